/**
 * Ids as they may stand in a button's value or a form's id: sources of patterns. Rocket.Chat's messages have 17
 * letters and digits, private ones and imported ones also dashes, dots and underscores.
 */
export const MODEL_ID = '[0-9a-f]{24}';
export const MESSAGE_ID = '[\\w.-]{1,100}';
