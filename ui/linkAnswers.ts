import { capital, type Say } from '../i18n/texts';
import { bold } from '../trello/describe/pieces';
import type { Answer, Block } from './Answer';
import { context, section } from './blocks';
import { buttons, encodeModel } from './elements';
import { CONFIGURE_ACTION, CONFIRM_ACTION, UNLINK_ACTION } from './linkActions';
import { type LinkView, wordFilters, wordModel, wordWhy } from './linkWords';

/** What holds now, and how to change it. */
export function followedAnswer(say: Say, link: LinkView, done: string): Answer {
  const filters = wordFilters(say, link);
  const hint = say('link.hint');
  return {
    text: [done, filters, hint].join('\n'),
    blocks: [section(done), section(filters), context(hint)],
  };
}

interface Question {
  say: Say;
  appId: string;
  value: string;
  /** who reads the room beside its members */
  outsiders: 'everybody' | 'visitors';
}

/** The question before a board that is not public comes into a room that others than its members read. */
export function confirmAnswer({ say, appId, value, outsiders }: Question, link: LinkView): Answer {
  const text = say(`link.confirm.${outsiders}`, { model: capital(wordModel(say, link)) });
  const button = { appId, actionId: CONFIRM_ACTION, text: say('link.confirm.button'), value };
  return { text, blocks: [section(text), buttons('confirm', [button])] };
}

/** A link in a list of them. */
export interface ListedLink extends LinkView {
  model: LinkView['model'] & { id: string };
  source: 'settings' | 'room';
  trouble?: string;
  /** who linked it, where that is known */
  by?: string;
}

interface LinksView {
  say: Say;
  /** what was just done */
  note?: string;
  /** what stands above the list */
  title: string;
  links: ListedLink[];
  /** absent where nobody gets any */
  buttons?: { appId: string; threadId?: string; actions: (keyof typeof labels)[] };
}

const labels = {
  [CONFIGURE_ACTION]: 'links.configure',
  [UNLINK_ACTION]: 'links.unlink',
} as const;

/** More than this nobody reads, and a message has its limits. */
const MOST = 20;
/** Each link with buttons is a block of them. */
const MOST_BUTTONS = 5;

/** Everything a room follows. */
export function linksAnswer({ say, note, title, links, buttons: wanted }: LinksView): Answer {
  const shown = links.slice(0, MOST);
  const lines = shown.map((link) => wordLink(say, link));
  const more = links.length > MOST ? [say('links.more', { count: links.length - MOST })] : [];
  const blocks: Block[] = [...(note ? [context(note)] : []), section(title)];
  shown.forEach((link, index) => {
    blocks.push(section(lines[index] ?? ''));
    // What the settings say is changed there.
    if (!wanted || index >= MOST_BUTTONS || link.source === 'settings') return;
    const { appId, threadId, actions } = wanted;
    const value = encodeModel({ modelId: link.model.id, threadId });
    const wishes = actions.map((actionId) => ({ appId, actionId, text: say(labels[actionId]), value }));
    blocks.push(buttons(`link ${link.model.id}`, wishes));
  });
  return {
    text: [...(note ? [note] : []), title, ...lines, ...more].join('\n'),
    blocks: [...blocks, ...more.map(context)],
  };
}

function wordLink(say: Say, link: ListedLink): string {
  const origin =
    link.source === 'settings'
      ? say('links.fromSettings')
      : link.by && say('links.by', { who: bold(link.by) });
  const facts = [
    wordFilters(say, link),
    origin,
    link.trouble && say('links.trouble', { reason: wordWhy(say, link.trouble) }),
  ];
  const model = capital(wordModel(say, link));
  return `${say('links.line', { model })}\n${facts.filter(Boolean).join(' · ')}`;
}
