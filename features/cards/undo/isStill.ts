import type { TextKey } from '../../../i18n/texts';
import type { Change } from '../../../storage/cardChanges';
import type { CardChanges, CardDetails, CheckItem, Checklist } from '../../../trello/models';
import { markOfText } from '../../../trello/rest/fingerprint';
import { ifVisible } from '../../../trello/TrelloError';
import type { Actor } from '../actor';
import { isSame, markOfCard } from './changes';

/** Everything freshly read. */
interface Now {
  actor: Actor;
  card: CardDetails;
  /** if any of the changes is about one */
  checklists: Checklist[];
  /** all of the act */
  changes: readonly Change[];
}

export const isOfChecklist = ({ kind }: Change): boolean =>
  kind === 'item' || kind === 'itemState' || kind === 'checklist';

/** Whether something is still as the change left it. */
export async function isStill(now: Now, change: Change): Promise<boolean> {
  const { actor, card } = now;
  switch (change.kind) {
    case 'fields':
      return isSame(card, change.is) && (await isLatest(now, change.was));
    case 'board':
      return isSame(card, change.is);
    case 'label':
      return (card.labels ?? []).some(({ id }) => id === change.id) === change.isOn;
    case 'member':
      return (card.idMembers ?? []).includes(change.id) === change.isOn;
    case 'comment': {
      const text = await ifVisible(actor.trello.commentText(change.id));
      return text !== undefined && markOfText(text) === change.mark;
    }
    case 'item': {
      const item = findItem(now, change.id);
      return item?.state === 'incomplete' && markOfText(item.name) === change.mark;
    }
    case 'itemState':
      return findItem(now, change.id)?.state === change.is;
    case 'checklist':
      return hasOnlyOurs(now, change.id);
    case 'creation':
      return isAsCreated(now, change.mark);
  }
}

/** The fields whose changes Trello logs. */
const LOGGED = ['idList', 'name', 'closed', 'due', 'dueComplete'] as const;

/** What was read before the change may have been some seconds old: Trello knows what it replaced. */
async function isLatest({ actor, card }: Now, was: CardChanges): Promise<boolean> {
  const field = LOGGED.find((each) => each in was);
  return !field || (await actor.trello.previousValue(card.id, field)) === was[field];
}

const findItem = ({ checklists }: Now, itemId: string): CheckItem | undefined =>
  checklists.flatMap(({ checkItems }) => checkItems).find(({ id }) => id === itemId);

/** Whether nobody else has put anything on a new checklist. */
function hasOnlyOurs({ checklists, changes }: Now, checklistId: string): boolean {
  const ours = changes.flatMap((each) => (each.kind === 'item' ? [each.id] : []));
  return checklists.some(
    ({ id, checkItems }) => id === checklistId && checkItems.every((item) => ours.includes(item.id)),
  );
}

async function isAsCreated({ actor, card }: Now, mark: string): Promise<boolean> {
  const { comments, checklists, attachments, ...full } = await actor.trello.fullCardNow(card.id);
  // Who asked for it is said in a comment.
  const others = Math.max(comments - (actor.memberId === undefined ? 1 : 0), 0);
  return markOfCard(full, others + checklists.length + attachments.length) === mark;
}

/** The sentence if it is not as the change left it. */
export function changedSince(change: Change): TextKey & `undo.changed.${string}` {
  const { kind } = change;
  if (kind === 'item' || kind === 'itemState') return 'undo.changed.checklist';
  if (kind === 'board') return 'undo.changed.idList';
  if (kind !== 'fields') return `undo.changed.${kind}`;
  const field = [...LOGGED, 'subscribed' as const].find((each) => each in change.is) ?? 'name';
  return `undo.changed.${field}`;
}
