/** To the author of a reply that should be a comment on Trello. */
export const replies = {
  'reply.notAdded': 'Your reply is in this thread, but not on the card. {why}',
  'reply.differs': 'Your change is in this thread, but not on the card. {why}',
  'reply.later': 'Trello has not confirmed your reply yet. The app tries again in a few minutes.',
  'reply.notLinked': 'This room no longer takes replies to this card.',
} as const;
