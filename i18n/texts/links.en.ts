/** A room's links and their filters. The `option.` and `failure.reason.` texts are ends of sentences. */
export const links = {
  'thread.root': '{card} on {board}',

  'failure.gone': 'The room {room} was deleted, so updates from {what} can no longer be posted there.',
  'failure.archived':
    'The room {room} is archived, so updates from {what} cannot be posted there. Unarchive the room to get them again.',
  'failure.encrypted':
    'The room {room} is now encrypted and apps cannot post there, so updates from {what} are not posted. Turn off encryption to get them again.',
  'failure.readOnly':
    'The room {room} is now read-only, so updates from {what} cannot be posted there. Give the role “app” the permission post-readonly, or make the room writable.',
  'failure.muted':
    'The app is muted in the room {room}, so updates from {what} cannot be posted there. Unmute it, or unlink the board.',

  'failure.failing':
    'Some updates from {what} could not be posted in {room} after several tries; the app’s log shows more. Updates resume as soon as a message gets through. Until then, `/trello status` names the rooms.',
  'failure.unchecked':
    'Some updates from {what} were not posted in {room}: the filters there need to check the card, and Trello did not answer after several tries. Updates resume once Trello answers. Until then, `/trello status` names the rooms.',
  'failure.removed':
    'The app was removed from the room {room}, so updates from {what} end there. What the app’s settings link to the room continues until an admin removes that line.',
  'failure.boardGone':
    'The Trello board {what} can no longer be read, so {room} gets no updates from it: it was deleted, or the app’s Trello account has lost access to it.',
  'failure.boardClosed':
    'The Trello board {what} is closed, so {room} gets no updates from it until it is reopened.',
  'failure.listGone':
    'The room {room} no longer follows {what}: it was archived, moved to another board or deleted on Trello.',
  'failure.cardGone':
    'The room {room} no longer follows {what}: it was deleted on Trello, or moved to a board that the app’s Trello account cannot see.',
  'failure.cardMoved':
    'The room {room} no longer follows {what}: on Trello it was moved to a board that is not public, and anybody can read this room. To follow it anyway, link the card again.',

  'failure.reason.gone': 'the room was deleted',
  'failure.reason.archived': 'the room is archived',
  'failure.reason.encrypted': 'the room is encrypted, and apps cannot post there',
  'failure.reason.readOnly': 'the room is read-only, and the app is not allowed to post there',
  'failure.reason.muted': 'the app is muted in the room',
  'failure.reason.failing': 'several updates could not be posted',
  'failure.reason.unchecked': 'its filters need to check the card, and Trello does not answer',
  'failure.reason.boardGone': 'the board was deleted, or the app’s Trello account has lost access to it',
  'failure.reason.boardClosed': 'the board is closed on Trello',
  'failure.reason.other': 'the app cannot post there',

  'help.flag.events':
    '`--events <events>` posts only these events, or all but `-these`; `all` posts all events.',
  'help.flag.lists': '`--lists <lists>` posts only about cards in these lists, or in all but `-these`.',
  'help.flag.labels':
    '`--labels <labels>` posts only about cards with one of these labels, or none of `-these`.',
  'help.flag.mute': '`--mute <members>` leaves out what these Trello members do.',
  'help.flag.assigned': '`--assigned on` posts only about cards of people in this room.',
  'help.flag.style': '`--style compact` posts one line per event, `--style detailed` also shows the card.',
  'help.flag.thread': '`--thread on` gives each card its own thread.',
  'help.flag.replies':
    '`--replies on` makes replies in a card’s thread comments on Trello, by people with a connected account.',

  'option.unknown': 'there is no option “{option}”. The options are {options}.',
  'option.events': 'there is no event “{event}”. The events are {events}.',
  'option.oneOf': 'there is no {option} “{value}”. Choose from {values}.',
  'option.switch': '{option} must be on or off, not “{value}”.',
  'option.repliesThread': 'replies=on needs thread=on, as replies belong to a card’s thread.',
  'option.value': '{option} needs a value, like `{example}`.',
  'option.empty': '{option} needs at least one name, or “all” for no filter.',
  'option.mixed':
    '{option} takes either names to include or, with “-” before each, names to exclude, but not both.',
  'option.mute': 'mute takes the members to leave out, without “-”.',
  'option.me':
    '{option} needs a member’s name: filters apply to the whole room, so “me” has no meaning here.',
  'option.allAlone': '“all” must stand alone. For all events except some, name only those, like -votes.',
  'option.noEvents': 'that leaves no events. To stop all updates, unlink it.',
  'option.none': 'the board has nothing called {name}.',
  'option.noneNear': 'the board has nothing called {name}. It has {names}.',
  'option.more': 'It may have more than the {count} that Trello sends.',
  'option.ambiguous': '{name} matches several: {names}. Type more of the name.',

  'link.board': 'the Trello board {board}',
  'link.list': 'the list {list} of the Trello board {board}',
  'link.card': 'the card {card} of the Trello board {board}',

  'filter.allEvents': 'all events',
  'filter.events': 'events: {names}',
  'filter.lists.only': 'only the lists {names}',
  'filter.lists.onlyOne': 'only the list {names}',
  'filter.lists.notOne': 'all lists except {names}',
  'filter.labels.onlyOne': 'only the label {names}',
  'filter.labels.notOne': 'no cards with the label {names}',
  'filter.lists.not': 'all lists except {names}',
  'filter.labels.only': 'only the labels {names}',
  'filter.labels.not': 'no cards with the labels {names}',
  'filter.mute': 'nothing done by {names}',
  'filter.assigned': 'only cards of people in this room',
  'filter.style.compact': 'compact',
  'filter.style.detailed': 'detailed',
  'filter.thread': 'a thread for each card',
  'filter.replies': 'replies become comments',

  'link.rights.owners':
    'Only owners, moderators and leaders of this room, and admins in it, can change what it follows. Ask one of them.',
  'link.rights.admins': 'Only admins of this workspace can change what a room follows. Ask one of them.',
  'link.rights.members': 'Only people in this room can change what it follows. Join the room first.',
  'link.noSecret':
    'The API secret is missing in the app’s settings. The app needs it to verify that deliveries come from Trello, so nothing can be linked yet. An admin can copy it from trello.com/power-ups/admin, next to the API key.',
  'link.room.archived': 'This room is archived, so apps cannot post here. Unarchive it first.',
  'link.room.encrypted':
    'This room is encrypted, so apps cannot post here. Link it in a room without encryption.',
  'link.room.refused':
    'The app is not allowed to post in this room, so nothing was linked. If the room is read-only, give the role “app” the permission post-readonly, or make the room writable, and try again.',
  'link.noEvents':
    'No events are selected for new links in the app’s settings. Name some with `--events`, like `--events moves,comments`.',

  'link.none': 'The app’s Trello account cannot see an open board called {name}.',
  'link.noneNear': 'The app’s Trello account cannot see an open board called {name}. Did you mean {names}?',
  'link.noneHere': 'There is no open board called {name}, and {board} has no open list with that name.',
  'link.noneHereNear':
    'There is no open board called {name}, and {board} has no open list with that name. Did you mean {names}?',
  'link.listGone':
    'This room follows {model}, but that list was archived, moved to another board or deleted on Trello. Stop following it with `/trello unlink`.',
  'link.several': 'Several match {name}: {names}. Type more of the name, or use the address.',
  'link.notVisible':
    'That does not exist on Trello, or the app’s Trello account cannot see it. Check the address, or add that account to the board.',
  'link.cardArchived': '{card} is archived on Trello. Restore it there first.',
  'link.cardListArchived': 'The list of {card} is archived on Trello. Restore it there first.',
  'link.noCard': '{board} has no open card {number}.',
  'link.noCardRead':
    'Trello sent only some of the cards of {board}, and {number} is not among them. Use the card’s address.',
  'link.numberOfWhat':
    'Every board has a card {number}. Name the board with `--board <board>`, or use the card’s address.',

  'link.fromSettings':
    '{model} is linked in the app’s settings, so it cannot be changed here. An admin can change its line under “Boards and rooms” there.',
  'link.confirm.everybody':
    '{model} is not public on Trello, but anybody on this server can read this room: everyone who opens it would see that board’s updates.',
  'link.confirm.visitors':
    '{model} is not public on Trello, but visitors from outside this server can read this room: they would see that board’s updates.',
  'link.confirm.button': 'Link anyway',
  'link.confirm.tooLong':
    'These are too many filters to confirm at once, and a board that is not public must be confirmed. Link it with fewer filters, then add the others with `/trello configure`.',
  'link.done': 'This room now follows {model}.',
  'link.same': 'This room already follows {model}.',
  'link.changed': 'Saved. This room follows {model}.',
  'link.hint': 'Change this with `/trello configure`, stop it with `/trello unlink`.',
  'link.announce': '{who} linked {model} to this room. Updates will appear here.',
  'link.ended': '{who} unlinked {model}. Its updates will no longer appear here.',
  'link.undone': 'This room no longer follows {model}.',

  'links.title': '*This room follows*',
  'links.line': '• {model}',
  'links.none': 'This room does not follow anything on Trello yet. Link a board with `/trello link <board>`.',
  'links.fromSettings': 'from the app’s settings',
  'links.by': 'linked by {who}',
  'links.failure': 'gets no updates right now: {reason}',
  'links.more': 'and {count} more',
  'links.configure': 'Configure',
  'links.unlink': 'Unlink',
  'links.which': '*Which one do you want to configure?*',
  'links.whichUnlink':
    'This room follows several: {names}. Name one, like `/trello unlink <name>`, or use the buttons of `/trello links`.',
  'links.unknown': 'This room does not follow {name}. It follows {names}.',
  'links.ambiguous':
    'This room follows several that match {name}: {names}. Type more of the name, or use the buttons of `/trello links`.',

  'form.link': 'Link a Trello board',
  'form.configure': 'Notification settings',
  'form.about': 'This room follows {model}.',
  'form.save': 'Save',
  'form.linkIt': 'Link',
  'form.cancel': 'Cancel',
  'form.choose': 'Choose',
  'form.board': 'Board',
  'form.other': 'Or another one by name ({count} in all, {most} in the menu)',
  'form.other.hint': 'Its name',
  'form.others': 'Others by name ({count} in all, {most} in the menu)',
  'form.others.hint': 'Names, separated by commas',
  'menu.before': 'Back to {from}–{to} of {count}',
  'menu.after': 'Go to {from}–{to} of {count}',
  'form.events': 'Events',
  'form.listsMode': 'Lists',
  'form.lists': 'Which lists',
  'form.labelsMode': 'Labels',
  'form.labels': 'Which labels',
  'form.mute': 'Mute these members',
  'form.assigned': 'Only cards of people in this room',
  'form.style': 'Style',
  'form.thread': 'A thread for each card',
  'form.replies': 'Replies in a card’s thread become comments',
  'form.mode.all': 'All',
  'form.mode.only': 'Only these',
  'form.mode.not': 'All except these',
  'form.on': 'Yes',
  'form.off': 'No',
  'form.noBoard': 'Choose a board.',
  'form.noEvents': 'Choose at least one event. To stop all updates, unlink it.',
  'form.noneChosen': 'Choose at least one, or “All” above.',
  'form.noMode': 'Choose what the selection below means: only these, or all except these.',
  'form.gone': 'Something you chose is no longer available. Close this form and open it again.',
  'form.submitted':
    'This form was already submitted. Check on Trello whether it was done; if not, copy what you wrote and open the form again.',
  'form.outdated': 'This form is out of date. Close it and type the command again.',
  'form.timeout':
    'Trello did not answer within {seconds} seconds, and a form cannot wait longer. Nothing was changed. Try again.',
  'form.unsupported': 'This client cannot open forms. Use a command instead: `/trello help` shows them all.',
} as const;
