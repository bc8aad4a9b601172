import type { TextKey, Translate } from '../i18n/texts';
import { boardLink, bold, cardLink } from '../trello/describe/pieces';
import type { Choice, NamedId } from '../trello/filters';
import { escapeMarkdown } from '../trello/markdown/markdown';

/** The parts of a subscription that its description needs. */
export interface SubscriptionView {
  boardName: string;
  boardShortLink: string;
  model: { type: 'board' | 'list' | 'card'; name: string; shortLink?: string };
}

/** `the Trello board [Website](…)`, `the list *To do* of the Trello board …` */
export function describeModel(t: Translate, { model, boardName, boardShortLink }: SubscriptionView): string {
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

/** Which sentence fits. */
export const formOf = ({ mode, of }: Choice): 'only' | 'onlyOne' | 'not' | 'notOne' =>
  of.length === 1 ? `${mode}One` : mode;

type Ends<Key> = Key extends `failure.reason.${infer Name}` ? Name : never;

/** Why a room gets nothing, as the end of a sentence. */
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

/** More names make the sentence unreadable. */
const MAX_NAMES = 10;

export function quotedNames(things: NamedId[]): string {
  const shown = things.slice(0, MAX_NAMES).map(({ name }) => `“${escapeMarkdown(name, 60)}”`);
  return [...shown, ...(things.length > MAX_NAMES ? ['…'] : [])].join(', ');
}
