/** The forms that make a card, and that put a message onto one. */
export const addForms = {
  'new.form': 'Create a Trello card',
  'new.create': 'Create',
  'new.board': '*Board*',
  'new.boardPages':
    '*Board*: there are {count}, and the first and the last entry of the menu lead to the others',
  'new.onBoard': 'Board: {board}',
  'new.list': 'List',
  'new.title': 'Title',
  'new.title.hint': 'What is to be done',
  'new.desc': 'Description',
  'new.desc.hint': 'What one has to know',
  'new.labels': 'Labels',
  'new.members': 'Members',
  'new.day': 'Due date',
  'new.time': 'Due time ({zone})',
  'new.time.hint': '17:00',
  'new.noTitle': 'Please say what the card shall be called.',
  'new.noDay': 'Please choose the day as well, or leave the time empty.',
  'new.wrongDay': 'That is no day. Please choose one.',
  'new.wrongTime': '“{text}” is no time of day. Try “17:00” or “5pm”.',
  'new.noLists':
    '{why} So the lists of that board are not shown here. Without them the card goes into its first list.',
  'new.unknownOutcome':
    'Trello did not say whether the card {title} was made: it could not be reached, or took too long. Please look on Trello before you make it again.',

  'onto.form': 'Add to a Trello card',
  'onto.add': 'Add',
  'onto.about': 'Adds this as a comment to a card.',
  'onto.card': 'Which card',
  'onto.card.hint': 'Its address, #12, or words of its title',
  'onto.text': 'Comment',
  'onto.text.hint': 'What the card shall say',
  'onto.noText': 'Please say what to write.',
  'onto.several': 'Several cards fit. Choose one of them, or say more of the title.',
  'onto.textMatches':
    'No title has these words, but they stand in what follows. Choose a card, or say it otherwise.',
  'onto.chosen': 'Card',

  'source.from': 'From {name} ({username}) in Rocket.Chat',
  'source.link': 'From {name} ({username}) in Rocket.Chat: {url}',
  'source.notVisible': 'That message can no longer be read here.',
  'source.encrypted': 'That message is encrypted, and apps cannot read it.',
} as const;
