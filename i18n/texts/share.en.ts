/** Why an answer was not posted to the room. */
export const share = {
  'share.member':
    'Only members of this room can post in it, so nothing was shared. Join the room, or leave out `--share` to see the answer yourself.',
  'share.muted':
    'You are muted in this room, so nothing was shared. Leave out `--share` to see the answer yourself.',
  'share.readOnly':
    'This room is read-only for you, so nothing was shared. Leave out `--share` to see the answer yourself.',
  'share.archived':
    'This room is archived, so nothing was shared. Leave out `--share` to see the answer yourself.',
  'share.encrypted':
    'This room is encrypted and apps cannot post in it, so nothing was shared. Leave out `--share` to see the answer yourself.',
  'share.refused':
    'The app is not allowed to post in this room, so nothing was shared. If the room is read-only, give the role “app” the permission post-readonly; if the app is muted, unmute it. Leave out `--share` to see the answer yourself.',
  'share.failed':
    'The message could not be posted in this room, so nothing was shared. Try again; if it happens again, an admin can find the cause in the app’s log. Leave out `--share` to see the answer yourself.',
} as const;
