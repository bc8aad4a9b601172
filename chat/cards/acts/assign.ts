import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { echo } from '../../../trello/echo';
import { TrelloError } from '../../../trello/TrelloError';
import { bold, cardLink, listing } from '../../../trello/wording/pieces';
import type { AppContext } from '../../AppContext';
import { UserError } from '../../UserError';
import type { CardBrief } from '../CardBrief';
import { type Acting, type CardAct, cardFor, type Plan } from './CardAct';

/** People are typed as `@ada`; without anybody it is oneself. */
const fits = (rest: string): number => {
  if (!rest) return 1;
  return rest.split(/[\s,]+/).every((word) => !word || word.startsWith('@')) ? 2 : 0;
};

export const assign: CardAct = {
  rest: 'optional',
  fits,
  plan: (acting) => plan(acting, false),
};

export const unassign: CardAct = {
  rest: 'optional',
  fits,
  plan: (acting) => plan(acting, true),
};

/** A member of Trello, by the name that was typed; '' for whoever typed it. */
interface Chosen {
  id: string;
  name: string;
}

async function plan(acting: Acting, isRemoving: boolean): Promise<Plan> {
  const { actor, context } = acting;
  const { say } = context;
  const people = await choosePeople(acting);
  const openOn = ({ idMembers }: CardBrief): Chosen[] =>
    people.filter(({ id }) => (idMembers?.includes(id) ?? isRemoving) === isRemoving);
  const card = await cardFor(acting, (known) => openOn(known).length === people.length);
  const open = openOn(card);
  const link = cardLink(card, say);
  if (!open.length) {
    const all = listing(
      people.map(({ name }) => (name ? bold(name) : say('act.you.on'))),
      say,
    );
    throw new UserError(
      say(isRemoving ? 'act.notAssigned' : 'act.assignedAlready', { people: all, card: link }),
    );
  }
  return {
    steps: open.map(({ id, name }) => ({
      name: name ? bold(name) : say('act.yourself'),
      expected: [{ types: [isRemoving ? 'removeMemberFromCard' : 'addMemberToCard'] }],
      write: () =>
        isRemoving
          ? actor.trello.removeMember(card.id, id)
          : add(acting, { id, name: name || say('act.you.on') }),
    })),
    done: (names) => say(isRemoving ? 'act.unassigned' : 'act.assigned', { people: names, card: link }),
  };
}

/** @throws UserError for who is on it by now, or is no member of the board: Trello calls both invalid */
async function add({ actor, card, context: { say } }: Acting, { id, name }: Chosen): Promise<void> {
  try {
    await actor.trello.addMember(card.id, id);
  } catch (error) {
    if (!(error instanceof TrelloError) || error.kind !== 'invalid') throw error;
    const { idMembers } = await actor.trello.cardNow(card.id);
    if (idMembers?.includes(id)) {
      throw new UserError(say('act.assignedAlready', { people: bold(name), card: cardLink(card, say) }));
    }
    throw new UserError(say('act.notOfBoard', { name: bold(name), card: cardLink(card, say) }));
  }
}

/** Oneself, where nobody is named. @throws UserError for a person whose account on Trello is not known */
async function choosePeople({ context, place, actor, rest }: Acting): Promise<Chosen[]> {
  const typed = rest
    .split(/[\s,]+/)
    .map((word) => word.replace(/^@/, ''))
    .filter(Boolean);
  const { memberId } = actor;
  if (memberId === undefined && (!typed.length || typed.includes('me'))) {
    throw new UserError(context.say('act.whom'));
  }
  const people = await Promise.all(
    (typed.length ? typed : ['me']).map(async (name) => {
      const isMe = memberId !== undefined && ['me', place.user.username].includes(name);
      return isMe ? { id: memberId, name: '' } : { id: await memberOf(context, name), name };
    }),
  );
  // One member of Trello may be several users.
  return people.filter(({ id }, index) => people.findIndex((other) => other.id === id) === index);
}

/**
 * The member of Trello behind a user, by the account they have connected.
 * @throws UserError where there is none
 */
async function memberOf(context: AppContext, username: string): Promise<string> {
  const users = context.read.getUserReader();
  const user = (await users.getByUsername(username)) as IUser | null | undefined;
  const name = echo(`@${username}`);
  if (!user) throw new UserError(context.say('act.nobody', { name }));
  const member = await context.members.ofUser(user.id);
  if (!member) throw new UserError(context.say('act.notConnected', { name }));
  return member.memberId;
}
