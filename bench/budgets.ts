/** What the design allows; the table says which holds. */
export const budgets = {
  /** to Rocket.Chat, of a delivery to one room */
  deliveryTrips: 4,
  /** a delivery to one room against the app that only posts */
  delivery: 1.5,
  /** a delivery with 10,000 links in the store against one with 10 */
  storedLinks: 1.1,
  commandTrips: 4,
  /** to Trello */
  requests: 1,
  requestsWarm: 0,
  zipKilobytes: 230,
  /** install until enabled, against an empty app */
  install: 1.5,
  /** what the app holds after all deliveries against what it held after half of them, or 10,000 */
  growth: 1.1,
  scriptMilliseconds: 1,
  scriptMegabytes: 4,
  /** the time a text of four times the length takes: 4 where each letter costs the same, 16 where all pairs do */
  hostileText: 8,
  /** by Rocket.Chat, of what is left of a hostile text in a message */
  parsedMilliseconds: 100,
} as const;
