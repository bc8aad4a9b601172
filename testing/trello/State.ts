import { refuse } from './errors';
import { newId } from './ids';
import type {
  Action,
  Attachment,
  Board,
  Card,
  CheckItem,
  Checklist,
  Label,
  List,
  Member,
  Ref,
  Token,
  Webhook,
} from './models';
import type { Code, Grant } from './oauth/Grant';

const idPattern = /^[0-9a-f]{24}$/i;
const shortLinkPattern = /^[0-9a-zA-Z]{8}$/;

/** Everything Trello would keep in its database, in memory. Look-ups throw Trello's own errors. */
export class State {
  readonly members = new Map<string, Member>();
  /** By their secret value. */
  readonly tokens = new Map<string, Token>();
  readonly boards = new Map<string, Board>();
  readonly lists = new Map<string, List>();
  readonly labels = new Map<string, Label>();
  readonly cards = new Map<string, Card>();
  readonly checklists = new Map<string, Checklist>();
  readonly checkItems = new Map<string, CheckItem>();
  readonly attachments = new Map<string, Attachment>();
  readonly webhooks = new Map<string, Webhook>();
  /** Of OAuth 2.0, by id. */
  readonly grants = new Map<string, Grant>();
  /** By their value. */
  readonly codes = new Map<string, Code>();
  readonly actions: Action[] = [];

  constructor(readonly clock: () => Date) {}

  now(): string {
    return this.clock().toISOString();
  }

  newId(): string {
    return newId(this.clock());
  }

  board(ref: Ref): Board {
    return this.findLinked(this.boards, ref);
  }

  card(ref: Ref): Card {
    return this.findLinked(this.cards, ref);
  }

  list(ref: Ref): List {
    return this.find(this.lists, ref);
  }

  label(ref: Ref): Label {
    return this.find(this.labels, ref);
  }

  checklist(ref: Ref): Checklist {
    return this.find(this.checklists, ref);
  }

  checkItem(ref: Ref): CheckItem {
    return this.find(this.checkItems, ref);
  }

  attachment(ref: Ref): Attachment {
    return this.find(this.attachments, ref);
  }

  webhook(ref: Ref): Webhook {
    return this.find(this.webhooks, ref);
  }

  action(ref: Ref): Action {
    const id = idOf(ref);
    if (!idPattern.test(id)) throw refuse.invalidId();
    const found = this.actions.find((action) => action.id === id);
    if (!found) throw refuse.notFound();
    return found;
  }

  /** By id or username. */
  member(ref: Ref): Member {
    const id = idOf(ref);
    const found = this.members.get(id) ?? [...this.members.values()].find((each) => each.username === id);
    if (!found) throw refuse.notFound();
    return found;
  }

  listsOf(board: Ref): List[] {
    return byPos([...this.lists.values()].filter((list) => list.idBoard === idOf(board)));
  }

  cardsOf(list: Ref): Card[] {
    return byPos([...this.cards.values()].filter((card) => card.idList === idOf(list)));
  }

  /** In the order of the lists, then of the cards in them. */
  cardsOnBoard(board: Ref): Card[] {
    return this.listsOf(board).flatMap((list) => this.cardsOf(list));
  }

  labelsOf(board: Ref): Label[] {
    return [...this.labels.values()].filter((label) => label.idBoard === idOf(board));
  }

  checklistsOf(card: Ref): Checklist[] {
    return byPos([...this.checklists.values()].filter((checklist) => checklist.idCard === idOf(card)));
  }

  checkItemsOf(checklist: Ref): CheckItem[] {
    return byPos([...this.checkItems.values()].filter((item) => item.idChecklist === idOf(checklist)));
  }

  attachmentsOf(card: Ref): Attachment[] {
    return byPos([...this.attachments.values()].filter((each) => each.idCard === idOf(card)));
  }

  commentCount(card: Ref): number {
    return this.actions.filter((each) => each.type === 'commentCard' && each.data.card.id === idOf(card))
      .length;
  }

  private find<T>(records: Map<string, T>, ref: Ref): T {
    const id = idOf(ref);
    if (!idPattern.test(id)) throw refuse.invalidId();
    const found = records.get(id.toLowerCase());
    if (!found) throw refuse.notFound();
    return found;
  }

  private findLinked<T extends { shortLink: string }>(records: Map<string, T>, ref: Ref): T {
    const id = idOf(ref);
    if (!shortLinkPattern.test(id)) return this.find(records, ref);
    for (const record of records.values()) if (record.shortLink === id) return record;
    throw refuse.notFound();
  }
}

export function idOf(ref: Ref): string {
  return typeof ref === 'string' ? ref : ref.id;
}

function byPos<T extends { pos: number }>(records: T[]): T[] {
  return records.sort((one, other) => one.pos - other.pos);
}
