/** What went wrong, and what to do. One sentence each, never with anything secret in it. */
export const errors = {
  'error.unexpected':
    'Something went wrong inside the Trello app. If this was to change something, please look first whether it was done. If it happens again, an admin finds it in the app’s log.',
  'error.unknownCommand': 'There is no `/trello {command}`. Type `/trello help` for what there is.',
  'error.unknownCommandNear': 'There is no `/trello {command}`. Did you mean {names}?',
  'error.unknownFlag': '`/trello {command}` has no `--{flag}`. It knows {flags}.',
  'error.unknownFlagNear': '`/trello {command}` has no `--{flag}`. Did you mean `--{near}`?',
  'error.flagTwice':
    '`--{flag}` is there twice. Please give it once; several names go into one, separated by commas.',
  'error.noFlags': '`/trello {command}` has no `--{flag}`; it takes no flags.',
  'error.flagValue': '`--{flag}` needs a value, for example `--{flag} {example}`.',
  'error.flagUnclear':
    'It is not clear how many of the words after `--{flag}` belong to it. Please type it at the end, or with an equals sign: `--{flag}={example}`.',
  'error.flagOrText':
    'It is not clear whether `--{flag}` belongs to the text. If it does not, please type it with an equals sign: `/trello {command} #12 --{flag}={example} …`. If it does, put `--` in front of the text.',
  'error.page': '`--page` needs a whole number from 1 on.',

  'error.noAccount':
    'Trello is not set up yet: {missing} missing in the app’s settings. An admin can fill it in under Administration → Apps → Trello → Settings.',
  'error.noApiKey':
    'Trello is not set up yet: the API key is missing in the app’s settings. An admin can fill it in under Administration → Apps → Trello → Settings.',
  'error.unauthorizedKey':
    'Trello does not know the API key in the app’s settings. An admin can copy the right one from trello.com/power-ups/admin.',
  'error.unauthorizedToken':
    'Trello does not accept the token in the app’s settings: it was revoked, has expired or belongs to another API key. An admin can make a new one and paste it into the settings.',
  'error.forbidden': 'The Trello account of this app may not do that there.',
  'error.notFound': 'Trello has nothing like that, or the account of this app may not see it.',
  'error.invalid': 'Trello did not accept that request, so it changed nothing.',
  'error.rateLimited': 'Trello is asked too often at the moment. Please try again in a minute.',
  'error.memberLimit':
    'Trello tells an app only 100 times in 15 minutes whose an account is, and that is used up. Please try again in a quarter of an hour.',
  'error.unavailable': 'Trello cannot be reached at the moment. Please try again in a few minutes.',
  'error.slow': 'Trello took longer than {seconds} seconds to answer. Please try again.',
  'error.unknownOutcome':
    'Trello did not say whether this was done: it could not be reached, or took too long. Please look on Trello before you try again.',
  'error.malformed': 'Trello’s answer could not be read. Please try again in a few minutes.',
  'error.tooLarge': 'That board is too large for Trello to send in one answer.',

  'error.tooMuch':
    'Trello did not accept that request, so it changed nothing: the text is too long, or the board is full.',
  'error.blocked':
    'Trello, or a proxy before it, refused that request without saying why. Please try again in a few minutes; if it happens again, an admin can look whether this server reaches Trello.',

  'error.readingOff': 'Reading boards from rooms is switched off in the Trello app’s settings.',
  'error.noBoard':
    'This room follows no Trello board yet. Link one with `/trello link <board>`; or an admin adds a line like `Website -> #{room}` to “Boards and rooms” in the app’s settings.',
  'error.noBoardAsk': 'This room follows no Trello board. Say which one you mean with `--board <board>`.',
  'error.whichBoard': 'This room follows several boards: {boards}. Say which one with `--board <board>`.',
  'error.whichOne': 'Several boards fit: {names}. Please type more of the name.',
  'error.linkWhat':
    'Please say what to link, for example `/trello link Website`; without any flags a form opens instead.',
  'error.boardNotHere': 'This room follows no board called {name}. It follows {boards}.',
  'error.boardNotSeen': 'There is no open board called {name} that may be seen here.',
  'error.boardNotSeenNear':
    'There is no open board called {name} that may be seen here. Did you mean {names}?',
  'error.boardClosed': '{board} is closed on Trello. Somebody with rights there can reopen it.',
  'error.boardGone':
    'The board cannot be read any more: it was deleted, or the account of this app has lost access to it. An admin can check that on Trello.',
  'error.listUnknownNear': '{board} has no open list called {name}. Did you mean {names}?',
  'error.listUnknownAll': '{board} has no open list called {name}. Its lists are {names}.',
  'error.listAmbiguous': 'Several lists of {board} fit {name}: {names}. Please type more of the name.',
  'error.alreadyAnswered':
    'This question was answered already. Please look on Trello whether it was done; if not, type the command again.',
  'error.joinFirst': 'Only people in this room can do that here. Please join the room first.',
  'error.unknownButton':
    'The app no longer knows this button, so nothing was done. Type `/trello help` for what it can do.',
  'notice.title': 'Trello',
  'notice.close': 'Close',
  'error.outdated': 'This answer is out of date. Please type the command again.',
} as const;
