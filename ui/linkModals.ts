import { capital, type Translate } from '../i18n/texts';
import { eventGroups } from '../trello/eventGroups';
import type { Choice, NamedId } from '../trello/filters';
import type { Board, BoardParts } from '../trello/models';
import { oneLine } from '../trello/oneLine';
import type { Option } from './Answer';
import { section } from './blocks';
import { choiceFields } from './choiceFields';
import { describeModel, type SubscriptionView } from './describeSubscription';
import { option } from './elements';
import { type Input, modal, type Modal, multiSelectField, selectField } from './form';
import { encodeView } from './viewId';

/** The first word of a form's id. */
export const LINK_VIEW = 'link';
export const CONFIGURE_VIEW = 'configure';

export const styleNames = ['compact', 'detailed'] as const;
export const choiceModes = ['all', 'only', 'not'] as const;

interface RenderContext {
  t: Translate;
  appId: string;
}

interface LinkModalView extends RenderContext {
  roomId: string;
  threadId?: string;
  /** in the order to show them in */
  boards: Board[];
  chosen: Pick<SubscriptionView, 'events' | 'style' | 'isThreaded'>;
}

/** The form behind `/trello link` without a word. */
export function linkModal(view: LinkModalView): Modal {
  const { t, appId, roomId, threadId, boards, chosen } = view;
  const options = boards.map(({ id, name }) => option(id, oneLine(name, 70) || '–'));
  return modal({
    appId,
    id: encodeView({ name: LINK_VIEW, roomId, threadId }),
    title: t('form.link'),
    submit: t('form.linkIt'),
    close: t('form.cancel'),
    blocks: [
      ...choiceFields(t, {
        appId,
        name: 'board',
        label: t('form.board'),
        placeholder: t('form.choose'),
        options,
      }),
      eventsField(view, chosen.events),
      ...styleInputs(view, chosen),
    ],
  });
}

interface ConfigureModalView extends RenderContext {
  roomId: string;
  threadId?: string;
  subscription: SubscriptionView & { model: { id: string } };
  parts: BoardParts;
}

/** The form for the filters of one link. */
export function configureModal(view: ConfigureModalView): Modal {
  const { t, appId, roomId, threadId, subscription, parts } = view;
  return modal({
    appId,
    id: encodeView({ name: CONFIGURE_VIEW, roomId, threadId, modelId: subscription.model.id }),
    title: t('form.configure'),
    submit: t('form.save'),
    close: t('form.cancel'),
    blocks: [
      section(t('form.about', { model: describeModel(t, subscription) })),
      eventsField(view, subscription.events),
      ...filterFields(view, 'lists', { before: subscription.lists, things: parts.lists }),
      ...filterFields(view, 'labels', { before: subscription.labels, things: namedLabels(parts) }),
      ...namesField(view, 'muted', { chosen: subscription.muted ?? [], things: namedMembers(parts) }),
      switchField(view, 'assigned', Boolean(subscription.onlyAssigned)),
      ...styleInputs(view, subscription),
    ],
  });
}

/** A label without a name goes by its colour. */
export const namedLabels = ({ labels }: BoardParts): NamedId[] =>
  labels.map(({ id, name, color }) => ({ id, name: name || (color ?? '–') }));

export const namedMembers = ({ members }: BoardParts): NamedId[] =>
  members.map(({ id, fullName }) => ({ id, name: fullName }));

function eventsField({ t, appId }: RenderContext, chosen: string[]): Input {
  const options = eventGroups.map((group) => option(group, capital(group)));
  const label = t('form.events');
  return multiSelectField({ appId, name: 'events', label, placeholder: t('form.choose'), options }, chosen);
}

/** Style and threads. */
const styleInputs = (
  rendering: RenderContext,
  chosen: Pick<SubscriptionView, 'style' | 'isThreaded'>,
): Input[] => [
  selectField(
    {
      appId: rendering.appId,
      name: 'style',
      label: rendering.t('form.style'),
      placeholder: rendering.t('form.choose'),
      options: styleNames.map((style) => option(style, capital(rendering.t(`filter.style.${style}`)))),
    },
    chosen.style,
  ),
  switchField(rendering, 'thread', chosen.isThreaded),
];

function switchField({ t, appId }: RenderContext, name: 'assigned' | 'thread', isOn: boolean): Input {
  const options = [option('on', t('form.on')), option('off', t('form.off'))];
  return selectField(
    { appId, name, label: t(`form.${name}`), placeholder: t('form.choose'), options },
    isOn ? 'on' : 'off',
  );
}

/** None for a board that has nothing to choose from: an empty list cannot be drawn everywhere. */
function filterFields(
  rendering: RenderContext,
  name: 'lists' | 'labels',
  { before, things }: { before?: Choice; things: NamedId[] },
): Input[] {
  const field = namesField(rendering, name, { chosen: before?.of ?? [], things });
  const { t, appId } = rendering;
  const mode = selectField(
    {
      appId,
      name: `${name}Mode`,
      label: t(`form.${name}Mode`),
      placeholder: t('form.choose'),
      options: choiceModes.map((each) => option(each, t(`form.mode.${each}`))),
    },
    before?.mode ?? 'all',
  );
  return field.length ? [mode, ...field] : [];
}

/** What is chosen stays to be seen after it is gone from the board. */
function namesField(
  { t, appId }: RenderContext,
  name: 'lists' | 'labels' | 'muted',
  { chosen, things }: { chosen: NamedId[]; things: NamedId[] },
): Input[] {
  const gone = chosen.filter(({ id }) => !things.some((thing) => thing.id === id));
  const options = [...things, ...gone].map(({ id, name: text }): Option =>
    option(id, oneLine(text, 70) || '–'),
  );
  if (!options.length) return [];
  const field = { appId, name, label: t(`form.${name}`), placeholder: t('form.choose'), options };
  return choiceFields(
    t,
    field,
    chosen.map(({ id }) => id),
  );
}
