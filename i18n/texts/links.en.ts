/** What a room follows, and with which filters. The option texts are ends of sentences. */
export const links = {
  'thread.root': '{card} on {board}',

  'failure.gone': 'The room {room} is gone, so the news of {what} cannot be posted there any more.',
  'failure.archived':
    'The room {room} is archived, so the news of {what} cannot be posted there. Unarchive it, or unlink the board.',
  'failure.encrypted':
    'The room {room} is encrypted now, and apps cannot write there: the news of {what} is not posted. Switch encryption off, or unlink the board.',
  'failure.readOnly':
    'The room {room} is read-only now, so the news of {what} cannot be posted there. Give the role “app” the permission post-readonly, or make the room writable.',
  'failure.muted':
    'The app is muted in the room {room}, so the news of {what} cannot be posted there. Unmute it, or unlink the board.',

  'failure.failing':
    'Some news of {what} could not be posted in {room}, though the app tried several times; its log says more. The news goes on as soon as a message gets through; until then `/trello status` names the rooms.',
  'failure.unchecked':
    'Some news of {what} was not told in {room}: the filters there have to look at the card, and Trello did not answer, though the app asked several times. The news goes on once Trello answers; until then `/trello status` names the rooms.',
  'failure.removed':
    'The app was removed from the room {room}, so the news of {what} ends there. What the app’s settings map to the room goes on until an admin removes its line.',
  'failure.boardGone':
    'The Trello board {what} cannot be read any more, so {room} hears nothing of it: it was deleted, or the app’s account has lost access to it.',
  'failure.boardClosed':
    'The Trello board {what} is closed, so {room} hears nothing of it until it is reopened.',
  'failure.listGone':
    'The room {room} no longer follows {what}: on Trello it was archived, moved to another board or deleted.',
  'failure.cardGone':
    'The room {room} no longer follows {what}: on Trello it was deleted, or moved where the app’s account does not see it.',
  'failure.cardMoved':
    'The room {room} no longer follows {what}: on Trello it was moved to a board that is not public, and everybody can read this room. Whoever wants that can link the card again.',

  'failure.reason.gone': 'the room is gone',
  'failure.reason.archived': 'the room is archived',
  'failure.reason.encrypted': 'the room is encrypted, and apps cannot write there',
  'failure.reason.readOnly': 'the room is read-only, and the app may not write there',
  'failure.reason.muted': 'the app is muted in the room',
  'failure.reason.failing': 'its news could not be posted several times',
  'failure.reason.unchecked': 'its filters need a look at the card, and Trello does not answer',
  'failure.reason.boardGone': 'the board was deleted, or the app’s account has lost access to it',
  'failure.reason.boardClosed': 'the board is closed on Trello',
  'failure.reason.other': 'the app cannot write there',

  'help.flag.events': '`--events <events>` tells only of these, or of all but `-these`; `all` tells of all.',
  'help.flag.lists': '`--lists <lists>` tells only of cards there, or of those elsewhere than `-there`.',
  'help.flag.labels': '`--labels <labels>` tells only of cards with one of these, or with none of `-these`.',
  'help.flag.mute': '`--mute <members>` leaves out what these members of Trello did.',
  'help.flag.assigned': '`--assigned on` tells only of cards of people in this room.',
  'help.flag.style': '`--style compact` is one line an event, `--style detailed` shows the card as well.',
  'help.flag.thread': '`--thread on` gives each card a thread of its own.',

  'option.unknown': 'there is no option “{option}”. Options are {options}.',
  'option.events': 'there is no event “{event}”. There are {events}.',
  'option.oneOf': 'there is no {option} “{value}”. There are {values}.',
  'option.switch': '{option} is on or off, not “{value}”.',
  'option.value': '{option} needs a value, like `{example}`.',
  'option.empty': '{option} needs a name at least, or “all” for no filter.',
  'option.mixed':
    '{option} takes either what you want or, with “-” before each, what you do not want. Please do not mix them.',
  'option.mute': 'mute takes the people whose actions shall not be told, without “-”: it has no opposite.',
  'option.me': '{option} needs the name of a member: in what a room follows, nobody is “me”.',
  'option.allAlone': '“all” stands alone. For all events but some, write only those, like -votes.',
  'option.noEvents': 'that leaves no events at all. To hear nothing, unlink it.',
  'option.none': 'the board has nothing called {name}.',
  'option.noneNear': 'the board has nothing called {name}. It has {names}.',
  'option.more': 'It may have more than the {count} that Trello sends.',
  'option.ambiguous': '{name} fits several: {names}. Please type more of the name.',

  'link.board': 'the Trello board {board}',
  'link.list': 'the list {list} of the Trello board {board}',
  'link.card': 'the card {card} of the Trello board {board}',

  'filter.allEvents': 'all events',
  'filter.events': 'events: {names}',
  'filter.lists.only': 'only the lists {names}',
  'filter.lists.onlyOne': 'only the list {names}',
  'filter.lists.notOne': 'all lists but {names}',
  'filter.labels.onlyOne': 'only the label {names}',
  'filter.labels.notOne': 'no cards with the label {names}',
  'filter.lists.not': 'all lists but {names}',
  'filter.labels.only': 'only the labels {names}',
  'filter.labels.not': 'no cards with the labels {names}',
  'filter.mute': 'nothing that {names} did',
  'filter.assigned': 'only cards of people in this room',
  'filter.style.compact': 'compact',
  'filter.style.detailed': 'detailed',
  'filter.thread': 'a thread for each card',

  'link.rights.owners':
    'Only owners, moderators and leaders of this room, and admins in it, may decide what it follows. Please ask one of them.',
  'link.rights.admins':
    'Only admins of this workspace may decide what a room follows. Please ask one of them.',
  'link.rights.members': 'Only people in this room may decide what it follows. Please join it first.',
  'link.noSecret':
    'The API secret is missing in the app’s settings. Without it nobody can tell real deliveries from forged ones, so nothing can be linked. An admin finds it beside the API key on trello.com/power-ups/admin.',
  'link.room.archived': 'This room is archived, so no app can write here. Please unarchive it first.',
  'link.room.encrypted':
    'This room is encrypted, so no app can write here. Please link it in a room without encryption.',
  'link.room.refused':
    'The app may not write in this room, so nothing was linked. If the room is read-only, give the role “app” the permission post-readonly, or make the room writable, and try again.',
  'link.noEvents':
    'The app’s settings choose no events for new links. Please say which with `--events`, for example `--events moves,comments`.',

  'link.none': 'The app’s account sees no open board called {name}.',
  'link.noneNear': 'The app’s account sees no open board called {name}. Did you mean {names}?',
  'link.noneHere': 'There is no open board called {name}, and {board} has no open list called so.',
  'link.noneHereNear':
    'There is no open board called {name}, and {board} has no open list called so. Did you mean {names}?',
  'link.listGone':
    'The room follows {model}, but on Trello that is no longer an open list there: it was archived, moved to another board or deleted. `/trello unlink` ends it.',
  'link.several': 'Several fit {name}: {names}. Please type more of the name, or use the address.',
  'link.notVisible':
    'Trello has nothing there, or the app’s account may not see it. Please check the address, or let that account join the board.',
  'link.cardArchived': '{card} is archived on Trello. Please bring it back there first.',
  'link.cardListArchived': 'The list of {card} is archived on Trello. Please bring it back there first.',
  'link.noCard': '{board} has no open card {number}.',
  'link.noCardRead':
    'Among the cards of {board} that Trello sent is no {number}, but there are others. Please use the card’s address.',
  'link.numberOfWhat':
    'Every board has a card {number}. Say which board with `--board <board>`, or use the card’s address.',

  'link.fromSettings':
    '{model} stands in the app’s settings, so it cannot be changed here. An admin can change its line under “Boards and rooms” there.',
  'link.confirm.everybody':
    '{model} is not public on Trello, but everybody can read this room: whoever opens it would see the news of that board.',
  'link.confirm.visitors':
    '{model} is not public on Trello, but visitors from outside this server read this room: they would see the news of that board.',
  'link.confirm.button': 'Link it anyway',
  'link.confirm.tooLong':
    'Those are too many filters for a board that is not public, as you have to confirm it. Please link it with fewer, and add the others with `/trello configure`.',
  'link.done': 'This room follows {model} now.',
  'link.same': 'This room follows {model} already.',
  'link.changed': 'This room still follows {model}, and your changes hold from now on.',
  'link.hint': 'Change it with `/trello configure`, end it with `/trello unlink`.',
  'link.announce': '{who} linked {model} to this room. Its news appears here from now on.',
  'link.ended': '{who} unlinked {model}. Its news no longer appears here.',
  'link.undone': 'This room no longer follows {model}.',

  'links.title': '*This room follows*',
  'links.line': '• {model}',
  'links.none': 'This room follows nothing on Trello yet. Link a board with `/trello link <board>`.',
  'links.fromSettings': 'from the app’s settings',
  'links.by': 'linked by {who}',
  'links.failure': 'hears nothing at present, as {reason}',
  'links.more': 'and {count} more',
  'links.configure': 'Configure',
  'links.unlink': 'Unlink',
  'links.which': '*Which one shall be configured?*',
  'links.whichUnlink':
    'This room follows several: {names}. Say which one, like `/trello unlink <name>`, or use the buttons of `/trello links`.',
  'links.unknown': 'This room does not follow {name}. It follows {names}.',
  'links.ambiguous':
    '{name} fits several of what this room follows: {names}. Please type more of the name, or use the buttons of `/trello links`.',

  'form.link': 'Link a Trello board',
  'form.configure': 'What this room hears',
  'form.about': 'This room follows {model}.',
  'form.save': 'Save',
  'form.linkIt': 'Link',
  'form.cancel': 'Cancel',
  'form.choose': 'Choose',
  'form.board': 'Board',
  'form.other': 'Or another one by name: there are {count}, and the menu shows {most}',
  'form.other.hint': 'Its name',
  'form.others': 'Others by name: there are {count}, and the menu shows {most}',
  'form.others.hint': 'Names, separated by commas',
  'menu.before': 'Back to {from}–{to} of {count}',
  'menu.after': 'On to {from}–{to} of {count}',
  'form.events': 'Events',
  'form.listsMode': 'Lists',
  'form.lists': 'Which lists',
  'form.labelsMode': 'Labels',
  'form.labels': 'Which labels',
  'form.mute': 'Hear nothing that these members did',
  'form.assigned': 'Only cards of people in this room',
  'form.style': 'Style',
  'form.thread': 'A thread for each card',
  'form.mode.all': 'All',
  'form.mode.only': 'Only these',
  'form.mode.not': 'All but these',
  'form.on': 'Yes',
  'form.off': 'No',
  'form.noBoard': 'Please choose a board.',
  'form.noEvents': 'Please choose at least one event. To hear nothing, unlink it.',
  'form.noneChosen': 'Please choose at least one, or “All” above.',
  'form.noMode': 'Please say what is meant by your choice below: only these, or all but these.',
  'form.gone': 'The board no longer has what was chosen. Please close this and open it again.',
  'form.submitted':
    'This form was handed in already. Please look on Trello whether it was done; if not, copy what you wrote and open the form again.',
  'form.outdated': 'This form is out of date. Please close it and type the command again.',
  'form.timeout':
    'Trello took longer than {seconds} seconds, and a form cannot wait longer. Nothing was changed. Please try again.',
  'form.unsupported':
    'This client cannot open a form. Please type what you want: `/trello help link` says how.',
} as const;
