import { NO_DOMAIN, splitAtAddresses } from './addresses';

/** The label of a link: if it names another destination than the real one, that is shown instead. */
export const shownLabel = (label: string, address: string): string =>
  namedIn(asSeen(label)).every((named) => isAt(address, named)) ? label : address;

// eslint-disable-next-line no-misleading-character-class -- the signs alone are meant, whatever they stand behind
const UNSEEN = /[\u00ad\u034f\u115f\u1160\u180b-\u180e\u200b-\u200f\u3164\ufe00-\ufe0f]/g;
/** Characters of a URL, or what browsers accept as one. */
const LIKE: Record<string, string> = {
  '\u3002': '.',
  '\u2044': '/',
  '\u2215': '/',
  '\u29f8': '/',
  '\u2236': ':',
};

const asSeen = (label: string): string =>
  label
    .replace(/[^…]+/g, (part) => part.normalize('NFKC'))
    .replace(UNSEEN, '')
    .replace(/[\u3002\u2044\u2215\u29f8\u2236]/g, (sign) => LIKE[sign] ?? sign);

/** A host or a mail address, with what may follow; the whole label, as otherwise any dot between words would match. */
const HOST =
  /^(?:[a-z][\w+.-]*:\/\/\S+|(?:[^\s/?#@]+@)?(?:[^\s/?#@:]*[^\s/?#@:.](\.[a-z\u00a1-\uffff][\w\u00a1-\uffff-]+)|\d+(?:\.\d+){3}|localhost)(?::\d+)?(?:[/?#]\S*)?)$/i;
/** File extensions that are domains as well. */
const MAYBE_FILE = /^[^/?#@:]+\.(?:md|py|rs|sh|zip)$/i;
const AROUND = /^[\s"'“”„‘’«»([{<]+|[\s"'“”„‘’«»)\]}>.,;:!?]+$/g;

function namedIn(label: string): string[] {
  const written = splitAtAddresses(label.replace(/…/g, ' ')).filter((_, index) => index % 2);
  const whole = label.replace(AROUND, '');
  const found = HOST.exec(whole);
  const isFile = NO_DOMAIN.test(found?.[1] ?? '') && !/[/@]/.test(whole);
  return found && !isFile ? [whole] : written;
}

/** Whether a URL begins with the named one, which may omit its end. */
function isAt(address: string, named: string): boolean {
  if (MAYBE_FILE.test(named) && address.toLowerCase().endsWith(`/${named.toLowerCase()}`)) return true;
  const [whole, begun] = [bare(address), bare(named)];
  const isCut = /\/.*…$/.test(begun);
  const start = begun.replace(isCut ? /…$/ : /\/$/, '');
  return whole.startsWith(start) && (isCut || /^(?:$|[/?#:])/.test(whole.slice(start.length)));
}

/** Without the parts that do not affect the destination; a user before the host is one. */
const bare = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:[^/?#]*@)?|^mailto:/i, '')
    .replace(/^www\./i, '')
    .replace(/^[^/?#]*/, (host) => host.toLowerCase());
