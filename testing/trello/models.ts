/** What the stand-in stores. Times are ISO 8601 in UTC; ids are 24 hex digits. */

export interface Member {
  id: string;
  username: string;
  fullName: string;
  initials: string;
  avatarHash: string;
  avatarUrl: string;
  email: string;
  url: string;
  idOrganizations: string[];
  timezone: string;
}

export type Scope = 'read' | 'write';

export interface Token {
  id: string;
  /** The secret itself, 76 characters. */
  value: string;
  idMember: string;
  identifier: string;
  dateCreated: string;
  dateExpires: string | null;
  scopes: Scope[];
}

export type MemberType = 'admin' | 'normal' | 'observer';
export type PermissionLevel = 'private' | 'org' | 'public';

export interface Membership {
  id: string;
  idMember: string;
  memberType: MemberType;
}

export interface Board {
  id: string;
  shortLink: string;
  name: string;
  desc: string;
  closed: boolean;
  url: string;
  shortUrl: string;
  idOrganization: string;
  idMemberCreator: string;
  permissionLevel: PermissionLevel;
  background: string;
  memberships: Membership[];
  /** The highest `idShort` given so far; deleted cards keep their number. */
  lastIdShort: number;
  dateLastActivity: string;
}

export interface List {
  id: string;
  idBoard: string;
  name: string;
  closed: boolean;
  pos: number;
}

export interface Label {
  id: string;
  idBoard: string;
  /** Empty for a label that shows its colour only. */
  name: string;
  color: string | null;
}

export interface Card {
  id: string;
  shortLink: string;
  /** Unique on its board only. */
  idShort: number;
  idBoard: string;
  idList: string;
  name: string;
  desc: string;
  closed: boolean;
  pos: number;
  due: string | null;
  start: string | null;
  dueComplete: boolean;
  idMembers: string[];
  idLabels: string[];
  idMembersVoted: string[];
  /** the members who watch it; Trello tells each member only about themselves */
  idWatchers?: string[];
  coverColor: string | null;
  /** the fields of a cover that is a picture */
  coverPicture?: Json;
  url: string;
  shortUrl: string;
  dateLastActivity: string;
}

export interface Checklist {
  id: string;
  idBoard: string;
  idCard: string;
  name: string;
  pos: number;
}

export interface CheckItem {
  id: string;
  idChecklist: string;
  name: string;
  state: 'complete' | 'incomplete';
  pos: number;
  due: string | null;
  idMember: string | null;
}

export interface Attachment {
  id: string;
  idCard: string;
  idMember: string;
  name: string;
  url: string;
  date: string;
  pos: number;
  isUpload: boolean;
  mimeType: string;
  bytes: number | null;
}

export interface Webhook {
  id: string;
  description: string;
  idModel: string;
  callbackURL: string;
  active: boolean;
  consecutiveFailures: number;
  firstConsecutiveFailDate: string | null;
  /** The token that created it; never shown in responses. */
  token: string;
}

/** Free-form parts of Trello's JSON. */
export type Json = Record<string, any>;

export interface Action {
  id: string;
  idMemberCreator: string;
  data: Json;
  /** Set if a token of an application was used, null if a person did it at trello.com. */
  appCreator: { id: string } | null;
  type: string;
  date: string;
  limits: null;
  display: { translationKey: string; entities: Json };
  /** The member acted upon. */
  member?: Json;
  memberCreator: Json;
}

/** A record or its id. */
export type Ref = string | { id: string };
