/** The parts of Trello's models that the app asks for, and those that must be there. */
export const BOARD_FIELDS = 'name,shortLink,url,closed,prefs';
export const BOARD_TEXTS = ['id', 'name', 'shortLink'] as const;
export const CARD_FIELDS = 'name,idShort,shortLink,due,dueComplete,labels,idMembers,idList,pos';
export const CARD_TEXTS = ['id', 'name', 'idList', 'shortLink'] as const;
