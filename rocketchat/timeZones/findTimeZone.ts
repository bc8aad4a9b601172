import { isZone } from '../../trello/describe/formatDate';
import { fold, nearest } from '../../trello/findByName';

const AREAS = [
  'Africa',
  'America',
  'Antarctica',
  'Arctic',
  'Asia',
  'Atlantic',
  'Australia',
  'Europe',
  'Indian',
];
const MORE = ['Pacific', 'America/Argentina', 'America/Indiana', 'America/Kentucky', 'America/North_Dakota'];

/**
 * A time zone by name or city, as people type it: "europe/berlin", "Berlin", "são paulo". Abbreviations like EST or IST
 * are ambiguous, and an offset from UTC knows no daylight saving time: neither is accepted.
 * @returns its name, or the nearest names
 */
export function findZone(typed: string): { zone: string } | { near: string[] } {
  const name = fold(typed)
    .replace(/\s*\/\s*/g, '/')
    .replace(/ /g, '_');
  if (/^(?:utc|gmt|z)$/.test(name)) return { zone: 'UTC' };
  const candidates = name.includes('/') ? [name] : [...AREAS, ...MORE].map((area) => `${area}/${name}`);
  const known = candidates.find(isZone);
  if (known) return { zone: new Intl.DateTimeFormat('en', { timeZone: known }).resolvedOptions().timeZone };
  const cities = allZones().map((zone) => ({ name: describeCity(zone), zone }));
  return { near: nearest(cities, describeCity(name)).map(({ zone }) => zone) };
}

/** "America/New_York" → "New York" */
const describeCity = (zone: string): string => (zone.split('/').pop() ?? '').replace(/_/g, ' ');

/** Older compilers do not know that engines can list them. */
const allZones = (): string[] =>
  (Intl as { supportedValuesOf?: (key: 'timeZone') => string[] }).supportedValuesOf?.('timeZone') ?? [];
