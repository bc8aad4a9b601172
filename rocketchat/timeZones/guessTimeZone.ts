import { isZone, offsetOf, type Zone } from '../../trello/describe/formatDate';

interface Clues {
  /** their offset from UTC at the last login */
  hours: number | null | undefined;
  /** from the preferences */
  language?: string;
  /** of the workspace */
  zone: string;
  now: Date;
}

/**
 * The time zone of somebody who has chosen none. Rocket.Chat knows only their current offset from UTC: if the
 * workspace's zone has the same, or the one where their language is at home, that one is used, as it knows about
 * daylight saving time.
 */
export function guessZone({ hours, language = '', zone, now }: Clues): Zone {
  if (hours === undefined || hours === null) return zone;
  const [base = ''] = language.toLowerCase().split('-');
  const home = HOMES[base];
  const likely = [zone, ...(home ? [home] : [])];
  return likely.find((each) => isZone(each) && offsetOf(each, now) === Math.round(hours * 60)) ?? hours;
}

/** For languages mainly spoken in one zone with daylight saving time; without it, the offset is as good. */
const HOMES: Readonly<Record<string, string>> = {
  bg: 'Europe/Sofia',
  ca: 'Europe/Madrid',
  cs: 'Europe/Prague',
  da: 'Europe/Copenhagen',
  de: 'Europe/Berlin',
  el: 'Europe/Athens',
  es: 'Europe/Madrid',
  et: 'Europe/Tallinn',
  eu: 'Europe/Madrid',
  fi: 'Europe/Helsinki',
  fr: 'Europe/Paris',
  gl: 'Europe/Madrid',
  he: 'Asia/Jerusalem',
  hr: 'Europe/Zagreb',
  hu: 'Europe/Budapest',
  it: 'Europe/Rome',
  lt: 'Europe/Vilnius',
  lv: 'Europe/Riga',
  nb: 'Europe/Oslo',
  nl: 'Europe/Amsterdam',
  nn: 'Europe/Oslo',
  no: 'Europe/Oslo',
  pl: 'Europe/Warsaw',
  pt: 'Europe/Lisbon',
  ro: 'Europe/Bucharest',
  sk: 'Europe/Bratislava',
  sl: 'Europe/Ljubljana',
  sq: 'Europe/Tirane',
  sr: 'Europe/Belgrade',
  sv: 'Europe/Stockholm',
  // Older data use this name.
  uk: 'Europe/Kiev',
};
