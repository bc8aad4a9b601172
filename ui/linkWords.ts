import { capital, type Say, type TextKey } from '../i18n/texts';
import { eventGroups } from '../trello/eventGroups';
import type { Choice, LinkFilters, NamedId } from '../trello/filters';
import { escapeMarkdown } from '../trello/markdown/markdown';
import { boardLink, bold, cardLink } from '../trello/describe/pieces';

/** A link, as far as words go. */
export interface LinkView extends LinkFilters {
  boardName: string;
  boardShortLink: string;
  model: { type: 'board' | 'list' | 'card'; name: string; shortLink?: string };
  style: 'compact' | 'detailed';
  isThreaded: boolean;
}

/** `the Trello board [Website](…)`, `the list *To do* of the Trello board …` */
export function wordModel(
  say: Say,
  { model, boardName, boardShortLink }: Pick<LinkView, 'model' | 'boardName' | 'boardShortLink'>,
): string {
  const board = boardLink({ name: boardName, shortLink: boardShortLink }, say);
  switch (model.type) {
    case 'board':
      return say('link.board', { board });
    case 'list':
      return say('link.list', { list: bold(model.name), board });
    case 'card':
      return say('link.card', { card: cardLink(model, say), board });
  }
}

/** What of it a room hears, and how, in one line. */
export function wordFilters(say: Say, link: LinkView): string {
  const isAll = eventGroups.every((group) => link.events.includes(group));
  const facts = [
    isAll && say('filter.allEvents'),
    ...wordNarrowing(say, link),
    say(`filter.style.${link.style}`),
    link.isThreaded && say('filter.threads'),
  ];
  return capital(facts.filter(Boolean).join(' · '));
}

/** What of it a room does not hear: a fact each, none where it hears all. */
export function wordNarrowing(
  say: Say,
  { events, lists, labels, muted, onlyAssigned }: LinkFilters,
): string[] {
  const isAll = eventGroups.every((group) => events.includes(group));
  const facts = [
    !isAll && say('filter.events', { names: events.map((name) => escapeMarkdown(name)).join(', ') }),
    lists && say(`filter.lists.${formOf(lists)}`, { names: quotedNames(lists.of) }),
    labels && say(`filter.labels.${formOf(labels)}`, { names: quotedNames(labels.of) }),
    muted?.length && say('filter.muted', { names: quotedNames(muted) }),
    onlyAssigned && say('filter.assigned'),
  ];
  return facts.filter((fact): fact is string => Boolean(fact));
}

const formOf = ({ mode, of }: Choice): 'only' | 'onlyOne' | 'not' | 'notOne' =>
  of.length === 1 ? `${mode}One` : mode;

type Ends<Key> = Key extends `trouble.why.${infer Name}` ? Name : never;

/** Why a room hears nothing, as the end of a sentence. */
export function wordWhy(say: Say, trouble: string): string {
  const known = whys.find((why) => why === trouble);
  return say(`trouble.why.${known ?? 'other'}`);
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
const MOST = 10;

function quotedNames(things: NamedId[]): string {
  const shown = things.slice(0, MOST).map(({ name }) => `“${escapeMarkdown(name, 60)}”`);
  return [...shown, ...(things.length > MOST ? ['…'] : [])].join(', ');
}
