/** What a room follows, and with which filters. The option texts are ends of sentences. */
export const links = {
  'option.unknown': 'there is no option “{option}”. Options are {options}.',
  'option.events': 'there is no event “{event}”. There are {events}.',
  'option.style': 'there is no style “{style}”. There are compact and detailed.',
  'option.switch': '{option} is on or off, not “{value}”.',
  'option.none': 'the board has nothing called {name}.',
  'option.noneNear': 'the board has nothing called {name}. It has {names}.',
  'option.ambiguous': '{name} fits several: {names}. Please type more of the name.',
} as const;
