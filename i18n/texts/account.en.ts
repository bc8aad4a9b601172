/** A person's own Trello account. The `connect.field.` texts appear at a field, which shows no markup. */
export const account = {
  'account.name': '{fullName} ({username})',
  'account.none':
    'You have not connected a Trello account. Connect one with `/trello connect` to see and do here what you can on Trello.',
  'account.connectFirst': 'This needs your own Trello account. Connect it with `/trello connect`.',
  'account.useOwn': 'In the meantime you can use your own Trello account: type `/trello connect`.',
  'account.ended':
    'Trello no longer gives this app access to your account: it was revoked or has expired. You are no longer connected as {name}. Connect again with `/trello connect`.',
  'account.locked':
    'The API secret in the app’s settings has changed, so the stored access to your Trello account {name} can no longer be read. Connect again with `/trello connect`.',
  'account.readOnly':
    'You have allowed the app to read only, so nothing was changed. Type `/trello connect` and allow reading and writing.',
  'account.forbidden.pasted': 'Your Trello account {name} is not allowed to do that.',
  'account.forbidden.oauth':
    'Your Trello account {name} is not allowed to do that, or you have not given this app access to that workspace.',
  'account.notFound': 'That does not exist on Trello, or your account {name} cannot see it.',

  'button.connect': 'Connect',
  'button.continue': 'Continue',
  'connect.then': 'Once you are connected, what you asked for is done.',
  'connect.thenRuns': 'Once you are connected, this runs: {typed}',
  'connect.continue': 'Press “Continue” to go on with what you were doing.',
  'connect.tooLate': 'You asked for this more than {minutes} minutes ago, so it was not done.',
  'connect.notRun': '{why}\nYou wrote: {typed}',

  'connect.title': 'Your Trello account',
  'connect.about':
    'With your own account you see everything here that you can see on Trello, and what you do with `/trello` appears under your name there.',
  'connect.replaces': 'You are connected as {name}. A new token replaces that connection.',
  'connect.steps':
    '1. Open <{url}|Trello’s approval page>.\n2. Press *Allow* there.\n3. Copy the token that it shows.\n4. Paste it below.',
  'connect.token': 'Token from the approval page',
  'connect.placeholder': 'ATTA…',
  'connect.submit': 'Connect',
  'connect.noSecret':
    'The API secret is missing in the app’s settings. The app needs it to encrypt your token, so nobody can connect yet. An admin can copy it from trello.com/power-ups/admin, next to the API key.',
  'connect.unsupported':
    'This client cannot open forms, and a token must never be typed in a command. Type `/trello connect` in a browser, or in the desktop or mobile app.',
  'connect.typed':
    'Never type a token in a command: this server logs commands, and admins can read the log. What you typed was not used. If it was a token, revoke it on Trello under Settings → Applications and get a new one with `/trello connect`.',

  'connect.field.empty': 'Paste the token from Trello’s page.',
  'connect.field.malformed':
    'That is not a token. A token is one long string of letters and digits: copy all of it from Trello’s page, and nothing else.',
  'connect.field.key':
    'That is the app’s API key. Open the page above, press Allow, and copy the longer token it shows.',
  'connect.field.short':
    'A token is longer than 32 characters. This looks like an API key, or the page was opened without response_type=token. Use the link above.',
  'connect.field.shared': 'That is the app’s own token. Get one of your own with the link above.',
  'connect.field.secret':
    'Trello does not accept this. It looks like an API secret. Open the page above, press Allow, and copy the token it shows.',
  'connect.field.refused':
    'Trello does not accept this token: it is incomplete, was revoked, has expired, or belongs to another API key. Open the page above, press Allow, and copy the whole token.',
  'connect.field.timeout':
    'Trello did not answer within {seconds} seconds. Nothing was saved. Press “Connect” again.',
  'connect.field.unavailable':
    'Trello cannot be reached right now. Nothing was saved. Press “Connect” again in a minute.',
  'connect.field.rateLimited':
    'Trello is getting too many requests right now. Nothing was saved. Press “Connect” again in a minute.',
  'connect.field.memberLimit':
    'Trello lets an app look up accounts only 100 times in 15 minutes, and that limit is reached. Nothing was saved. Press “Connect” again in 15 minutes.',

  'connect.done':
    'You are connected as {name}. What you do with `/trello` appears under your name on Trello. `/trello me` shows the account, and `/trello disconnect` disconnects it.',
  'connect.readOnly':
    'You have allowed the app to read only: you can see things, but not change them. To change things too, type `/trello connect` again.',
  'connect.expires': 'Your token is valid until {date}. Connect again after that.',
  'connect.oldNotRevoked': 'The app’s previous access could not be revoked. {how}',
  'revoke.pasted': 'Open <{url}|your settings on Trello> and revoke `Rocket.Chat` under “Applications”.',
  'revoke.oauth': 'Open <{url}|your Atlassian account> and remove this app’s access there.',

  'disconnect.revoked':
    'You are no longer connected as {name}. Your token was deleted here and revoked on Trello.',
  'disconnect.shared.pasted':
    'You are no longer connected as {name}. Your token was deleted here but not revoked on Trello, because the app’s settings use the same token.',
  'disconnect.shared.oauth':
    'You are no longer connected as {name}. Your token was deleted here but not revoked on Trello, because somebody else here uses the same Trello account.',
  'disconnect.notRevoked':
    'You are no longer connected as {name}. Your token was deleted here, but it could not be revoked on Trello. {how}',
  'disconnect.notRemoved':
    'You are still connected as {name}: your token could not be deleted because something went wrong in the Trello app. Type `/trello disconnect` again.',
  'disconnect.revokedNotRemoved':
    'Your token for {name} was revoked on Trello, so nobody can use it any more, but it could not be deleted here because something went wrong in the Trello app. Type `/trello disconnect` again.',

  'me.since': 'You have been connected as {name} since {date}.',
  'me.mayWrite': 'You can see and do here what that account can on Trello.',
  'me.unchecked': 'The app could not check whether it still has access. {problem}',
  'me.change':
    'To use another account or token, type `/trello connect`. To disconnect, type `/trello disconnect`.',

  'zone.chosen': 'Your time zone is `{zone}`, where it is {now}. To change it, type `/trello me <city>`.',
  'zone.guessed':
    'Your time zone is probably `{zone}`, where it is {now}. Confirm it with `/trello me {zone}`, or name another city, like `/trello me Berlin`.',
  'zone.unknownOffset':
    'Your time zone is unknown; your clock shows {now}. To get due dates right in summer and in winter, name a big city in your time zone, like `/trello me Berlin`.',
  'zone.saved': 'Your time zone is now `{zone}`, where it is {now}.',
  'zone.unknown':
    'There is no time zone {name}. Name a big city in your time zone, like `/trello me Berlin`, or the time zone itself, like `/trello me Europe/Berlin`.',
  'zone.unknownNear': 'There is no time zone {name}. Did you mean {names}?',
} as const;
