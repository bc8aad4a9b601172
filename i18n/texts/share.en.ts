/** Why an answer was not posted to the room. */
export const share = {
  'share.member':
    'Only members of this room can post to it, so nothing was shared. Join the room, or leave out `--share`: then you alone see the answer.',
  'share.muted':
    'You are muted in this room, so nothing was shared. Leave out `--share`: then you alone see the answer.',
  'share.readOnly':
    'This room is read-only for you, so nothing was shared. Leave out `--share`: then you alone see the answer.',
  'share.archived':
    'This room is archived, so nothing was shared. Leave out `--share`: then you alone see the answer.',
  'share.encrypted':
    'This room is encrypted and no app can write here, so nothing was shared. Leave out `--share`: then you alone see the answer.',
  'share.refused':
    'The app may not write in this room, so nothing was shared. If the room is read-only, give the role “app” the permission post-readonly; if the app is muted, unmute it. Without `--share` you alone see the answer.',
  'share.failed':
    'The message could not be posted in this room, so nothing was shared. Please try again; if it happens again, an admin finds more in the app’s log. Without `--share` you alone see the answer.',
} as const;
