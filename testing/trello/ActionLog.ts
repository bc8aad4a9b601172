import { displayOf } from './display';
import type { Action, Json, Member } from './models';
import type { State } from './State';

/** An author: a person at trello.com, or an application with a person's token. */
export interface Actor {
  member: Member;
  /** The application's id if a token was used. */
  app?: string;
}

export interface Happening {
  type: string;
  data: Json;
  /** The member acted upon; shown as `action.member`. */
  member?: Member;
  /** The list of the card, for actions whose data does not contain it. */
  idList?: string;
  /** Replaces parts of `display.entities`. */
  entities?: Json;
}

/** An action and the ids of the models whose watchers get it. */
export interface Recorded {
  action: Action;
  idModels: ReadonlySet<string>;
}

/** Builds actions in Trello's newer format, stores them, and notifies listeners. */
export class ActionLog {
  private readonly listeners: ((recorded: Recorded) => void)[] = [];

  constructor(private readonly state: State) {}

  onAction(listener: (recorded: Recorded) => void): void {
    this.listeners.push(listener);
  }

  record(actor: Actor, happening: Happening): Action {
    const { type, data, member } = happening;
    const display = displayOf({ type, data, actor: actor.member, ...(member ? { member } : {}) });
    const action: Action = {
      id: this.state.newId(),
      idMemberCreator: actor.member.id,
      data: JSON.parse(JSON.stringify(data)) as Json,
      appCreator: actor.app ? { id: actor.app } : null,
      type,
      date: this.state.now(),
      limits: null,
      display: { ...display, entities: { ...display.entities, ...happening.entities } },
      ...(member ? { member: profileOf(member) } : {}),
      memberCreator: profileOf(actor.member),
    };
    this.state.actions.push(action);
    this.touch(data);
    const recorded = { action, idModels: modelsOf(action, happening) };
    for (const listener of this.listeners) listener(recorded);
    return action;
  }

  private touch(data: Json): void {
    const card = this.state.cards.get(data.card?.id);
    const board = this.state.boards.get(data.board?.id);
    if (card) card.dateLastActivity = this.state.now();
    if (board) board.dateLastActivity = this.state.now();
  }
}

/** The public part of a member as actions carry it. */
export function profileOf(member: Member): Json {
  return {
    id: member.id,
    activityBlocked: false,
    avatarHash: member.avatarHash,
    avatarUrl: member.avatarUrl,
    fullName: member.fullName,
    idMemberReferrer: null,
    initials: member.initials,
    nonPublic: {},
    nonPublicAvailable: true,
    username: member.username,
  };
}

function modelsOf({ data, idMemberCreator }: Action, { idList, member }: Happening): ReadonlySet<string> {
  const named = [data.board, data.list, data.listBefore, data.listAfter, data.card, data.cardSource];
  const ids = named.map((each: { id?: string } | undefined) => each?.id);
  return new Set([...ids, idList, member?.id, idMemberCreator].filter((id) => id !== undefined));
}
