import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { echo } from '../../../trello/echo';
import { bold, cardLink } from '../../../trello/wording/pieces';
import { UserError } from '../../UserError';
import type { Acting, CardAct } from './CardAct';

export const assign: CardAct = {
  needsRest: false,
  async run(acting) {
    const { actor, card, context } = acting;
    const people = await choosePeople(acting);
    await acting.announce(people.map(() => 'addMemberToCard'));
    for (const { id } of people) await actor.trello.addMember(card.id, id);
    const { say } = context;
    return say('act.assigned', { people: wordPeople(acting, people), card: cardLink(card, say) });
  },
};

export const unassign: CardAct = {
  needsRest: false,
  async run(acting) {
    const { actor, card, context } = acting;
    const people = await choosePeople(acting);
    await acting.announce(people.map(() => 'removeMemberFromCard'));
    for (const { id } of people) await actor.trello.removeMember(card.id, id);
    const { say } = context;
    return say('act.unassigned', { people: wordPeople(acting, people), card: cardLink(card, say) });
  },
};

/** A member of Trello, by the name that was typed. */
interface Chosen {
  id: string;
  name: string;
}

/** Oneself, where nobody is named. @throws UserError for a person whose account on Trello is not known */
async function choosePeople({ context, place, actor, rest }: Acting): Promise<Chosen[]> {
  const typed = rest
    .split(/[\s,]+/)
    .map((word) => word.replace(/^@/, ''))
    .filter(Boolean);
  if (!typed.length) {
    if (actor.memberId === undefined) throw new UserError(context.say('act.whom'));
    return [{ id: actor.memberId, name: '' }];
  }
  return Promise.all(
    typed.map(async (name) => {
      const isMe = ['me', place.user.username].includes(name) && actor.memberId !== undefined;
      return isMe ? { id: actor.memberId ?? '', name: '' } : { id: await memberIdOf(context, name), name };
    }),
  );
}

async function memberIdOf(context: Acting['context'], username: string): Promise<string> {
  const users = context.read.getUserReader();
  const user = (await users.getByUsername(username)) as IUser | null | undefined;
  const name = echo(username);
  if (!user) throw new UserError(context.say('act.nobody', { name }));
  const member = await context.members.ofUser(user.id);
  if (!member) throw new UserError(context.say('act.notConnected', { name }));
  return member.memberId;
}

const wordPeople = ({ context: { say } }: Acting, people: Chosen[]): string =>
  people.map(({ name }) => (name ? bold(name) : say('act.yourself'))).join(', ');
