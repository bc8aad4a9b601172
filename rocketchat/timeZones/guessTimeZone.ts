import { isZone, offsetOf, type Zone } from '../../trello/describe/formatDate';

interface Clues {
  /** how far from UTC they were when they logged in last */
  hours: number | null | undefined;
  /** as chosen in the preferences */
  language?: string;
  /** of the workspace */
  zone: string;
  now: Date;
}

/**
 * The time zone of somebody who has not said. Rocket.Chat knows only how far from UTC they are just now: where the
 * workspace's zone is as far, or the one their language is at home in, that one is taken, as it knows of summer time.
 */
export function guessZone({ hours, language = '', zone, now }: Clues): Zone {
  if (hours === undefined || hours === null) return zone;
  const [base = ''] = language.toLowerCase().split('-');
  const home = HOMES[base];
  const likely = [zone, ...(home ? [home] : [])];
  return likely.find((each) => isZone(each) && offsetOf(each, now) === Math.round(hours * 60)) ?? hours;
}

/** Of languages that are mainly spoken in one zone with summer time; without it, the hours say as much. */
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
  // As older data call it, too.
  uk: 'Europe/Kiev',
};
