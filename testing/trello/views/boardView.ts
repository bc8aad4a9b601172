import type { Board, Json, Label, List, Member } from '../models';
import type { State } from '../State';

export const boardDefaults =
  'name,desc,descData,closed,idOrganization,idEnterprise,pinned,url,shortUrl,prefs,labelNames';
export const listDefaults = 'name,closed,idBoard,pos';
export const memberDefaults = 'avatarHash,fullName,initials,username';

/** The base colours a board has a nameable label of. */
const baseColors = ['green', 'yellow', 'orange', 'red', 'purple', 'blue', 'sky', 'lime', 'pink', 'black'];
export const labelColors = ['', '_dark', '_light'].flatMap((shade) =>
  baseColors.map((color) => color + shade),
);

export function boardView(state: State, board: Board): Json {
  return {
    id: board.id,
    name: board.name,
    desc: board.desc,
    descData: null,
    closed: board.closed,
    dateClosed: null,
    idOrganization: board.idOrganization,
    idEnterprise: null,
    idMemberCreator: board.idMemberCreator,
    pinned: false,
    starred: false,
    subscribed: false,
    url: board.url,
    shortUrl: board.shortUrl,
    shortLink: board.shortLink,
    dateLastActivity: board.dateLastActivity,
    dateLastView: board.dateLastActivity,
    memberships: board.memberships.map((each) => ({ ...each, unconfirmed: false, deactivated: false })),
    prefs: prefsOf(board),
    labelNames: labelNames(state, board),
    powerUps: [],
    idTags: [],
    premiumFeatures: [],
    enterpriseOwned: false,
  };
}

export function listView(list: List): Json {
  return {
    id: list.id,
    name: list.name,
    closed: list.closed,
    color: null,
    idBoard: list.idBoard,
    pos: list.pos,
    subscribed: false,
    softLimit: null,
    type: null,
    datasource: { filter: false },
  };
}

export function labelView(state: State, label: Label): Json {
  const uses = [...state.cards.values()].filter((card) => card.idLabels.includes(label.id)).length;
  return { id: label.id, idBoard: label.idBoard, name: label.name, color: label.color, uses };
}

/** `own`: includes what Trello shows only to the member. */
export function memberView(state: State, member: Member, own = false): Json {
  const idBoards = [...state.boards.values()]
    .filter((board) => board.memberships.some((each) => each.idMember === member.id))
    .map((board) => board.id);
  return {
    id: member.id,
    activityBlocked: false,
    avatarHash: member.avatarHash,
    avatarUrl: member.avatarUrl,
    bio: '',
    bioData: null,
    confirmed: true,
    fullName: member.fullName,
    idEnterprise: null,
    idMemberReferrer: null,
    initials: member.initials,
    memberType: 'normal',
    nonPublic: {},
    nonPublicAvailable: own,
    products: [],
    url: member.url,
    username: member.username,
    status: 'disconnected',
    idBoards,
    idOrganizations: member.idOrganizations,
    ...(own ? { email: member.email, loginTypes: ['password'], prefs: memberPrefs(member) } : {}),
  };
}

function memberPrefs(member: Member): Json {
  return {
    timezone: member.timezone,
    privacy: { fullName: 'public', avatar: 'public' },
    sendSummaries: true,
    minutesBetweenSummaries: 60,
    minutesBeforeDeadlineToNotify: 1440,
    colorBlind: false,
    locale: 'en-US',
  };
}

function prefsOf(board: Board): Json {
  return {
    permissionLevel: board.permissionLevel,
    hideVotes: false,
    voting: 'disabled',
    comments: 'members',
    invitations: 'members',
    selfJoin: true,
    cardCovers: true,
    isTemplate: false,
    cardAging: 'regular',
    calendarFeedEnabled: false,
    hiddenPluginBoardButtons: [],
    switcherViews: [{ viewType: 'Board', enabled: true }],
    background: board.background,
    backgroundColor: '#0079BF',
    backgroundImage: null,
    backgroundImageScaled: null,
    backgroundTile: false,
    backgroundBrightness: 'dark',
    backgroundBottomColor: '#0079BF',
    backgroundTopColor: '#0079BF',
    canBePublic: true,
    canBeEnterprise: true,
    canBeOrg: true,
    canBePrivate: true,
    canInvite: true,
  };
}

function labelNames(state: State, board: Board): Json {
  const labels = state.labelsOf(board);
  return Object.fromEntries(
    labelColors.map((color) => [color, labels.find((each) => each.color === color)?.name ?? '']),
  );
}
