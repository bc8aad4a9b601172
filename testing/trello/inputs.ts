import type { PermissionLevel, Ref, Scope } from './models';
import type { Position } from './positions';

export interface MemberInput {
  username: string;
  fullName: string;
  email?: string;
  timezone?: string;
  /** false: sees no board of permission level `org` that they are no member of. Default true. */
  inWorkspace?: boolean;
}

export interface TokenInput {
  member: Ref;
  /** Default read and write. */
  scopes?: Scope[];
  expires?: Date;
  /** The application's name as shown on the approval page. */
  identifier?: string;
}

export interface BoardInput {
  name: string;
  desc?: string;
  /** The first one is its admin, the others normal members. */
  members: Ref[];
  observers?: Ref[];
  /** Default private. */
  permissionLevel?: PermissionLevel;
  closed?: boolean;
}

export interface ListInput {
  board: Ref;
  name: string;
  closed?: boolean;
  pos?: Position;
}

export interface LabelInput {
  board: Ref;
  /** Default empty: the label shows its colour only. */
  name?: string;
  color?: string | null;
}

export interface CardInput {
  list: Ref;
  name: string;
  desc?: string;
  due?: string | Date | null;
  start?: string | Date | null;
  dueComplete?: boolean;
  members?: Ref[];
  labels?: Ref[];
  closed?: boolean;
  pos?: Position;
}

export interface ChecklistInput {
  card: Ref;
  name: string;
  /** A leading `x ` marks an item as complete. */
  items?: string[];
}
