/** A person's own Trello account. The `connect.field.` texts stand at a field, where nothing is marked up. */
export const account = {
  'account.name': '{fullName} ({username})',
  'account.none':
    'You have not connected a Trello account. Type `/trello connect` to see and do here what your account may.',
  'account.connectFirst':
    'For this the app needs your own Trello account. Please type `/trello connect`, and then this again.',
  'account.useOwn': 'With a Trello account of your own you can go on meanwhile: type `/trello connect`.',
  'account.ended':
    'Trello no longer accepts your token: it was revoked or has expired. You are no longer connected as {name}. Please type `/trello connect`, and then this again.',
  'account.locked':
    'The API secret in the app’s settings has changed, so the token of your Trello account {name} cannot be read any more. Please type `/trello connect` to connect again.',
  'account.readOnly':
    'Your token may only read, so nothing was changed. Please type `/trello connect`, and allow reading and writing on the page that the form links to.',
  'account.forbidden': 'Your Trello account {name} may not do that there.',
  'account.notFound': 'Trello has nothing like that, or your account {name} may not see it.',

  'connect.title': 'Your Trello account',
  'connect.about':
    'With your own account you see here what you may see on Trello, and what you do with `/trello` bears your name there.',
  'connect.replaces': 'You are connected as {name}. What you paste replaces that.',
  'connect.steps':
    '1. Open <{url}|Trello’s approval page>.\n2. Press *Allow* there.\n3. Copy the token that it shows.\n4. Paste it below.',
  'connect.token': 'Token, as the page shows it once you have allowed it',
  'connect.placeholder': 'ATTA…',
  'connect.submit': 'Connect',
  'connect.noSecret':
    'The API secret is missing in the app’s settings. Without it your token could not be kept encrypted, so nobody can connect yet. An admin finds it beside the API key on trello.com/power-ups/admin.',
  'connect.unsupported':
    'This client cannot open a form, and a token must never be typed as a command. Please type `/trello connect` in a browser or in the app for phones or desktops.',
  'connect.typed':
    'Please never type a token behind a command: this server keeps commands in its log, where admins can read them. What you typed was not used. If it was a token, revoke it on Trello under Settings → Applications, and make a new one with the form of `/trello connect`.',

  'connect.field.empty': 'Please paste the token that Trello’s page shows.',
  'connect.field.malformed':
    'This is no token: a token is one long word of letters and digits. Please copy it from Trello’s page, all of it and nothing else.',
  'connect.field.key':
    'This is the app’s API key. Please open the page above, press Allow, and copy the longer token that it shows.',
  'connect.field.short':
    'This has 32 letters, and a token has more: it looks like an API key, or its page was opened without response_type=token. Please use the link above.',
  'connect.field.shared':
    'This is the token that the app itself works with. Please make one of your own with the link above.',
  'connect.field.secret':
    'Trello does not accept this, and it looks like an API secret. Please open the page above, press Allow, and copy the token that it shows.',
  'connect.field.refused':
    'Trello does not accept this token: a part of it is missing, it was revoked or has expired, or it was made for another API key. Please open the page above, press Allow, and copy the whole token.',
  'connect.field.timeout':
    'Trello took longer than {seconds} seconds. Nothing was kept yet. Please press “Connect” again.',
  'connect.field.unavailable':
    'Trello cannot be reached at the moment. Nothing was kept yet. Please press “Connect” again in a minute.',
  'connect.field.rateLimited':
    'Trello is asked too often at the moment. Nothing was kept yet. Please press “Connect” again in a minute.',
  'connect.field.memberLimit':
    'Trello tells an app only 100 times in 15 minutes whose a token is, and that is used up. Nothing was kept yet. Please press “Connect” again in a quarter of an hour.',

  'connect.done':
    'You are connected as {name}. What you do with `/trello` bears your name on Trello. Look it up with `/trello me`, end it with `/trello disconnect`.',
  'connect.readOnly':
    'Your token may only read: you can see, but not change anything. To change things too, type `/trello connect` again and use the link in the form.',
  'connect.expires': 'Your token is valid until {date}; after that, connect again.',
  'connect.oldNotRevoked':
    'The token you had before could not be revoked. Please end it yourself: open <{url}|your settings on Trello>, and revoke the older `Rocket.Chat` under “Applications”.',

  'disconnect.revoked':
    'You are no longer connected as {name}. Your token was removed here and revoked at Trello.',
  'disconnect.shared':
    'You are no longer connected as {name}. Your token was removed here, but not revoked at Trello, as the app’s settings use the same one.',
  'disconnect.notRevoked':
    'You are no longer connected as {name}. Your token was removed here, but it could not be revoked at Trello. Please end it yourself: open <{url}|your settings on Trello>, and revoke `Rocket.Chat` under “Applications”.',
  'disconnect.notRemoved':
    'You are still connected as {name}: your token could not be removed here, as something went wrong inside the Trello app. Please type `/trello disconnect` again.',
  'disconnect.revokedNotRemoved':
    'Your token of {name} was revoked at Trello, so nobody can use it any more. But it could not be removed here, as something went wrong inside the Trello app. Please type `/trello disconnect` again.',

  'me.since': 'You are connected as {name}, since {date}.',
  'me.mayWrite': 'You see and do here what that account may on Trello.',
  'me.unchecked': 'Whether Trello still takes your token could not be checked. {problem}',
  'me.change': 'For another account or token type `/trello connect`, to end it `/trello disconnect`.',

  'zone.chosen': 'Your time zone is `{zone}`; it is {now} there. For another one, type `/trello me <city>`.',
  'zone.guessed':
    'Your time zone is guessed to be `{zone}`, where it is {now}. Please say whether it is, with `/trello me {zone}` or another city, like `/trello me Berlin`.',
  'zone.unknownOffset':
    'Your time zone is not known, only that your clock shows {now}. So that due dates are right in summer and in winter, please say a big city in it, like `/trello me Berlin`.',
  'zone.saved': 'Your time zone is `{zone}` from now on; it is {now} there.',
  'zone.unknown':
    'There is no time zone {name}. Please say a big city in it, like `/trello me Berlin`, or its name, like `/trello me Europe/Berlin`.',
  'zone.unknownNear': 'There is no time zone {name}. Did you mean {names}?',
} as const;
