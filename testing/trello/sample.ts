import type { MemberInput } from './inputs';
import type { Board, Card, Label, List, Member } from './models';
import type { TrelloStandIn } from './TrelloStandIn';

/** A typical board of a small team; times are relative to the stand-in's clock. */
export interface SampleBoard {
  board: Board;
  lists: { todo: List; progress: List; review: List; done: List; ideas: List };
  labels: { bug: Label; feature: Label; docs: Label; urgent: Label; unnamed: Label };
  members: { ada: Member; grace: Member; alan: Member };
  /** By title. */
  cards: Record<string, Card>;
}

const day = 86_400_000;

/** Five lists (one archived), 18 cards (one archived), labels with and without a name, a checklist, comments. */
export function addSampleBoard(trello: TrelloStandIn): SampleBoard {
  const ada = trello.member;
  const grace = knownMember(trello, {
    username: 'grace',
    fullName: 'Grace Hopper',
    timezone: 'America/New_York',
  });
  const alan = knownMember(trello, { username: 'alan', fullName: 'Alan Turing', timezone: 'Europe/London' });
  const board = trello.addBoard({
    name: 'Lighthouse website',
    desc: 'Everything for the new website of the lighthouse.',
    members: [ada, grace, alan],
  });
  const lists = {
    todo: trello.addList({ board, name: 'To do' }),
    progress: trello.addList({ board, name: 'In progress' }),
    review: trello.addList({ board, name: 'Review' }),
    done: trello.addList({ board, name: 'Done' }),
    ideas: trello.addList({ board, name: 'Ideas from 2023', closed: true }),
  };
  const labels = {
    bug: trello.addLabel({ board, name: 'Bug', color: 'red' }),
    feature: trello.addLabel({ board, name: 'Feature', color: 'green' }),
    docs: trello.addLabel({ board, name: 'Documentation', color: 'sky' }),
    urgent: trello.addLabel({ board, name: 'Urgent', color: 'orange_dark' }),
    unnamed: trello.addLabel({ board, color: 'purple' }),
  };
  const sample = { board, lists, labels, members: { ada, grace, alan }, cards: {} as Record<string, Card> };
  addCards(trello, sample);
  decorate(trello, sample);
  return sample;
}

function knownMember(trello: TrelloStandIn, input: MemberInput): Member {
  const known = [...trello.state.members.values()].find((each) => each.username === input.username);
  return known ?? trello.addMember(input);
}

function addCards(trello: TrelloStandIn, { lists, labels, members, cards }: SampleBoard): void {
  const { ada, grace, alan } = members;
  const { bug, feature, docs, urgent, unnamed } = labels;
  const inDays = (days: number): Date => new Date(trello.state.clock().getTime() + days * day);
  const inputs = [
    {
      list: lists.todo,
      name: 'Opening hours on the first page',
      labels: [feature],
      members: [grace],
      due: inDays(3),
    },
    { list: lists.todo, name: 'Contact form loses the subject', labels: [bug, urgent], due: inDays(1) },
    { list: lists.todo, name: 'Photos of the lamp room', labels: [unnamed] },
    { list: lists.todo, name: 'Write the visitor guide', labels: [docs], members: [alan] },
    { list: lists.todo, name: 'Ticket prices for groups' },
    { list: lists.todo, name: 'Choose a font & colours', members: [ada, grace] },
    { list: lists.progress, name: 'Tide table from the harbour office', labels: [feature], members: [ada] },
    {
      list: lists.progress,
      name: 'Menu cannot be closed on phones',
      labels: [bug],
      members: [grace],
      due: inDays(-2),
    },
    { list: lists.progress, name: 'Übersetzung der Startseite', labels: [docs], members: [alan] },
    { list: lists.progress, name: 'Search for *past* exhibitions', labels: [feature, unnamed] },
    { list: lists.review, name: 'Map with the way from the station', members: [ada], due: inDays(0.2) },
    { list: lists.review, name: 'Alternative texts for all pictures', labels: [docs] },
    { list: lists.review, name: 'Slow first page', labels: [bug], members: [alan, ada] },
    { list: lists.done, name: 'Move to the new host', members: [grace], due: inDays(-9), dueComplete: true },
    { list: lists.done, name: 'Certificate renews itself', labels: [urgent] },
    { list: lists.done, name: 'Old news pages redirect' },
    { list: lists.done, name: 'Guest book', closed: true },
    { list: lists.ideas, name: 'Live camera on the gallery' },
  ];
  for (const input of inputs) cards[input.name] = trello.addCard(input);
}

function decorate(trello: TrelloStandIn, { cards, members }: SampleBoard): void {
  const guide = cards['Write the visitor guide']!;
  guide.desc = 'One page per floor.\n\n- [x] outline\n- pictures from the **archive**';
  trello.addChecklist({
    card: guide,
    name: 'Floors',
    items: ['x Cellar', 'x Keeper’s flat', 'Lamp room', 'Gallery'],
  });
  const form = cards['Contact form loses the subject']!;
  trello.as(members.grace).comment(form, 'Happens with Firefox only.');
  trello.as(members.ada).comment(form, 'I can look at it on Thursday.');
}
