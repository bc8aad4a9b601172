import { capital, type Translate } from '../i18n/texts';
import { bold } from '../trello/describe/pieces';
import type { Answer, Block } from './Answer';
import { describeModel, describeWhy, type SubscriptionView } from './describeSubscription';
import { buttons, context, encodeModel, section } from './elements';

/** Action ids of the buttons about a room's links. */
export const CONFIRM_ACTION = 'link.confirm';
export const CONFIGURE_ACTION = 'link.configure';
export const UNLINK_ACTION = 'link.unlink';

/** The current options, and how to change them. */
export function subscribedAnswer(t: Translate, options: string, done: string): Answer {
  const hint = t('link.hint');
  return {
    text: [done, options, hint].join('\n'),
    blocks: [section(done), section(options), context(hint)],
  };
}

interface Question {
  t: Translate;
  appId: string;
  value: string;
  /** who reads the room besides its members */
  outsiders: 'everybody' | 'visitors';
}

/** The question before a private board is linked in a room that people other than its members can read. */
export function confirmAnswer(
  { t, appId, value, outsiders }: Question,
  subscription: SubscriptionView,
): Answer {
  const text = t(`link.confirm.${outsiders}`, { model: capital(describeModel(t, subscription)) });
  const button = { appId, actionId: CONFIRM_ACTION, text: t('link.confirm.button'), value };
  return { text, blocks: [section(text), buttons('confirm', [button])] };
}

/** A subscription in a list of them. */
export interface ListedSubscription extends SubscriptionView {
  model: SubscriptionView['model'] & { id: string };
  source: 'settings' | 'room';
  /** in words */
  options: string;
  failure?: string;
  /** who linked it, if known */
  by?: string;
}

interface SubscriptionsView {
  t: Translate;
  /** what was just done */
  note?: string;
  /** the heading of the list */
  title: string;
  subscriptions: ListedSubscription[];
  /** absent if there are none */
  buttons?: { appId: string; threadId?: string; actions: (keyof typeof labels)[] };
}

const labels = {
  [CONFIGURE_ACTION]: 'links.configure',
  [UNLINK_ACTION]: 'links.unlink',
} as const;

/** Nobody reads more than this, and a message has its limits. */
const MAX_SHOWN = 20;
/** Each one with buttons has a block of them. */
const MAX_BUTTONS = 5;

/** Everything a room is linked to. */
export function subscriptionsAnswer({
  t,
  note,
  title,
  subscriptions,
  buttons: wanted,
}: SubscriptionsView): Answer {
  const shown = subscriptions.slice(0, MAX_SHOWN);
  const lines = shown.map((subscription) => describeLink(t, subscription));
  const more =
    subscriptions.length > MAX_SHOWN ? [t('links.more', { count: subscriptions.length - MAX_SHOWN })] : [];
  const blocks: Block[] = [...(note ? [context(note)] : []), section(title)];
  shown.forEach((subscription, index) => {
    blocks.push(section(lines[index] ?? ''));
    // Links from the settings are changed there.
    if (!wanted || index >= MAX_BUTTONS || subscription.source === 'settings') return;
    const { appId, threadId, actions } = wanted;
    const value = encodeModel({ modelId: subscription.model.id, threadId });
    const inputs = actions.map((actionId) => ({ appId, actionId, text: t(labels[actionId]), value }));
    blocks.push(buttons(`link ${subscription.model.id}`, inputs));
  });
  return {
    text: [...(note ? [note] : []), title, ...lines, ...more].join('\n'),
    blocks: [...blocks, ...more.map(context)],
  };
}

function describeLink(t: Translate, subscription: ListedSubscription): string {
  const origin =
    subscription.source === 'settings'
      ? t('links.fromSettings')
      : subscription.by && t('links.by', { who: bold(subscription.by) });
  const facts = [
    subscription.options,
    origin,
    subscription.failure && t('links.failure', { reason: describeWhy(t, subscription.failure) }),
  ];
  const model = capital(describeModel(t, subscription));
  return `${t('links.line', { model })}\n${facts.filter(Boolean).join(' · ')}`;
}
