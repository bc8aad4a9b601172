/**
 * Connecting a Trello account by OAuth. The `oauth.field.` texts appear at a field and the `oauth.page.` texts on a web
 * page; neither shows markup.
 */
export const oauth = {
  'oauth.button.open': 'Open Trello',
  'oauth.button.paste': 'Paste a token instead',
  'oauth.submit': 'Done',
  'oauth.steps':
    '1. Open <{url}|Trello’s page> and allow access.\n2. If the page then says that you are connected, close this form.\n3. If it shows a code instead, enter the code below.',
  'oauth.code': 'Code, if the page shows one',
  'oauth.placeholder': 'ABCD-EFGH',
  'oauth.replaces': 'You are connected as {name}. This replaces that connection.',

  'oauth.field.notAllowed':
    'Trello has not confirmed anything yet. Open the page above, allow access, and press “Done” again.',
  'oauth.field.empty': 'Enter the code that the page shows.',
  'oauth.field.malformed': 'A code has eight letters and digits, like ABCD-EFGH.',
  'oauth.field.wrong.one': 'That is not the code on the page. You can try once more.',
  'oauth.field.wrong.other': 'That is not the code on the page. You can try {count} more times.',
  'oauth.outdated': 'This is no longer valid, and nothing was connected. Start again with `/trello connect`.',
  'oauth.codeOutdated':
    'The code is more than {minutes} minutes old, and nothing was connected. Start again with `/trello connect`.',
  'oauth.wrongTooOften':
    'The code was wrong {count} times, so nothing was connected. Start again with `/trello connect`.',
  'oauth.used': 'This code was entered before. `/trello me` shows whether you are connected.',
  'oauth.noCode': 'No code is expected. Type `/trello connect` to connect your Trello account.',

  'oauth.expired': 'Trello’s page was open for too long, so nothing was connected. Try again.',
  'oauth.denied': 'You did not allow access on Trello’s page, so nothing was connected.',
  'oauth.otherPerson':
    'Trello’s page was opened in a browser in which somebody else is logged in here, so nothing was connected. If that was you, log out there or use a private window.',
  'oauth.refused': 'Trello did not accept the answer of its own page, so nothing was connected. Try again.',
  'oauth.misconfigured':
    'Trello refused the app itself, so nothing was connected. Ask an admin to compare the OAuth client ID, the client secret and the redirect address in the app’s settings with those on Trello.',
  'oauth.memberLimit':
    'Trello lets an app look up accounts only 100 times in 15 minutes, and that limit is reached, so nothing was connected. Try again in 15 minutes.',
  'oauth.unavailable':
    'Something went wrong here or at Trello, so nothing was connected. Try again in a minute.',

  'oauth.page.connected.title': 'You are connected',
  'oauth.page.connected':
    '@{user} on Rocket.Chat now uses the Trello account {account}. You can close this page and go back to Rocket.Chat.',
  'oauth.page.connected.note':
    'Is that not what you wanted? Type /trello disconnect in Rocket.Chat, or remove this app in your Atlassian account.',
  'oauth.page.confirm.title': 'One more step',
  'oauth.page.confirm':
    'Go back to Rocket.Chat, where you are @{user}, and enter this code in the form. Without the form, type /trello connect and the code.',
  'oauth.page.confirm.account':
    'Then @{user} can see and do in Rocket.Chat whatever the Trello account {account} can. The code is valid for {minutes} minutes.',
  'oauth.page.confirm.note':
    'Are you not @{user}, or did somebody send you here? Then close this page and give the code to nobody: nothing is connected without it.',
  'oauth.page.outdated.title': 'This page is no longer valid',
  'oauth.page.outdated':
    'It works only once, and it was opened before or too late. What it said then still holds. To start again, type /trello connect in Rocket.Chat.',
  'oauth.page.expired.title': 'That took too long',
  'oauth.page.expired': 'Nothing was connected. To try again, type /trello connect in Rocket.Chat.',
  'oauth.page.denied.title': 'You did not allow access',
  'oauth.page.denied': 'Nothing was connected. To try again, type /trello connect in Rocket.Chat.',
  'oauth.page.otherPerson.title': 'This belongs to somebody else',
  'oauth.page.otherPerson':
    'Somebody else on Rocket.Chat asked for this, and nothing was connected. If somebody sent you here, tell an admin. To connect your own account, type /trello connect in Rocket.Chat.',
  'oauth.page.refused.title': 'Trello did not accept this',
  'oauth.page.refused': 'Nothing was connected. To try again, type /trello connect in Rocket.Chat.',
  'oauth.page.misconfigured.title': 'The app is not set up correctly',
  'oauth.page.misconfigured':
    'Trello refused the app itself, so nothing was connected. Ask an admin to check the OAuth settings of the Trello app.',
  'oauth.page.memberLimit.title': 'Too many people at once',
  'oauth.page.memberLimit':
    'Nothing was connected. Type /trello connect in Rocket.Chat to try again in 15 minutes.',
  'oauth.page.unavailable.title': 'Something went wrong',
  'oauth.page.unavailable':
    'Nothing was connected. Type /trello connect in Rocket.Chat to try again in a minute.',
} as const;
