import { refuse } from './errors';
import type { Card, Member } from './models';
import type { State } from './State';

/** One word or operator of a search: `label:bug`, `-list:"To do"`, `@me`, `lamp`. */
export interface Term {
  negated: boolean;
  /** Empty for plain words. */
  operator: string;
  value: string;
}

/** What the terms are matched against. */
export interface SearchScope {
  state: State;
  me: Member;
  /** Words also match as prefixes. */
  partial: boolean;
}

const termPattern = /(-?)(?:([a-z]+):)?(?:"([^"]*)"|(\S+))/gi;

export function parseQuery(query: string): Term[] {
  return [...query.matchAll(termPattern)].map(([, minus, operator, quoted, bare]) => {
    const value = quoted ?? bare ?? '';
    const negated = minus === '-';
    if (!operator && quoted === undefined && /^[@#]./.test(value)) {
      return { negated, operator: value.startsWith('@') ? 'member' : 'label', value: value.slice(1) };
    }
    return { negated, operator: (operator ?? '').toLowerCase(), value };
  });
}

export function matchesAll(scope: SearchScope, card: Card, terms: Term[]): boolean {
  return terms.every((term) => judge(scope, card, term) !== term.negated);
}

/** Sorted by `sort:`; a leading minus reverses the order. */
export function sorted(cards: Card[], terms: Term[]): Card[] {
  const input = terms.find((term) => term.operator === 'sort')?.value;
  if (!input) return cards;
  const key: Record<string, (card: Card) => string> = {
    due: (card) => card.due ?? '9999',
    edited: (card) => card.dateLastActivity,
    created: (card) => card.id,
  };
  const by = key[input.replace(/^-/, '')];
  if (!by) return cards;
  const direction = input.startsWith('-') ? -1 : 1;
  return [...cards].sort((one, other) => direction * by(one).localeCompare(by(other)));
}

function judge(scope: SearchScope, card: Card, { operator, value }: Term): boolean {
  const { state, me } = scope;
  const matches = (text: string): boolean => hasWords(text, value, scope.partial);
  switch (operator) {
    case '':
      return allTexts(state, card).some(matches);
    case 'member':
      return card.idMembers.some((id) => isCalled(state.member(id), value, me));
    case 'label':
      return card.idLabels.some((id) => isLabelled(state.label(id), value));
    case 'list':
      return hasWords(state.list(card.idList).name, value, true);
    case 'board':
      return card.idBoard === value || hasWords(state.board(card.idBoard).name, value, true);
    case 'name':
      return matches(card.name);
    case 'desc':
    case 'description':
      return matches(card.desc);
    case 'comment':
      return comments(state, card).some(matches);
    case 'checklist':
      return checklistTexts(state, card).some(matches);
    case 'due':
      return isDue(state, card, value);
    case 'is':
      return isState(state, card, value);
    case 'has':
      return hasThing(state, card, value);
    case 'sort':
      return true;
    default:
      return allTexts(state, card).some((text) => hasWords(text, `${operator}:${value}`, scope.partial));
  }
}

function hasWords(text: string, wanted: string, partial: boolean): boolean {
  const words = wordsOf(text);
  return wordsOf(wanted).every((word) =>
    words.some((each) => (partial ? each.startsWith(word) : each === word)),
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isCalled(member: Member, value: string, me: Member): boolean {
  return value === 'me' ? member.id === me.id : member.username.toLowerCase() === value.toLowerCase();
}

function isLabelled(label: { name: string; color: string | null }, value: string): boolean {
  return label.color === value.toLowerCase() || (label.name !== '' && hasWords(label.name, value, true));
}

function isDue(state: State, card: Card, value: string): boolean {
  if (value === 'complete' || value === 'incomplete') {
    return card.due !== null && card.dueComplete === (value === 'complete');
  }
  if (card.due === null) return false;
  const days = (new Date(card.due).getTime() - state.clock().getTime()) / 86_400_000;
  if (value === 'overdue') return days < 0 && !card.dueComplete;
  const limit = { day: 1, week: 7, month: 28 }[value] ?? Number(value);
  if (!Number.isFinite(limit)) throw refuse.invalidValue('query');
  return days >= 0 && days <= limit;
}

function isState(state: State, card: Card, value: string): boolean {
  if (value === 'starred') return false;
  if (value !== 'open' && value !== 'archived') throw refuse.invalidValue('query');
  const open = !card.closed && !state.list(card.idList).closed && !state.board(card.idBoard).closed;
  return open === (value === 'open');
}

function hasThing(state: State, card: Card, value: string): boolean {
  const things: Record<string, boolean> = {
    attachments: state.attachmentsOf(card).length > 0,
    cover: card.coverColor !== null,
    description: card.desc !== '',
    members: card.idMembers.length > 0,
  };
  return things[value] ?? false;
}

function allTexts(state: State, card: Card): string[] {
  return [card.name, card.desc, ...comments(state, card), ...checklistTexts(state, card)];
}

function comments(state: State, card: Card): string[] {
  const written = state.actions.filter(
    (each) => each.type === 'commentCard' && each.data.card.id === card.id,
  );
  return written.map((each) => each.data.text as string);
}

function checklistTexts(state: State, card: Card): string[] {
  const checklists = state.checklistsOf(card);
  return checklists.flatMap((each) => [each.name, ...state.checkItemsOf(each).map((item) => item.name)]);
}
