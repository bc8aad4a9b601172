import type { Actor } from '../ActionLog';
import type { Action, Attachment, Card, Json, Ref } from '../models';
import { positionAt } from '../positions';
import { idOf } from '../State';
import { brief } from './brief';
import type { World } from './World';

export function addMember(world: World, actor: Actor, ref: Ref, who: Ref): void {
  const card = world.state.card(ref);
  const member = world.state.member(who);
  if (card.idMembers.includes(member.id)) return;
  card.idMembers.push(member.id);
  world.log.record(actor, {
    type: 'addMemberToCard',
    data: { idMember: member.id, ...withoutList(world, card), member: brief.member(member) },
    member,
    idList: card.idList,
  });
}

export function removeMember(world: World, actor: Actor, ref: Ref, who: Ref): void {
  const card = world.state.card(ref);
  const member = world.state.member(who);
  if (!card.idMembers.includes(member.id)) return;
  card.idMembers = card.idMembers.filter((id) => id !== member.id);
  world.log.record(actor, {
    type: 'removeMemberFromCard',
    data: {
      idMember: member.id,
      deactivated: false,
      ...withoutList(world, card),
      member: brief.member(member),
    },
    member,
    idList: card.idList,
  });
}

export function setMembers(world: World, actor: Actor, card: Card, idMembers: string[]): void {
  for (const id of card.idMembers.filter((each) => !idMembers.includes(each)))
    removeMember(world, actor, card, id);
  for (const id of idMembers) addMember(world, actor, card, id);
}

/** Two actions, as at Trello: addLabelToCard, then updateCard with `old.idLabels`. */
export function addLabel(world: World, actor: Actor, ref: Ref, label: Ref): void {
  const card = world.state.card(ref);
  const id = idOf(label);
  if (!card.idLabels.includes(id)) switchLabel(world, actor, card, { type: 'addLabelToCard', id });
}

export function removeLabel(world: World, actor: Actor, ref: Ref, label: Ref): void {
  const card = world.state.card(ref);
  const id = idOf(label);
  if (card.idLabels.includes(id)) switchLabel(world, actor, card, { type: 'removeLabelFromCard', id });
}

export function setLabels(world: World, actor: Actor, card: Card, idLabels: string[]): void {
  for (const id of card.idLabels.filter((each) => !idLabels.includes(each)))
    removeLabel(world, actor, card, id);
  for (const id of idLabels) addLabel(world, actor, card, id);
}

export function comment(world: World, actor: Actor, ref: Ref, text: string): Action {
  const card = world.state.card(ref);
  const list = brief.list(world.state.list(card.idList));
  return world.log.record(actor, { type: 'commentCard', data: { text, ...withoutList(world, card), list } });
}

export function editComment(world: World, actor: Actor, ref: Ref, text: string): Action {
  const action = world.state.action(ref);
  const card = world.state.card(action.data.card.id as string);
  const old = { text: action.data.text as string };
  action.data.text = text;
  action.data.dateLastEdited = world.state.now();
  world.log.record(actor, {
    type: 'updateComment',
    data: { action: { id: action.id, text }, ...withoutList(world, card), old },
    idList: card.idList,
  });
  return action;
}

export function deleteComment(world: World, actor: Actor, ref: Ref): void {
  const { state, log } = world;
  const action = state.action(ref);
  const card = state.card(action.data.card.id as string);
  state.actions.splice(state.actions.indexOf(action), 1);
  log.record(actor, {
    type: 'deleteComment',
    data: { action: { id: action.id }, ...withoutList(world, card) },
    idList: card.idList,
  });
}

export interface AttachmentInput {
  url: string;
  /** Default: the URL itself. */
  name?: string;
  mimeType?: string;
  /** A picture uploaded to Trello: `url` is its file name, its URLs need credentials. */
  upload?: boolean;
}

export function addAttachment(world: World, actor: Actor, ref: Ref, input: AttachmentInput): Attachment {
  const { state, log } = world;
  const card = state.card(ref);
  const id = state.newId();
  const base = `https://trello.com/1/cards/${card.id}/attachments/${id}`;
  const previews = {
    previewUrl: `${base}/previews/preview/download/${input.url}`,
    previewUrl2x: `${base}/previews/preview2x/download/${input.url}`,
  };
  const attachment: Attachment = {
    id,
    idCard: card.id,
    idMember: actor.member.id,
    name: input.name ?? input.url,
    url: input.upload ? `${base}/download/${input.url}` : input.url,
    date: state.now(),
    pos: positionAt(state.attachmentsOf(card), 'bottom'),
    isUpload: input.upload ?? false,
    mimeType: input.mimeType ?? (input.upload ? 'image/png' : ''),
    bytes: input.upload ? 48_211 : null,
  };
  state.attachments.set(id, attachment);
  const { name, url } = attachment;
  const list = brief.list(state.list(card.idList));
  log.record(actor, {
    type: 'addAttachmentToCard',
    data: {
      attachment: { id, name, url, ...(input.upload ? previews : {}) },
      ...withoutList(world, card),
      list,
    },
  });
  return attachment;
}

export function deleteAttachment(world: World, actor: Actor, ref: Ref): void {
  const { id, name, idCard } = world.state.attachment(ref);
  const card = world.state.card(idCard);
  world.state.attachments.delete(id);
  world.log.record(actor, {
    type: 'deleteAttachmentFromCard',
    data: { attachment: { id, name }, ...withoutList(world, card) },
    idList: card.idList,
  });
}

export function vote(world: World, actor: Actor, ref: Ref, voted: boolean): void {
  const card = world.state.card(ref);
  const others = card.idMembersVoted.filter((id) => id !== actor.member.id);
  card.idMembersVoted = voted ? [...others, actor.member.id] : others;
  world.log.record(actor, {
    type: 'voteOnCard',
    data: { voted, ...withoutList(world, card) },
    idList: card.idList,
  });
}

export function withoutList({ state }: World, card: Card): Json {
  return { card: brief.card(card), board: brief.board(state.board(card.idBoard)) };
}

function switchLabel(world: World, actor: Actor, card: Card, to: { type: string; id: string }): void {
  const { state, log } = world;
  const label = state.label(to.id);
  const before = [...card.idLabels];
  const { idList } = card;
  card.idLabels = before.includes(label.id) ? before.filter((id) => id !== label.id) : [...before, label.id];
  log.record(actor, {
    type: to.type,
    data: { value: label.color, text: label.name, ...withoutList(world, card), label: brief.label(label) },
    idList,
  });
  const data = withoutList(world, card);
  log.record(actor, {
    type: 'updateCard',
    data: {
      ...data,
      card: { idLabels: card.idLabels, ...data.card },
      old: { idLabels: before },
      list: brief.list(state.list(idList)),
    },
  });
}
