import { refuse } from '../errors';
import type { Card, Json } from '../models';
import * as parts from '../mutations/cardParts';
import { memberDefaults, memberView } from '../views/boardView';
import { attachmentView } from '../views/cardView';
import { pick } from '../views/pick';
import { type Ask, defined, type Route } from './Ask';

export const cardPartRoutes: Route[] = [
  { method: 'GET', path: '/cards/:id/members', answer: getMembers },
  { method: 'POST', path: '/cards/:id/idMembers', answer: addMember },
  { method: 'DELETE', path: '/cards/:id/idMembers/:idMember', answer: removeMember },
  { method: 'POST', path: '/cards/:id/idLabels', answer: addLabel },
  { method: 'DELETE', path: '/cards/:id/idLabels/:idLabel', answer: removeLabel },
  { method: 'POST', path: '/cards/:id/membersVoted', answer: (ask) => vote(ask, true) },
  { method: 'DELETE', path: '/cards/:id/membersVoted/:idMember', answer: (ask) => vote(ask, false) },
  { method: 'GET', path: '/cards/:id/attachments', answer: getAttachments },
  { method: 'POST', path: '/cards/:id/attachments', answer: addAttachment },
  { method: 'GET', path: '/cards/:id/attachments/:idAttachment', answer: getAttachment },
  { method: 'DELETE', path: '/cards/:id/attachments/:idAttachment', answer: deleteAttachment },
];

function getMembers(ask: Ask): Json[] {
  return peopleOn(ask, ask.access.readsCard(ask.path('id')));
}

function addMember(ask: Ask): Json[] {
  const card = ask.access.writesCard(ask.path('id'));
  const [id] = membersOf(ask, card.idBoard, [ask.title('value')]);
  if (card.idMembers.includes(id!)) throw refuse.alreadyThere('member is already on the card');
  parts.addMember(ask.world, ask.access.actor, card, id!);
  return peopleOn(ask, card);
}

function removeMember(ask: Ask): Json[] {
  const card = ask.access.writesCard(ask.path('id'));
  const id = ask.path('idMember');
  if (!card.idMembers.includes(id)) throw refuse.alreadyThere('member is not on the card');
  parts.removeMember(ask.world, ask.access.actor, card, id);
  return peopleOn(ask, card);
}

function addLabel(ask: Ask): string[] {
  const card = ask.access.writesCard(ask.path('id'));
  const [id] = labelsOf(ask, card.idBoard, [ask.title('value')]);
  if (card.idLabels.includes(id!)) throw refuse.alreadyThere('that label is already on the card');
  parts.addLabel(ask.world, ask.access.actor, card, id!);
  return card.idLabels;
}

function removeLabel(ask: Ask): Json {
  const card = ask.access.writesCard(ask.path('id'));
  const id = ask.path('idLabel');
  if (!card.idLabels.includes(id)) throw refuse.alreadyThere('that label is not on the card');
  parts.removeLabel(ask.world, ask.access.actor, card, id);
  return { _value: null };
}

/** Members vote only for themselves. */
function vote(ask: Ask, voted: boolean): Json {
  const card = ask.access.writesCard(ask.path('id'));
  const { actor } = ask.access;
  const who = voted ? ask.title('value') : ask.path('idMember');
  if (who !== actor.member.id) throw refuse.unauthorizedCard();
  if (card.idMembersVoted.includes(who) === voted) throw refuse.invalidValue('value');
  parts.vote(ask.world, actor, card, voted);
  return { _value: null };
}

function getAttachments(ask: Ask): Json[] {
  const card = ask.access.readsCard(ask.path('id'));
  return ask.world.state.attachmentsOf(card).map((each) => pick(attachmentView(each), ask.text('fields')));
}

function addAttachment(ask: Ask): Json {
  const card = ask.access.writesCard(ask.path('id'));
  const url = ask.title('url');
  if (!/^https?:\/\//.test(url)) throw refuse.invalidValue('url');
  const input = defined<parts.AttachmentInput>({
    url,
    name: ask.prose('name'),
    mimeType: ask.text('mimeType'),
  });
  return attachmentView(parts.addAttachment(ask.world, ask.access.actor, card, input));
}

function getAttachment(ask: Ask): Json {
  ask.access.readsCard(ask.path('id'));
  return pick(attachmentView(ask.world.state.attachment(ask.path('idAttachment'))), ask.text('fields'));
}

function deleteAttachment(ask: Ask): Json {
  ask.access.writesCard(ask.path('id'));
  parts.deleteAttachment(ask.world, ask.access.actor, ask.path('idAttachment'));
  return { limits: {} };
}

function peopleOn(ask: Ask, card: Card): Json[] {
  const { state } = ask.world;
  return card.idMembers.map((id) =>
    pick(memberView(state, state.member(id)), ask.text('fields'), memberDefaults),
  );
}

/** Refuses people who are no members of the board. */
export function membersOf(ask: Ask, idBoard: string, ids: string[]): string[] {
  const { memberships } = ask.world.state.board(idBoard);
  if (!ids.every((id) => memberships.some((each) => each.idMember === id)))
    throw refuse.invalidValue('idMembers');
  return ids;
}

/** Refuses labels of other boards. */
export function labelsOf(ask: Ask, idBoard: string, ids: string[]): string[] {
  const { labels } = ask.world.state;
  if (!ids.every((id) => labels.get(id)?.idBoard === idBoard)) throw refuse.invalidValue('idLabels');
  return ids;
}
