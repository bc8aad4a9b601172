const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const YEAR_FIRST = /\b(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const DOTTED = /(?:^|[^\d.])((\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?)(?![\d.])/;
const SLASHED =
  /(?:^|[^\d/-])((\d{1,2})(?:\/(\d{1,2})(?:\/(\d{4}|\d{2}))?|-(\d{1,2})-(\d{4}|\d{2})))(?![\d/-])/;

/** Whether it contains a date that some read with the day first and others with the month. */
export const isAmbiguous = (text: string): boolean => !YEAR_FIRST.test(text) && SLASHED.test(text);

/**
 * Resolves numeric dates: with dots the day comes first everywhere, and a date with the year first is always year,
 * month, day. With slashes or dashes it depends on the author, unless only one of the two is a date.
 * @returns the text with the month's name in such a date; undefined for a day that does not exist
 */
export function spellMonth(text: string, isDayFirst: boolean): string | undefined {
  const [, year = '', , month = '', day = ''] = YEAR_FIRST.exec(text) ?? [];
  if (year) return isDay(Number(year), Number(month), Number(day)) ? text : undefined;
  const [, dotted, first = '', second = '', dottedYear] = DOTTED.exec(text) ?? [];
  if (dotted) return spell(text, dotted, [[first, second, dottedYear]]);
  const [, slashed, left = '', bySlash, slashYear, byDash, dashYear] = SLASHED.exec(text) ?? [];
  if (!slashed) return text;
  const [right = '', short] = bySlash === undefined ? [byDash, dashYear] : [bySlash, slashYear];
  const readings: Reading[] = [
    [left, right, short],
    [right, left, short],
  ];
  return spell(text, slashed, isDayFirst ? readings : readings.reverse());
}

type Reading = [day: string, month: string, year?: string];

/** @param readings the more likely one first */
function spell(text: string, digits: string, readings: readonly Reading[]): string | undefined {
  for (const [day, month, short] of readings) {
    const year = short?.length === 2 ? `20${short}` : short;
    // Without a year it may be in a leap year.
    if (!isDay(Number(year ?? 2000), Number(month), Number(day))) continue;
    return text.replace(digits, `${day} ${MONTHS[Number(month) - 1] ?? ''}${year ? ` ${year}` : ''}`);
  }
  return undefined;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
