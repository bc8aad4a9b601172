/** The budgets of the design; the table shows which hold. */
export const budgets = {
  /** to Rocket.Chat, for a delivery to one room */
  deliveryTrips: 4,
  /** a delivery to one room, relative to the app that only posts */
  delivery: 1.5,
  /** a delivery with 10,000 subscriptions in the store, relative to one with 10 */
  storedLinks: 1.1,
  commandTrips: 4,
  /** to Trello */
  requests: 1,
  requestsWarm: 0,
  /** of a message that is no reply */
  messageTrips: 0,
  zipKilobytes: 230,
  /** from install to enabled, relative to an empty app */
  install: 1.5,
  /** the app's memory after all deliveries, relative to that after half of them, or 10,000 */
  growth: 1.1,
  scriptMilliseconds: 1,
  scriptMegabytes: 4,
  /** the time for a text of four times the length: 4 if each character costs the same, 16 if all pairs do */
  hostileText: 8,
  /** by Rocket.Chat, for what is left of a hostile text in a message */
  parsedMilliseconds: 100,
} as const;
