/** A card's checklists. `{items}` and `{added}` are names in bold. */
export const checklists = {
  'checklist.title': '*Checklists* of {card}',
  'checklist.none': '{card} has no checklists.',
  'checklist.notShared':
    'Checklists are shown only to you. To post a card with its open items, type `/trello card <card> --share`.',
  'checklist.head': '{name}: {done} of {all} done',
  'checklist.open': '☐ {item}',
  'checklist.done': '☑ {item}',
  'checklist.more': 'and {count} more',
  'checklist.newName': 'Checklist',

  'act.missing.check': 'Say which item, like `/trello check #12 Write tests`.',
  'act.missing.uncheck': 'Say which item, like `/trello uncheck #12 Write tests`.',
  'act.missing.checklist': 'Say what to add, like `/trello checklist #12 Write tests, Deploy`.',
  'act.checked': 'ticked {items} on {card}',
  'act.unchecked': 'unticked {items} on {card}',
  'act.checkedAlready': '{item} on {card} is already ticked.',
  'act.notChecked': '{item} on {card} is not ticked.',
  'act.itemsAdded': 'added {added} to {checklist} on {card}',
  'act.checklistAdded': 'added {added} to {card}',
  'act.itemSeveral': 'Several items of {card} match {name}: {names}. Type more of the item.',
  'act.noItem': '{card} has no item called {name}. It has {names}.',
  'act.itemsMissing': '{card} has no checklist items. `/trello checklist <card> <item>` adds one.',
} as const;
