/** What went wrong, and what to do. One sentence each, never with a secret in it. */
export const errors = {
  'error.unexpected':
    'Something went wrong in the Trello app. If you were changing something, check first whether it was done. If it happens again, an admin can find the cause in the app’s log.',
  'error.unknownCommand': 'There is no `/trello {command}`. `/trello help` shows all commands.',
  'error.unknownCommandNear': 'There is no `/trello {command}`. Did you mean {names}?',
  'error.unknownFlag': '`/trello {command}` has no `--{flag}`. Its flags are {flags}.',
  'error.unknownFlagNear': '`/trello {command}` has no `--{flag}`. Did you mean `--{near}`?',
  'error.flagTwice': 'You gave `--{flag}` twice. Give it once, with several names separated by commas.',
  'error.noFlags': '`/trello {command}` has no `--{flag}`; it takes no flags.',
  'error.flagValue': '`--{flag}` needs a value, for example `--{flag} {example}`.',
  'error.flagUnclear':
    'It is not clear how many words after `--{flag}` belong to it. Put it at the end, or use an equals sign: `--{flag}={example}`.',
  'error.flagOrText':
    'It is not clear whether `--{flag}` is part of the text. If it is not, use an equals sign: `/trello {command} #12 --{flag}={example} …`. If it is, put `--` before the text.',
  'error.page': '`--page` must be a whole number, 1 or higher.',

  'error.noAccount':
    'Trello is not set up yet: {missing} missing in the app’s settings. An admin can add what is missing under Administration → Apps → Trello → Settings.',
  'error.noApiKey':
    'Trello is not set up yet: the API key is missing in the app’s settings. An admin can add it under Administration → Apps → Trello → Settings.',
  'error.unauthorizedKey':
    'Trello does not recognise the API key in the app’s settings. An admin can copy the right one from trello.com/power-ups/admin.',
  'error.unauthorizedToken':
    'Trello does not accept the token in the app’s settings: it was revoked, has expired, or belongs to another API key. An admin can get a new one and paste it into the settings.',
  'error.unauthorizedClient':
    'Trello does not accept the OAuth client ID or the client secret in the app’s settings. An admin can copy the right ones from trello.com/apps/admin.',
  'error.notRenewed':
    'Your access to Trello has expired and could not be renewed right now, so nothing was done. Try again in a minute.',
  'error.copied':
    'This server has a copy of another server’s data. Only that one renews your access to Trello, so nothing was done. Connect again here with `/trello connect`. If the server only got another address, an admin can confirm that in `/trello status`.',
  'error.forbidden': 'The app’s Trello account is not allowed to do that.',
  'error.notFound': 'That does not exist on Trello, or the app’s Trello account cannot see it.',
  'error.invalid': 'Trello did not accept the request, so nothing was changed.',
  'error.noOAuthClient':
    'Your Trello account was connected with an OAuth client that is no longer in the app’s settings. Connect again with `/trello connect`.',
  'error.rateLimited': 'Trello is getting too many requests right now. Try again in a minute.',
  'error.memberLimit':
    'Trello lets an app look up accounts only 100 times in 15 minutes, and that limit is reached. Try again in 15 minutes.',
  'error.unavailable': 'Trello cannot be reached right now. Try again in a few minutes.',
  'error.slow': 'Trello did not answer within {seconds} seconds. Try again.',
  'error.unknownOutcome':
    'Trello did not confirm whether this was done: it could not be reached or took too long. Check on Trello before you try again.',
  'error.malformed': 'Trello’s answer could not be read. Try again in a few minutes.',
  'error.tooLarge': 'The board is too large for Trello to send in one answer.',

  'error.tooMuch':
    'Trello did not accept the request, so nothing was changed: the text is too long, or the board is full.',
  'error.blocked':
    'Trello, or a proxy in front of it, refused the request without giving a reason. Try again in a few minutes. If it happens again, an admin can check whether this server can reach Trello.',

  'error.readingOff': 'The Trello app’s settings do not let rooms read boards.',
  'error.noBoard':
    'This room does not follow a Trello board yet. Link one with `/trello link <board>`, or ask an admin to add a line like `Website -> #{room}` to “Boards and rooms” in the app’s settings.',
  'error.noBoardAsk': 'This room does not follow a Trello board. Name the board with `--board <board>`.',
  'error.whichBoard': 'This room follows several boards: {boards}. Name one of them with `--board <board>`.',
  'error.whichOne': 'Several boards match: {names}. Type more of the name.',
  'error.linkWhat': 'Say what to link, like `/trello link Website`. Without any flags, a form opens instead.',
  'error.boardNotHere': 'This room does not follow a board called {name}. It follows {boards}.',
  'error.boardNotSeen': 'There is no open board called {name} that you can see here.',
  'error.boardNotSeenNear':
    'There is no open board called {name} that you can see here. Did you mean {names}?',
  'error.boardClosed': '{board} is closed on Trello. Somebody with the rights there can reopen it.',
  'error.boardGone':
    'The board can no longer be read: it was deleted, or the app’s Trello account has lost access to it. An admin can check this on Trello.',
  'error.listUnknownNear': '{board} has no open list called {name}. Did you mean {names}?',
  'error.listUnknownAll': '{board} has no open list called {name}. Its lists are {names}.',
  'error.listAmbiguous': 'Several lists of {board} match {name}: {names}. Type more of the name.',
  'error.alreadyAnswered':
    'This question was already answered. Check on Trello whether it was done; if not, type the command again.',
  'error.joinFirst': 'Only people in this room can do that. Join the room first.',
  'error.unknownButton':
    'The app no longer supports this button, so nothing was done. `/trello help` shows all commands.',
  'notice.title': 'Trello',
  'notice.close': 'Close',
  'error.outdated': 'This answer is out of date. Type the command again.',
} as const;
