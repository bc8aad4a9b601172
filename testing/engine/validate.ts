import type { MessageRecord } from './records';

type Test = (value: any) => boolean;
const isText: Test = (value) => typeof value === 'string';
const isNumber: Test = (value) => typeof value === 'number';
const isFlag: Test = (value) => typeof value === 'boolean';
const isList: Test = Array.isArray;
const isObject: Test = (value) => typeof value === 'object' && !Array.isArray(value);
const isUrl: Test = (value) => isText(value) && /^(https?:\/\/|data:)/.test(value);
const isUrlOrPath: Test = (value) =>
  isUrl(value) || (isText(value) && /^\/?[^/\s]/.test(value) && !/^\w+:/.test(value));

const MESSAGE: Record<string, Test> = {
  _id: isText,
  msg: isText,
  alias: isText,
  emoji: isText,
  tmid: isText,
  tshow: isFlag,
  avatar: isUrlOrPath,
  attachments: isList,
  blocks: isList,
};

const ATTACHMENT: Record<string, Test> = {
  color: isText,
  text: isText,
  ts: (value) => isText(value) || isNumber(value),
  thumb_url: isUrl,
  button_alignment: isText,
  actions: isList,
  message_link: isUrl,
  collapsed: isFlag,
  author_name: isText,
  author_link: isUrl,
  author_icon: isUrl,
  title: isText,
  title_link: isUrl,
  title_link_download: isFlag,
  image_dimensions: isObject,
  image_url: isUrl,
  image_preview: isText,
  image_type: isText,
  image_size: isNumber,
  audio_url: isUrl,
  audio_type: isText,
  audio_size: isNumber,
  video_url: isUrl,
  video_type: isText,
  video_size: isNumber,
  fields: isList,
};

const FIELD: Record<string, Test> = {
  short: isFlag,
  title: isText,
  value: (value) => isText(value) || Number.isInteger(value) || isFlag(value),
};

const ACTION: Record<string, Test> = {
  type: isText,
  text: isText,
  url: isUrl,
  image_url: isUrl,
  is_webview: isFlag,
  webview_height_ratio: isText,
  msg: isText,
  msg_in_chat_window: isFlag,
};

/** The checks on a message before it is stored. @throws with the name of a field of the wrong type */
export function validateMessage(message: MessageRecord): void {
  check('message', message, MESSAGE);
  for (const attachment of message.attachments ?? []) {
    check('attachment', attachment, ATTACHMENT);
    for (const action of attachment['actions'] ?? []) check('attachment action', action, ACTION);
    for (const field of attachment['fields'] ?? []) {
      check('attachment field', field, FIELD);
      // Even a missing value is turned into a word, which is shown.
      if (field.value !== undefined) field.value = String(field.value);
    }
  }
}

function check(what: string, value: Record<string, unknown>, tests: Record<string, Test>): void {
  for (const [key, test] of Object.entries(tests)) {
    const given = value[key];
    if (given !== undefined && given !== null && !test(given)) {
      throw new Error(`Match error: wrong value in field ${key} of the ${what}`);
    }
  }
}
