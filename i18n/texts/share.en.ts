/** Sharing with the room, and why it was not possible. */
export const share = {
  'share.by': '{name} shared:',
  'share.leaveOut': '{problem} Leave out `--share` to see the answer yourself.',
  'share.notSeen': 'This room cannot see that card, so nothing was shared.',
  'share.member': 'Only members of this room can post in it, so nothing was shared. Join the room to share.',
  'share.muted': 'You are muted in this room, so nothing was shared.',
  'share.readOnly': 'This room is read-only for you, so nothing was shared.',
  'share.archived': 'This room is archived, so nothing was shared.',
  'share.encrypted': 'This room is encrypted and apps cannot post in it, so nothing was shared.',
  'share.refused':
    'The app is not allowed to post in this room, so nothing was shared. If the room is read-only, give the role “app” the permission post-readonly; if the app is muted, unmute it.',
  'share.failed':
    'The message could not be posted in this room, so nothing was shared. Try again; if it happens again, an admin can find the cause in the app’s log.',
} as const;
