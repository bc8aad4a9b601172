import type { Attachment, Card, CheckItem, Checklist, Json } from '../models';
import type { State } from '../State';
import { omit } from './pick';

export function cardView(state: State, card: Card): Json {
  const cover = {
    idAttachment: null,
    color: card.coverColor,
    idUploadedBackground: null,
    size: 'normal',
    brightness: 'dark',
    idPlugin: null,
    ...card.coverPicture,
  };
  return {
    id: card.id,
    badges: badgesOf(state, card),
    checkItemStates: checkItemStates(state, card),
    closed: card.closed,
    dueComplete: card.dueComplete,
    dateLastActivity: card.dateLastActivity,
    desc: card.desc,
    descData: { emoji: {} },
    due: card.due,
    dueReminder: null,
    email: null,
    idBoard: card.idBoard,
    idChecklists: state.checklistsOf(card).map((each) => each.id),
    idList: card.idList,
    idMembers: card.idMembers,
    idMembersVoted: card.idMembersVoted,
    idShort: card.idShort,
    idAttachmentCover: null,
    labels: labelsOf(state, card),
    idLabels: card.idLabels,
    manualCoverAttachment: false,
    name: card.name,
    pinned: false,
    pos: card.pos,
    shortLink: card.shortLink,
    shortUrl: card.shortUrl,
    start: card.start,
    subscribed: false,
    url: card.url,
    cover,
    isTemplate: false,
    ...roleOf(state, card),
  };
}

/** A card titled with the URL of another one mirrors it; Trello shows that one instead. */
function roleOf({ cards }: State, { name }: Card): Json {
  const [, shortLink] = /^https:\/\/trello\.com\/c\/(\w{8})(?:\/\S*)?$/.exec(name) ?? [];
  const source = shortLink && [...cards.values()].find((each) => each.shortLink === shortLink);
  return { cardRole: source ? 'mirror' : null, mirrorSourceId: source ? source.id : null };
}

export function checklistView(state: State, checklist: Checklist, withItems = true): Json {
  const { id, name, idBoard, idCard, pos } = checklist;
  const items = state.checkItemsOf(checklist).map(checkItemView);
  return { id, name, idBoard, idCard, pos, ...(withItems ? { checkItems: items } : {}) };
}

export function checkItemView(item: CheckItem): Json {
  const { id, name, pos, state, due, idMember, idChecklist } = item;
  return { id, name, nameData: { emoji: {} }, pos, state, due, dueReminder: null, idMember, idChecklist };
}

export function attachmentView(attachment: Attachment): Json {
  return { ...omit(attachment, 'idCard'), edgeColor: null, previews: [], fileName: null };
}

function labelsOf(state: State, card: Card): Json[] {
  return card.idLabels.map((id) => ({ ...state.label(id) }));
}

function checkItemStates(state: State, card: Card): Json[] {
  return state
    .checklistsOf(card)
    .flatMap((checklist) => state.checkItemsOf(checklist))
    .filter((item) => item.state === 'complete')
    .map((item) => ({ idCheckItem: item.id, state: item.state }));
}

function badgesOf(state: State, card: Card): Json {
  const items = state.checklistsOf(card).flatMap((checklist) => state.checkItemsOf(checklist));
  return {
    attachmentsByType: { trello: { board: 0, card: 0 } },
    location: false,
    votes: card.idMembersVoted.length,
    viewingMemberVoted: false,
    subscribed: false,
    fogbugz: '',
    checkItems: items.length,
    checkItemsChecked: items.filter((item) => item.state === 'complete').length,
    checkItemsEarliestDue: null,
    comments: state.commentCount(card),
    attachments: state.attachmentsOf(card).length,
    description: card.desc !== '',
    due: card.due,
    dueComplete: card.dueComplete,
    start: card.start,
  };
}
