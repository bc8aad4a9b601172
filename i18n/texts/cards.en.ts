/** Finding cards and acting on them. `{done}` is the end of a sentence: "moved [X] to *Done*". */
export const cards = {
  'card.missing': 'Please say which card: its address, its number like `#12`, or words of its title.',
  'card.whereEnds':
    'It is not clear where the card’s title ends. Please put the title in quotes, or use the card’s number like `#12`.',
  'card.oneOnly': 'Please say one card at a time.',
  'card.noAddress': 'That is not the address of a card. A card’s address looks like `trello.com/c/…`.',
  'card.notVisible': 'There is no such card that may be seen here. Please check the address.',
  'card.noNumber': '{board} has no open card {number} that may be seen here.',
  'card.noNumberArchived': '{board} has no card {number} in its archive that may be seen here.',
  'card.notRead':
    'Among the cards of {board} that Trello sent is no {typed}, but there are others. Please use the card’s address.',
  'card.unknown': '{board} has no open card called {name} that may be seen here.',
  'card.unknownArchived': '{board} has no card called {name} in its archive that may be seen here.',
  'card.near': 'Did you mean {names}?',
  'card.choose': 'Several cards fit. Which one do you mean?',
  'card.chooseOne':
    'One card fits among those that Trello sent, but there are others. Is this the one you mean?',
  'card.chooseMore': 'If it is none of these, please type more of the title, or the number.',
  'card.chooseTyping':
    'What you typed is too long to be kept in buttons. Please type it again with the card’s number, like `#12`, instead of its title.',
  'card.textMatches':
    'No title has the words {name}, but they stand in what follows. Which card do you mean?',
  'card.choice': '• {card} {number}',

  'act.you': 'You {done}.',
  'act.partly': '{sofar} Then it went no further. {why}',
  'act.missing.move': 'Please say into which list, like `/trello move #12 Done`.',
  'act.missing.rename': 'Please say what it shall be called, like `/trello rename #12 Fix the login`.',
  'act.missing.archive': 'Please say which card, like `/trello archive #12`.',
  'act.missing.restore': 'Please say which card, like `/trello restore #12`.',
  'act.missing.comment': 'Please say what to write, like `/trello comment #12 Is on the test server.`',
  'act.missing.assign': 'Please say which card, like `/trello assign #12 @ada`.',
  'act.missing.unassign': 'Please say which card, like `/trello unassign #12 @ada`.',
  'act.missing.due':
    'Please say when, like `/trello due #12 next friday 17:00`; or `none`, `done` or `undone`.',
  'act.missing.watch': 'Please say which card, like `/trello watch #12`.',
  'act.missing.unwatch': 'Please say which card, like `/trello unwatch #12`.',
  'act.missing.label': 'Please say which label, like `/trello label #12 Bug`.',
  'act.connectFirst': 'To change cards from here, connect your own Trello account with `/trello connect`.',
  'act.membersOnly':
    'Without an account of your own you can change cards only from rooms that you are a member of. Join this room, or connect your own Trello account with `/trello connect`.',
  'act.notHere':
    'The workspace’s account may change only what this room follows. Connect your own Trello account with `/trello connect` for anything else.',
  'act.attribution': 'Done from Rocket.Chat by {name} ({username}).',
  'act.noAttribution': 'You {done}. But the comment on the card that says who it was may be missing.',
  'act.tooLong': 'That is {length} letters long, and Trello takes at most {most}. Nothing was changed.',

  'act.moved': 'moved {card} from {from} to {list}',
  'act.movedSimply': 'moved {card} to {list}',
  'act.movedToBoard': 'moved {card} to {list} on {board}',
  'act.movedAlready': '{card} is in {list} already.',
  'act.renamed': 'renamed {old} to {card}',
  'act.renamedAlready': '{card} is called so already.',
  'act.archived': 'archived {card}',
  'act.archivedAlready': '{card} is in the archive already.',
  'act.restored': 'brought {card} back from the archive',
  'act.restoredHidden':
    'brought {card} back from the archive; but its list is still there, and nobody sees the card before the list is back',
  'act.notArchived': '{card} is not in the archive.',
  'act.commented': 'commented on {card}: “{text}”',
  'act.due': 'set {card} due {date}',
  'due.noDaylightSaving':
    '{date} (without summer time: for that, say your time zone with `/trello me <city>`)',
  'due.past': '{date} (that is in the past)',
  'act.dueRemoved': 'removed the due date of {card}',
  'act.done': 'marked {card} as done',
  'act.undone': 'marked {card} as not done',
  'act.noDate':
    '“{text}” is no date. Try `tomorrow at 5pm`, `next friday`, `2027-03-01 09:00`, `in 3 days`, `none`, `done` or `undone`.',
  'act.watched': 'watch {card} now: Trello tells you what happens to it',
  'act.unwatched': 'no longer watch {card}',
  'act.watchOwn': 'Watching a card needs your own Trello account. Connect it with `/trello connect`.',
  'act.labelled': 'put {labels} on {card}',
  'act.unlabelled': 'took {labels} off {card}',
  'act.labelledAlready': '{card} has the label {labels} already.',
  'act.notLabelled': '{card} does not have the label {labels}.',
  'act.noLabel': 'The board has no label called {name} that may be seen here.',
  'act.noLabelNear': 'The board has no label called {name} that may be seen here. It has {names}.',
  'act.labelSeveral': 'Several labels fit {name}: {names}. Please type more of the name.',
  'act.assigned': 'added {people} to {card}',
  'act.unassigned': 'took {people} off {card}',
  'act.assignedAlready': '{card} has {people} on it already.',
  'act.notAssigned': '{card} does not have {people} on it.',
  'act.notOfBoard': 'Trello did not take {name} onto {card}: only members of the card’s board can be on it.',
  'act.yourself': 'yourself',
  'act.you.on': 'you',
  'act.memberMissing':
    'Please say whom, like `@ada`: without an account of your own nobody knows who you are on Trello.',
  'act.userUnknown':
    'There is no user {name} here. With `@` a user of this chat is meant; a member of the board goes by the name they have on Trello, without it.',
  'act.notConnected':
    '{name} has not connected a Trello account, so nobody knows who that is on Trello. `/trello connect` does it.',

  'people.more':
    'The board has more members than the {count} that Trello sends; whoever has connected an account goes by `@` and their name here.',
  'act.labelMore': 'The board may have more labels than the {count} that Trello sends.',
  'people.none':
    '{board} has no member called {name} that may be seen here. Its members are {names}. With `@` in front a user of this chat is meant.',
  'people.noneHere': '{board} has no member called {name} that may be seen here.',
  'people.near': '{board} has no member called {name} that may be seen here. Did you mean {names}?',
  'people.several':
    'Several members of {board} fit {name}: {names}. Please type the whole name or the username.',

  'add.titleMissing':
    'Please say what the card shall be called, like `/trello add Fix the login --list "To do"`.',
  'add.noList': '{board} has no open list that a card could go into.',
  'add.done': 'created {card} in {list}',
  'add.noDate':
    '“{text}” is no date. Try `--due "tomorrow at 5pm"`, `--due "next friday"`, `--due "2027-03-01 09:00"` or `--due "in 3 days"`.',

  'search.wordsMissing':
    'Please say what to look for, like `/trello search login`. Trello’s operators work as well: `@me`, `due:week`, `label:bug`, `is:open`.',
  'search.meUnknown':
    'Nobody knows who `@me` is on Trello, as you have not connected an account. Type `/trello connect`, or say a user name as on Trello, like `@ada`.',
  'search.tooLong': 'That is {length} letters long, and at most {most} can be looked for.',
  'search.noneOfMany':
    'Trello found many cards for {query}, and none of the first {count} can be shown here. Say more words to narrow it down.',
  'search.none': 'No card fits {query}.',
  'search.title': '*Cards for* {query}',
  'search.titlePage': '*Cards for* {query}, page {page} of {pages}',
  'search.cut': 'These are the first {count}; there are more. Say more words to narrow it down.',
  'search.line': '• {card} {number} · {list} · {board}',
  'mine.cut': 'Trello sends at most {count} of them, so there may be more than these.',
  'mine.none': 'No open card is yours.',
  'mine.title': '*Your open cards*',
  'mine.titlePage': '*Your open cards*, page {page} of {pages}',

  'card.title': '{card} {number}',
  'card.place': '{list} on {board}',
  'card.labels': 'Labels: {labels}',
  'card.members': 'Members: {members}',
  'card.dueLine': 'Due: {date}',
  'card.dueSoon': 'Due soon: {date}',
  'card.dueDone': 'Due: {date}, done',
  'card.dueLate': 'Overdue since {date}',
  'card.start': 'Starts: {date}',
  'card.checklists': 'Checklists: {done} of {all} done',
  'card.attachments': 'Attachments: {count}',
  'card.comments': 'Comments: {count}',
  'card.isArchived': 'In the archive',
} as const;
