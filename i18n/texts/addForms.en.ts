/** The forms that create a card, and that add a message to one. */
export const addForms = {
  'new.form': 'Create a Trello card',
  'new.create': 'Create',
  'new.board': '*Board*',
  'new.boardPages':
    '*Board*: there are {count}. Use the first and last entries of the menu to page through them',
  'new.onBoard': 'Board: {board}',
  'new.list': 'List',
  'new.title': 'Title',
  'new.title.hint': 'What needs to be done',
  'new.desc': 'Description',
  'new.desc.hint': 'Details',
  'new.labels': 'Labels',
  'new.members': 'Members',
  'new.day': 'Due date',
  'new.time': 'Due time ({zone})',
  'new.time.hint': '17:00',
  'new.noTitle': 'Give the card a title.',
  'new.noDay': 'Choose a day too, or leave the time empty.',
  'new.wrongDay': 'That is not a valid date. Choose a day.',
  'new.wrongTime': '“{text}” is not a time. Try “17:00” or “5pm”.',
  'new.noLists': '{why} The board’s lists cannot be shown, so the card goes into its first list.',
  'new.unknownOutcome':
    'Trello did not confirm whether the card {title} was created: it could not be reached or took too long. Check on Trello before you create it again.',

  'onto.form': 'Add to a Trello card',
  'onto.add': 'Add',
  'onto.about': 'Adds this text to a card as a comment.',
  'onto.card': 'Card',
  'onto.card.hint': 'Its address, #12, or words from its title',
  'onto.text': 'Comment',
  'onto.text.hint': 'What to write on the card',
  'onto.noText': 'Write a comment.',
  'onto.several': 'Several cards match. Choose one, or type more of the title.',
  'onto.textMatches':
    'No title contains these words, but the cards below mention them. Choose a card, or try other words.',
  'onto.chosen': 'Card',

  'source.from': 'From {name} ({username}) in Rocket.Chat',
  'source.link': 'From {name} ({username}) in Rocket.Chat: {url}',
  'source.notVisible': 'That message is no longer available here.',
  'source.encrypted': 'That message is encrypted, so apps cannot read it.',
} as const;
