import { capital, type Say } from '../i18n/texts';
import { eventGroups } from '../trello/eventGroups';
import type { Choice, NamedId } from '../trello/filters';
import type { Board, BoardParts } from '../trello/models';
import { oneLine } from '../trello/oneLine';
import { section } from './blocks';
import { choiceFields } from './choiceFields';
import type { Option } from './Answer';
import { option } from './elements';
import { type Input, modal, type Modal, multiSelectField, selectField } from './form';
import { type LinkView, wordModel } from './linkWords';
import { encodeView } from './viewId';

/** The first word of a form's id. */
export const LINK_VIEW = 'link';
export const CONFIGURE_VIEW = 'configure';

export const styleNames = ['compact', 'detailed'] as const;
export const choiceModes = ['all', 'only', 'not'] as const;

interface Drawing {
  say: Say;
  appId: string;
}

interface LinkModalView extends Drawing {
  roomId: string;
  threadId?: string;
  /** in the order to show them in */
  boards: Board[];
  chosen: Pick<LinkView, 'events' | 'style' | 'isThreaded'>;
}

/** The form behind `/trello link` without a word. */
export function linkModal(view: LinkModalView): Modal {
  const { say, appId, roomId, threadId, boards, chosen } = view;
  const options = boards.map(({ id, name }) => option(id, oneLine(name, 70) || '–'));
  return modal({
    appId,
    id: encodeView({ name: LINK_VIEW, roomId, threadId }),
    title: say('form.link'),
    submit: say('form.linkIt'),
    close: say('form.cancel'),
    blocks: [
      ...choiceFields(say, {
        appId,
        name: 'board',
        label: say('form.board'),
        placeholder: say('form.choose'),
        options,
      }),
      eventsField(view, chosen.events),
      ...looks(view, chosen),
    ],
  });
}

interface ConfigureModalView extends Drawing {
  roomId: string;
  threadId?: string;
  link: LinkView & { model: { id: string } };
  parts: BoardParts;
}

/** The form for the filters of one link. */
export function configureModal(view: ConfigureModalView): Modal {
  const { say, appId, roomId, threadId, link, parts } = view;
  return modal({
    appId,
    id: encodeView({ name: CONFIGURE_VIEW, roomId, threadId, modelId: link.model.id }),
    title: say('form.configure'),
    submit: say('form.save'),
    close: say('form.cancel'),
    blocks: [
      section(say('form.about', { model: wordModel(say, link) })),
      eventsField(view, link.events),
      ...filterFields(view, 'lists', { before: link.lists, things: parts.lists }),
      ...filterFields(view, 'labels', { before: link.labels, things: namedLabels(parts) }),
      ...namesField(view, 'muted', { chosen: link.muted ?? [], things: namedMembers(parts) }),
      switchField(view, 'assigned', Boolean(link.onlyAssigned)),
      ...looks(view, link),
    ],
  });
}

/** A label without a name goes by its colour. */
export const namedLabels = ({ labels }: BoardParts): NamedId[] =>
  labels.map(({ id, name, color }) => ({ id, name: name || (color ?? '–') }));

export const namedMembers = ({ members }: BoardParts): NamedId[] =>
  members.map(({ id, fullName }) => ({ id, name: fullName }));

function eventsField({ say, appId }: Drawing, chosen: string[]): Input {
  const options = eventGroups.map((group) => option(group, capital(group)));
  const label = say('form.events');
  return multiSelectField({ appId, name: 'events', label, placeholder: say('form.choose'), options }, chosen);
}

/** Style and threads. */
const looks = (drawing: Drawing, chosen: Pick<LinkView, 'style' | 'isThreaded'>): Input[] => [
  selectField(
    {
      appId: drawing.appId,
      name: 'style',
      label: drawing.say('form.style'),
      placeholder: drawing.say('form.choose'),
      options: styleNames.map((style) => option(style, capital(drawing.say(`filter.style.${style}`)))),
    },
    chosen.style,
  ),
  switchField(drawing, 'thread', chosen.isThreaded),
];

function switchField({ say, appId }: Drawing, name: 'assigned' | 'thread', isOn: boolean): Input {
  const options = [option('on', say('form.on')), option('off', say('form.off'))];
  return selectField(
    { appId, name, label: say(`form.${name}`), placeholder: say('form.choose'), options },
    isOn ? 'on' : 'off',
  );
}

/** None for a board that has nothing to choose from: an empty list cannot be drawn everywhere. */
function filterFields(
  drawing: Drawing,
  name: 'lists' | 'labels',
  { before, things }: { before?: Choice; things: NamedId[] },
): Input[] {
  const field = namesField(drawing, name, { chosen: before?.of ?? [], things });
  const { say, appId } = drawing;
  const mode = selectField(
    {
      appId,
      name: `${name}Mode`,
      label: say(`form.${name}Mode`),
      placeholder: say('form.choose'),
      options: choiceModes.map((each) => option(each, say(`form.mode.${each}`))),
    },
    before?.mode ?? 'all',
  );
  return field.length ? [mode, ...field] : [];
}

/** What is chosen stays to be seen after it is gone from the board. */
function namesField(
  { say, appId }: Drawing,
  name: 'lists' | 'labels' | 'muted',
  { chosen, things }: { chosen: NamedId[]; things: NamedId[] },
): Input[] {
  const gone = chosen.filter(({ id }) => !things.some((thing) => thing.id === id));
  const options = [...things, ...gone].map(({ id, name: text }): Option =>
    option(id, oneLine(text, 70) || '–'),
  );
  if (!options.length) return [];
  const field = { appId, name, label: say(`form.${name}`), placeholder: say('form.choose'), options };
  return choiceFields(
    say,
    field,
    chosen.map(({ id }) => id),
  );
}
