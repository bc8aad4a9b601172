const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const YEAR_FIRST = /\b(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const DOTTED = /(?:^|[^\d.])((\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?)(?![\d.])/;

/**
 * Dates of digits, as they are meant: with dots the day comes first everywhere in the world, and no date with the year
 * in front is ever anything but year, month, day.
 * @returns the text with the month's name in a dotted date; undefined for a day that no calendar has
 */
export function dayFirst(text: string): string | undefined {
  const [, year = '', , month = '', day = ''] = YEAR_FIRST.exec(text) ?? [];
  if (year) return isDay(Number(year), Number(month), Number(day)) ? text : undefined;
  const [, dotted, first = '', second = '', short] = DOTTED.exec(text) ?? [];
  if (!dotted) return text;
  const whole = short?.length === 2 ? `20${short}` : short;
  // Without a year it may be in a leap year.
  if (!isDay(Number(whole ?? 2000), Number(second), Number(first))) return undefined;
  return text.replace(dotted, `${first} ${MONTHS[Number(second) - 1] ?? ''}${whole ? ` ${whole}` : ''}`);
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
