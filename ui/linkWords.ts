import { capital, type Say } from '../i18n/texts';
import { eventGroups } from '../trello/eventGroups';
import type { LinkFilters, NamedId } from '../trello/filters';
import { relay } from '../trello/relay';
import { boardLink, bold, cardLink } from '../trello/wording/pieces';

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
  const { events, lists, labels, muted } = link;
  const isAll = eventGroups.every((group) => events.includes(group));
  const facts = [
    isAll
      ? say('filter.allEvents')
      : say('filter.events', { names: events.map((name) => relay(name)).join(', ') }),
    lists && say(`filter.lists.${lists.mode}`, { names: quotedNames(lists.of) }),
    labels && say(`filter.labels.${labels.mode}`, { names: quotedNames(labels.of) }),
    muted?.length && say('filter.muted', { names: quotedNames(muted) }),
    link.onlyAssigned && say('filter.assigned'),
    say(`filter.style.${link.style}`),
    link.isThreaded && say('filter.threads'),
  ];
  return capital(facts.filter(Boolean).join(' · '));
}

/** More names than this make no sentence. */
const MOST = 10;

function quotedNames(things: NamedId[]): string {
  const shown = things.slice(0, MOST).map(({ name }) => `“${relay(name, 60)}”`);
  return [...shown, ...(things.length > MOST ? ['…'] : [])].join(', ');
}
