import type { Action, Delivery } from './Action';
import { checkItemIn, type Entities, entitiesOf, personIn, withNames, withPersonsName } from './display';
import { idInAddress } from './findByName';
import { asBoolean, asDate, asId, asObject, asText, type Json } from './json';
import { parseOld } from './parseOld';
import {
  parseBoard,
  parseCard,
  parseCheckItem,
  parseFieldValue,
  parseLabel,
  parseList,
  parseNamed,
  parseOtherBoard,
  parsePerson,
} from './parseParts';

const MAX_COMMENT_LENGTH = 2_000;

/**
 * Parses a delivery's body: `{ model, action }`, newer ones also `webhook`.
 * @param content anything at all
 * @returns undefined if it is no delivery; fields of a wrong type count as missing
 */
export function parseDelivery(content: unknown): Delivery | undefined {
  const body = asObject(content);
  const model = asObject(body?.model);
  const modelId = asId(model?.id);
  const raw = asObject(body?.action);
  const id = asId(raw?.id);
  const type = asId(raw?.type);
  if (!raw || !modelId || !id || !type) return undefined;
  return {
    modelId,
    webhookId: asId(asObject(body?.webhook)?.id),
    action: withShortLink(parseAction(raw, { id, type }), model),
  };
}

/** Some actions give their board only by id; if it is the watched one, the rest of the body has its short link. */
function withShortLink(action: Action, model: Json | undefined): Action {
  const { board } = action;
  if (board.shortLink || !board.id || board.id !== model?.id) return action;
  const addresses = [model.shortUrl, model.url].map((url) => idInAddress(asText(url) ?? '', 'b'));
  const shortLink = [asId(model.shortLink), ...addresses].find(Boolean);
  return shortLink === undefined ? action : { ...action, board: { ...board, shortLink } };
}

function parseAction(raw: Json, { id, type }: { id: string; type: string }): Action {
  const entities = entitiesOf(raw.display);
  const data = withNames(asObject(raw.data) ?? {}, entities);
  return {
    id,
    type,
    date: asDate(raw.date) ?? undefined,
    ...parsePeople(raw, data, entities),
    ...parseLocations(data, entities, type),
    ...parseCardParts(data),
    ...parseOrigin(entities, type),
    ...parseComment(data, { id, type }),
    // The older Power-Ups have a bare name.
    powerUp: parseNamed(data.plugin) ?? (type.endsWith('PowerUp') ? { name: asText(data.value) } : undefined),
    old: parseOld(data.old),
  };
}

function parsePeople(
  raw: Json,
  data: Json,
  entities: Entities,
): Pick<Action, 'creator' | 'app' | 'member' | 'isDeactivated' | 'memberType'> {
  const idMember =
    asId(data.idMember) ?? asId(data.idMemberAdded) ?? asId(asObject(data.checkItem)?.idMember);
  const creator = { id: asId(raw.idMemberCreator), ...parsePerson(raw.memberCreator) };
  const member =
    parsePerson(raw.member) ??
    parsePerson(data.member) ??
    (idMember === undefined ? undefined : { id: idMember });
  return {
    creator: withPersonsName(creator, entities),
    app: parseNamed(raw.appCreator),
    member: withPersonsName(member, entities),
    isDeactivated: asBoolean(data.deactivated),
    memberType: asId(data.memberType),
  };
}

type Location =
  'board' | 'card' | 'cardSource' | 'list' | 'listBefore' | 'listAfter' | 'otherBoard' | 'workspace';

function parseLocations(data: Json, entities: Entities, type: string): Pick<Action, Location> {
  return {
    board: parseBoard(data.board),
    card: parseCard(data.card),
    cardSource: parseCard(data.cardSource),
    list: parseList(data.list),
    listBefore: parseNamed(data.listBefore),
    listAfter: parseNamed(data.listAfter),
    otherBoard: parseOtherBoard(data, entities, type),
    workspace: parseNamed(data.organization),
  };
}

/** The source of something, which only Trello's own sentence names. */
function parseOrigin(
  entities: Entities,
  type: string,
): Pick<Action, 'sourceItem' | 'author' | 'inviter' | 'sender'> {
  switch (type) {
    case 'convertToCardFromCheckItem':
      return { sourceItem: checkItemIn(entities) };
    case 'copyCommentCard':
      return { author: personIn(entities.member) };
    case 'addMemberToBoard':
      return { inviter: personIn(entities.memberInviter) };
    case 'emailCard':
      return { sender: asText(entities.from?.text) };
    default:
      return {};
  }
}

type CardPart =
  'label' | 'checklist' | 'checklistSource' | 'checkItem' | 'attachment' | 'field' | 'value' | 'hasVoted';

function parseCardParts(data: Json): Pick<Action, CardPart> {
  return {
    label: parseLabel(data.label),
    checklist: parseNamed(data.checklist),
    checklistSource: parseNamed(data.checklistSource),
    checkItem: parseCheckItem(data),
    attachment: parseNamed(data.attachment),
    field: parseNamed(data.customField),
    value: parseFieldValue(data),
    hasVoted: asBoolean(data.voted),
  };
}

/** A new comment is its own action; a changed one refers to that action in `data.action`. */
function parseComment(
  data: Json,
  { id, type }: { id: string; type: string },
): Pick<Action, 'text' | 'commentId'> {
  if (type === 'commentCard' || type === 'copyCommentCard') {
    return { text: asText(data.text, MAX_COMMENT_LENGTH), commentId: asCommentId(id) };
  }
  const comment = asObject(data.action);
  return { text: asText(comment?.text, MAX_COMMENT_LENGTH), commentId: asCommentId(comment?.id) };
}

/** It becomes part of a URL, so it has to have the format of Trello's ids. */
const asCommentId = (id: unknown): string | undefined =>
  typeof id === 'string' && /^[0-9a-f]{24}$/.test(id) ? id : undefined;
