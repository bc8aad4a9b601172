import type { Act } from '../Scene';
import { actOnTrello } from './actOnTrello';
import type { Stage } from './Stage';

type ChatAct = Exclude<Act, { act: 'trello' }>;
type Doer<K extends ChatAct['act']> = (stage: Stage, act: Extract<ChatAct, { act: K }>) => Promise<unknown>;

/** The handlers for everything people can do in the chat. Each throws what Rocket.Chat would refuse. */
const doers: { [K in ChatAct['act']]: Doer<K> } = {
  send({ host }, { user, room, text, threadId }) {
    const where = threadId === undefined ? {} : { threadId };
    return text.startsWith('/')
      ? host.type(user, room, text, where)
      : host.sendMessage(user, room, text, where);
  },
  edit: ({ host }, { user, message, text }) => host.edit(user, { _id: message }, text),
  click({ host }, { user, room, container, actionId, blockId, value }) {
    // Clicks in views carry no room; a stored message knows its own.
    const isStored = container.type === 'message' && host.messages().some(({ _id }) => _id === container.id);
    const where = container.type === 'view' ? {} : isStored ? { message: container.id } : { room };
    return host.click({ user, ...where, container, actionId, blockId, value: value as string });
  },
  submit: (stage, { user, viewId, state }) =>
    stage.host.submitView({ user, view: { ...viewOf(stage, viewId), state } }),
  close: (stage, { user, viewId }) => stage.host.closeView({ user, view: viewOf(stage, viewId) }),
  press({ host }, { user, room, actionId, context, message, text, threadId }) {
    return host.actionButton({
      user,
      room,
      actionId,
      context,
      ...(message !== undefined && { message }),
      ...(text !== undefined && { text }),
      ...(threadId !== undefined && { threadId }),
    });
  },
  async settings({ host }, { user, values }) {
    if (user !== 'admin') throw new Error('Only admins can see the settings.');
    await host.saveSettings(values);
  },
};

/** @throws with a sentence if it is not possible */
export async function perform(stage: Stage, act: Act): Promise<void> {
  if (act.act === 'trello') {
    actOnTrello(stage.trello, act);
    return;
  }
  // From a page: the name may be anything.
  if (!Object.keys(doers).includes(act.act)) throw new Error('The playground does not know that action.');
  await (doers[act.act] as Doer<typeof act.act>)(stage, act);
}

function viewOf({ host }: Stage, id: string): Record<string, unknown> {
  const surface = host
    .surfaces()
    .reverse()
    .find(({ view }) => view?.['id'] === id);
  if (!surface?.view) throw new Error('That form is no longer open.');
  return surface.view;
}
