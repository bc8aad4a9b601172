import type { MessageRecord } from '../testing/engine/records';

export function showMessage({ u, msg, ts }: MessageRecord): void {
  show({ room: 'website', author: u.username, text: msg, ts });
}

export function show({
  room,
  author,
  text,
  ts = new Date(),
}: {
  room: string;
  author: string;
  text: string;
  ts?: Date;
}): void {
  console.log(`\n${ts.toTimeString().slice(0, 5)}  #${room}  ${author}`);
  console.log(asSeen(text).replace(/^/gm, '       '));
}

/** As Rocket.Chat shows it: the labels of links and bold text, without markup and invisible characters. */
function asSeen(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^|>\s]+\|([^>]+)>/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\u2060/g, '');
}
