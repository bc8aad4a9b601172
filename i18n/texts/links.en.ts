/** What a room follows, and with which filters. The option texts are ends of sentences. */
export const links = {
  'thread.root': '{card} on {board}',

  'trouble.gone': 'The room {room} is gone, so the news of {boards} cannot be posted there any more.',
  'trouble.archived':
    'The room {room} is archived, so the news of {boards} cannot be posted there. Unarchive it, or unlink the board.',
  'trouble.encrypted':
    'The room {room} is encrypted now, and apps cannot write there: the news of {boards} is not posted. Switch encryption off, or unlink the board.',
  'trouble.readOnly':
    'The room {room} is read-only now, so the news of {boards} cannot be posted there. Give the role “app” the permission post-readonly, or make the room writable.',
  'trouble.muted':
    'The app is muted in the room {room}, so the news of {boards} cannot be posted there. Unmute it, or unlink the board.',

  'trouble.boardGone':
    'The Trello board {boards} cannot be read any more, so {room} hears nothing of it: it was deleted, or the app’s account has lost access to it.',
  'trouble.boardClosed':
    'The Trello board {boards} is closed, so {room} hears nothing of it until it is reopened.',

  'option.unknown': 'there is no option “{option}”. Options are {options}.',
  'option.events': 'there is no event “{event}”. There are {events}.',
  'option.style': 'there is no style “{style}”. There are compact and detailed.',
  'option.switch': '{option} is on or off, not “{value}”.',
  'option.none': 'the board has nothing called {name}.',
  'option.noneNear': 'the board has nothing called {name}. It has {names}.',
  'option.ambiguous': '{name} fits several: {names}. Please type more of the name.',
} as const;
