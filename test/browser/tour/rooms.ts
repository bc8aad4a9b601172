import { connect } from '../../../testing/app/cards';
import { setUpCrew } from '../../../testing/app/links';
import type { World } from '../../../testing/app/world';
import type { CardInput } from '../../../testing/trello/inputs';
import type { Card } from '../../../testing/trello/models';

type Settings = Parameters<World['setUp']>[0];

/** The private room #crew, owned by grace, is linked to the sample board; grace has connected her account. */
export async function inCrew(world: World, values: Settings = {}): Promise<void> {
  await setUpCrew(world, { routes: `${world.sample.board.shortLink} -> #crew`, ...values });
  await connect(world, { member: world.sample.members.grace });
}

/** As long as names get. Words of more than 40 letters stick out of blocks in Rocket.Chat's web client. */
export const longName = (what: string): string =>
  `A ${what} whose name goes on and on, over the Rindfleischetikettierungsüberwachung, ${'and so on, '.repeat(8)}to its end`;

/** Difficult content: right-to-left text, many labels and members, very long texts, nothing but a picture. */
export function addOddCards({ trello, sample }: World): Record<'rtl' | 'full' | 'emoji' | 'word', Card> {
  const { board, lists } = sample;
  const by = trello.as(trello.member);
  const labels = Array.from({ length: 14 }, (_, index) =>
    trello.addLabel({ board, name: `Label of the ${index + 1}. kind`, color: 'lime' }),
  );
  const members = Array.from({ length: 12 }, (_, index) => {
    const member = trello.addMember({ username: `crew${index}`, fullName: `Crew Member ${index + 1}` });
    by.addBoardMember(board, member);
    return member;
  });
  const list = lists.progress;
  const add = (input: Omit<CardInput, 'list'>): Card => trello.addCard({ list, ...input });
  return {
    rtl: add({ name: 'הדפס את המפה של המגדלור', desc: 'مرحبا بالعالم\n\nשלום עולם, see the map' }),
    full: add({
      name: longName('card'),
      desc: `# Why\n\n---\n\n- [x] one\n- two\n\n${'The lamp room is cold. '.repeat(700)}`.slice(0, 16_000),
      labels,
      members,
      start: new Date(),
      due: new Date(Date.now() + 3 * 86_400_000),
    }),
    emoji: add({ name: '👩‍🚀🚩🏳️‍🌈' }),
    word: add({
      name: 'Donaudampfschifffahrtsgesellschafter',
      desc: 'Rechtsschutzversicherungsgesellschaft',
    }),
  };
}
