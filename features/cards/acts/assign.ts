import { UserError } from '../../../rocketchat/UserError';
import { bold, cardLink, listing } from '../../../trello/describe/pieces';
import { TrelloError } from '../../../trello/TrelloError';
import type { CardBrief } from '../CardBrief';
import { choosePeople, type Chosen } from '../chooseMembers';
import { type Acting, boardFor, type CardAct, cardFor, type Plan } from './CardAct';

/** After words of a title, only `@ada` is certainly a person; without anybody it is oneself. */
const fits = (rest: string): number => {
  if (!rest) return 1;
  return rest.split(/[\s,]+/).every((word) => !word || word.startsWith('@')) ? 2 : 0;
};

export const assign: CardAct = {
  rest: 'optional',
  event: 'members',
  fits,
  plan: (acting) => plan(acting, false),
};

export const unassign: CardAct = {
  rest: 'optional',
  event: 'members',
  fits,
  plan: (acting) => plan(acting, true),
};

async function plan(acting: Acting, isRemoving: boolean): Promise<Plan> {
  const { actor, context } = acting;
  const { t } = context;
  const people = await choosePeople({ ...acting, board: () => boardFor(acting) }, acting.rest || 'me');
  const openOn = ({ idMembers }: CardBrief): Chosen[] =>
    people.filter(({ id }) => (idMembers?.includes(id) ?? isRemoving) === isRemoving);
  const card = await cardFor(acting, (known) => openOn(known).length === people.length);
  const open = openOn(card);
  const link = cardLink(card, t);
  if (!open.length) {
    const all = listing(
      people.map(({ name }) => (name ? bold(name) : t('act.you.on'))),
      t,
    );
    throw new UserError(
      t(isRemoving ? 'act.notAssigned' : 'act.assignedAlready', { people: all, card: link }),
    );
  }
  return {
    steps: open.map(({ id, name }) => ({
      ...(name ? { name: bold(name) } : { isSelf: true }),
      async write() {
        if (isRemoving) await actor.trello.removeMember(card.id, id);
        else await add(acting, { id, name: name || t('act.you.on') });
        return [{ kind: 'member', id, isOn: !isRemoving }];
      },
    })),
    done: (names) => t(isRemoving ? 'act.unassigned' : 'act.assigned', { people: names, card: link }),
  };
}

/** @throws UserError for somebody who is on it by now, or is no member of the board: Trello calls both invalid */
async function add({ actor, card, context: { t } }: Acting, { id, name }: Chosen): Promise<void> {
  try {
    await actor.trello.addMember(card.id, id);
  } catch (error) {
    if (!(error instanceof TrelloError) || error.kind !== 'invalid') throw error;
    const { idMembers } = await actor.trello.cardNow(card.id);
    if (idMembers?.includes(id)) {
      throw new UserError(t('act.assignedAlready', { people: bold(name), card: cardLink(card, t) }));
    }
    throw new UserError(t('act.notOfBoard', { name: bold(name), card: cardLink(card, t) }));
  }
}
