import { connect } from '../../testing/app/connect';
import { OurApp } from '../OurApp';
import { atMost, type Row } from '../Row';
import { tripRows } from '../trips';

/** What people's own messages cost, of which every server has many more than deliveries. */
export async function messages(): Promise<Row[]> {
  const ours = await OurApp.start();
  try {
    const { world } = ours;
    const { host, sample, trello } = world;
    await world.save({ routes: `${sample.board.shortLink} -> #website thread=on replies=on` });
    await connect(world, sample.members.grace);
    const card = trello.addCard({ list: sample.lists.todo, name: 'Fog horn' });
    await world.newPosts(() => trello.as(sample.members.alan).comment(card, 'Is it loud?'));
    const root = host.messages('website').find(({ msg, tmid }) => !tmid && msg.includes(card.shortLink));
    const other = await host.sendMessage('grace', 'general', 'Lunch?');
    const below = { threadId: other._id };
    const plain = await ours.tripsOf(() => host.sendMessage('grace', 'general', 'At noon'));
    const first = await ours.tripsOf(() => host.sendMessage('grace', 'general', 'At noon', below));
    const next = await ours.tripsOf(() => host.sendMessage('grace', 'general', 'At noon', below));
    const reply = await ours.tripsOf(() =>
      host.sendMessage('grace', 'website', 'Very loud', { threadId: root?._id }),
    );
    return [
      ...tripRows('messages', 'an ordinary message', { counted: plain, allowed: NONE }),
      ...tripRows('messages', 'in a thread, once in 10 s', { counted: first }),
      ...tripRows('messages', 'in a thread, within 10 s', { counted: next, allowed: NONE }),
      ...tripRows('messages', 'a reply that becomes a comment', { counted: reply }),
    ];
  } finally {
    await ours.stop();
  }
}

const NONE = { trips: atMost('messageTrips'), requests: atMost('messageTrips') };
