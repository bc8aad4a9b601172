import { capital, type TextKey, type Translate } from '../i18n/texts';
import { boardLink, bold, cardLink } from '../trello/describe/pieces';
import { eventGroups } from '../trello/eventGroups';
import type { Choice, NamedId, SubscriptionFilters } from '../trello/filters';
import { escapeMarkdown } from '../trello/markdown/markdown';

/** A link, as far as words go. */
export interface SubscriptionView extends SubscriptionFilters {
  boardName: string;
  boardShortLink: string;
  model: { type: 'board' | 'list' | 'card'; name: string; shortLink?: string };
  style: 'compact' | 'detailed';
  isThreaded: boolean;
}

/** `the Trello board [Website](…)`, `the list *To do* of the Trello board …` */
export function describeModel(
  t: Translate,
  { model, boardName, boardShortLink }: Pick<SubscriptionView, 'model' | 'boardName' | 'boardShortLink'>,
): string {
  const board = boardLink({ name: boardName, shortLink: boardShortLink }, t);
  switch (model.type) {
    case 'board':
      return t('link.board', { board });
    case 'list':
      return t('link.list', { list: bold(model.name), board });
    case 'card':
      return t('link.card', { card: cardLink(model, t), board });
  }
}

/** What of it a room hears, and how, in one line. */
export function describeFilters(t: Translate, subscription: SubscriptionView): string {
  const isAll = eventGroups.every((group) => subscription.events.includes(group));
  const facts = [
    isAll && t('filter.allEvents'),
    ...describeNarrowing(t, subscription),
    t(`filter.style.${subscription.style}`),
    subscription.isThreaded && t('filter.threads'),
  ];
  return capital(facts.filter(Boolean).join(' · '));
}

/** What of it a room does not hear: a fact each, none where it hears all. */
export function describeNarrowing(
  t: Translate,
  { events, lists, labels, muted, onlyAssigned }: SubscriptionFilters,
): string[] {
  const isAll = eventGroups.every((group) => events.includes(group));
  const facts = [
    !isAll && t('filter.events', { names: events.map((name) => escapeMarkdown(name)).join(', ') }),
    lists && t(`filter.lists.${formOf(lists)}`, { names: quotedNames(lists.of) }),
    labels && t(`filter.labels.${formOf(labels)}`, { names: quotedNames(labels.of) }),
    muted?.length && t('filter.muted', { names: quotedNames(muted) }),
    onlyAssigned && t('filter.assigned'),
  ];
  return facts.filter((fact): fact is string => Boolean(fact));
}

const formOf = ({ mode, of }: Choice): 'only' | 'onlyOne' | 'not' | 'notOne' =>
  of.length === 1 ? `${mode}One` : mode;

type Ends<Key> = Key extends `failure.reason.${infer Name}` ? Name : never;

/** Why a room hears nothing, as the end of a sentence. */
export function describeWhy(t: Translate, failure: string): string {
  const known = whys.find((why) => why === failure);
  return t(`failure.reason.${known ?? 'other'}`);
}

const whys: readonly Ends<TextKey>[] = [
  'gone',
  'archived',
  'encrypted',
  'readOnly',
  'muted',
  'failing',
  'unchecked',
  'boardGone',
  'boardClosed',
];

/** More names than this make no sentence. */
const MAX_NAMES = 10;

function quotedNames(things: NamedId[]): string {
  const shown = things.slice(0, MAX_NAMES).map(({ name }) => `“${escapeMarkdown(name, 60)}”`);
  return [...shown, ...(things.length > MAX_NAMES ? ['…'] : [])].join(', ');
}
