import { NO_DOMAIN, splitAtAddresses } from './addresses';

/** What a link is shown as: where its words name another address than it leads to, that one is told. */
export const shownLabel = (label: string, address: string): string =>
  namedIn(asSeen(label)).every((named) => isAt(address, named)) ? label : address;

// eslint-disable-next-line no-misleading-character-class -- the signs alone are meant, whatever they stand behind
const UNSEEN = /[\u00ad\u034f\u115f\u1160\u180b-\u180e\u200b-\u200f\u3164\ufe00-\ufe0f]/g;
/** What looks like a sign of an address, or is taken for one by browsers. */
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

/** A host or somebody at one, with what may follow; all of the label, as any dot between words would be one. */
const HOST =
  /^(?:[a-z][\w+.-]*:\/\/\S+|(?:[^\s/?#@]+@)?(?:[^\s/?#@:]*[^\s/?#@:.](\.[a-z\u00a1-\uffff][\w\u00a1-\uffff-]+)|\d+(?:\.\d+){3}|localhost)(?::\d+)?(?:[/?#]\S*)?)$/i;
/** Ends of file names that are domains as well. */
const MAYBE_FILE = /^[^/?#@:]+\.(?:md|py|rs|sh|zip)$/i;
const AROUND = /^[\s"'“”„‘’«»([{<]+|[\s"'“”„‘’«»)\]}>.,;:!?]+$/g;

function namedIn(label: string): string[] {
  const written = splitAtAddresses(label.replace(/…/g, ' ')).filter((_, index) => index % 2);
  const whole = label.replace(AROUND, '');
  const found = HOST.exec(whole);
  const isFile = NO_DOMAIN.test(found?.[1] ?? '') && !/[/@]/.test(whole);
  return found && !isFile ? [whole] : written;
}

/** Whether an address begins with the one that is named, which may leave out its end. */
function isAt(address: string, named: string): boolean {
  if (MAYBE_FILE.test(named) && address.toLowerCase().endsWith(`/${named.toLowerCase()}`)) return true;
  const [whole, begun] = [bare(address), bare(named)];
  const isCut = /\/.*…$/.test(begun);
  const start = begun.replace(isCut ? /…$/ : /\/$/, '');
  return whole.startsWith(start) && (isCut || /^(?:$|[/?#:])/.test(whole.slice(start.length)));
}

/** Without what says nothing of where it leads; who is named in front of a host does not. */
const bare = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:[^/?#]*@)?|^mailto:/i, '')
    .replace(/^www\./i, '')
    .replace(/^[^/?#]*/, (host) => host.toLowerCase());
