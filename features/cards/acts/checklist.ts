import { UserError } from '../../../rocketchat/UserError';
import { checklistNoun } from '../../../trello/describe/nouns';
import { bold, cardLink } from '../../../trello/describe/pieces';
import { boldMarkdown } from '../../../trello/markdown/markdown';
import { isBlank } from '../../../trello/oneLine';
import { showChecklists } from '../showChecklists';
import { requireShort } from '../limits';
import { markOfText } from '../../../trello/rest/fingerprint';
import { type CardAct, splitQuoted, type Step } from './CardAct';

/** Adds items to a card's first checklist, and makes one if there is none. */
export const checklist: CardAct = {
  rest: 'optional',
  event: 'checklists',
  keepsQuotes: true,
  // Without items it is a question; quotes after a title certainly begin the items.
  fits: (rest) => (rest.startsWith('\n') ? 2 : Number(!rest)),
  show: showChecklists,
  async plan({ context: { t }, actor, card: { id: cardId }, rest }) {
    const items = itemsTyped(rest);
    if (!items.length) throw new UserError(t('act.missing.checklist'));
    for (const name of items) requireShort(t, name);
    const card = await actor.trello.cardWithChecklists(cardId);
    actor.require(card);
    const [first] = card.checklists;
    let checklistId = first?.id ?? '';
    const name = first?.name ?? t('checklist.newName');
    const start: Step = {
      name: checklistNoun(bold(name), t),
      async write() {
        ({ id: checklistId } = await actor.trello.createChecklist(cardId, name));
        return [{ kind: 'checklist', id: checklistId }];
      },
    };
    const steps = items.map((item): Step => ({
      name: boldMarkdown(item) || t('event.anItem'),
      async write() {
        const { id } = await actor.trello.addCheckItem(checklistId, item);
        return [{ kind: 'item', id, mark: markOfText(item) }];
      },
    }));
    const link = cardLink(card, t);
    if (!first) {
      return { steps: [start, ...steps], done: (added) => t('act.checklistAdded', { added, card: link }) };
    }
    const to = checklistNoun(bold(name), t);
    return { steps, done: (added) => t('act.itemsAdded', { added, checklist: to, card: link }) };
  },
};

/** Separated by commas; where some are quoted, each word is one. */
function itemsTyped(rest: string): string[] {
  const parts = splitQuoted(rest);
  const items = parts.flatMap(({ text, isQuoted }) => {
    if (isQuoted) return [text.trim().replace(/,$/, '')];
    return text.split(parts.length > 1 ? /[\s,]+/ : ',').map((item) => item.trim());
  });
  return items.filter((item) => !isBlank(item));
}
