import { expect } from 'chai';
import { forCards } from '../../../testing/app/cards';
import { lastNotice, press } from '../../../testing/app/clicks';
import type { Card } from '../../../testing/trello/models';

const numbers = (count: number): string[] => Array.from({ length: count }, (_, at) => String(at + 1));

describe('checklists in chat', () => {
  const held = forCards();
  const { ask, requests, writes } = held;

  /** A card of this test alone. */
  const make = async (name: string, checklists: Record<string, string[]> = {}): Promise<Card> => {
    const card = held.trello.addCard({ list: held.sample.lists.todo, name });
    for (const [title, items] of Object.entries(checklists))
      held.trello.addChecklist({ card, name: title, items });
    await held.world.outdate();
    return card;
  };
  /** `Launch: [x] Write tests, [ ] Deploy` */
  const state = (card: Card): string[] => {
    const { state: trello } = held.trello;
    return trello.checklistsOf(card).map((checklist) => {
      const items = trello
        .checkItemsOf(checklist)
        .map(({ name, state: is }) => `[${is === 'complete' ? 'x' : ' '}] ${name}`);
      return `${checklist.name}: ${items.join(', ')}`;
    });
  };
  const linkTo = ({ shortLink, name }: Card): string => `<https://trello.com/c/${shortLink}|${name}>`;

  describe('/trello card', () => {
    it('shows the first ten open items of all checklists, with one request', async () => {
      const card = await make('Plan the fair', {
        Before: ['x Ask', ...numbers(7).map((at) => `Before ${at}`)],
        Done: ['x All of it'],
        After: numbers(6).map((at) => `After *${at}*`),
      });
      const asked = await requests(async () => {
        const lines = (await ask(`/trello card ${card.url}`)).split('\n');
        expect(lines.slice(2)).to.deep.equal([
          'Checklists: 2 of 15 done',
          '*Before*',
          ...numbers(7).map((at) => `☐ Before ${at}`),
          '*After*',
          ...numbers(3).map((at) => `☐ After _${at}_`),
          'and 3 more',
        ]);
      });
      expect(asked).to.have.length(1);
    });

    it('shows no item of a card on which everything is done', async () => {
      const card = await make('All is done', { Care: ['x Oil'] });
      expect(await ask(`/trello card ${card.url}`)).to.match(/\nChecklists: 1 of 1 done$/);
    });
  });

  describe('/trello check and uncheck', () => {
    it('tick and untick an item, and the room hears of it', async () => {
      const card = await make('Oil the lamp', { Care: ['Take off the glass', 'Oil', 'x Light it'] });
      const posts = await held.world.newPosts(async () => {
        expect(await ask('/trello check Oil the lamp take off')).to.equal(
          `You ticked *Take off the glass* on ${linkTo(card)}.`,
        );
        expect(await ask(`/trello uncheck #${card.idShort} LIGHT IT`)).to.equal(
          `You unticked *Light it* on ${linkTo(card)}.`,
        );
      }, 'crew');
      expect(state(card)).to.deep.equal(['Care: [x] Take off the glass, [ ] Oil, [ ] Light it']);
      expect(posts.join('\n')).to.match(/ticked \*Take off the glass\*/);
    });

    it('send one write and say if the item is so already', async () => {
      const card = await make('Paint the door', { Paint: ['x Sand it', 'Prime it'] });
      const written = await writes(async () => {
        expect(await ask(`/trello check ${card.url} sand`)).to.equal(
          `*Sand it* on ${linkTo(card)} is already ticked.`,
        );
        expect(await ask(`/trello uncheck ${card.url} prime`)).to.equal(
          `*Prime it* on ${linkTo(card)} is not ticked.`,
        );
        expect(await ask(`/trello check ${card.url} prime`)).to.match(/^You ticked \*Prime it\*/);
      });
      const [item] = held.trello.state.checkItemsOf(held.trello.state.checklistsOf(card)[0]!).slice(-1);
      expect(written).to.deep.equal([`PUT /cards/${card.id}/checkItem/${item!.id}`]);
    });

    it('go by the whole name, case, prefix, words, and a typing error, in this order', async () => {
      const card = await make('Order of names', { L: ['Test', 'test', 'Test it', 'Do a test', 'Varnish'] });
      for (const [typed, name] of [
        ['test', 'test'],
        ['Test', 'Test'],
        ['TEST IT', 'Test it'],
        ['a test', 'Do a test'],
        ['vanrish', 'Varnish'],
      ])
        expect(await ask(`/trello check ${card.url} ${typed}`), typed).to.contain(`You ticked *${name}* on`);
    });

    it('name the items that match with their checklists, and take them by these names', async () => {
      const card = await make('Two lists', { Wall: ['Sand', 'x Paint blue'], Gate: ['Sand', 'Paint green'] });
      const written = await writes(async () =>
        expect(await ask(`/trello check ${card.url} sand`)).to.equal(
          `Several items of ${linkTo(card)} match “sand”: “Sand (Wall)”, “Sand (Gate)”. Type more of the item.`,
        ),
      );
      expect(written).to.deep.equal([]);
      expect(await ask(`/trello check ${card.url} Sand (Gate)`)).to.match(/^You ticked \*Sand\*/);
      expect(state(card)[1]).to.equal('Gate: [x] Sand, [ ] Paint green');
      expect(await ask(`/trello uncheck ${card.url} sand gate`)).to.match(/^You unticked \*Sand\*/);
      // Only one of these two can still be ticked.
      expect(await ask(`/trello check ${card.url} paint`)).to.match(/^You ticked \*Paint green\*/);
    });

    it('take any of the items that look the same, as long as one is open', async () => {
      const card = await make('Twins', { Stairs: ['Sweep', 'Sweep'] });
      for (const wanted of ['[x] Sweep, [ ] Sweep', '[x] Sweep, [x] Sweep']) {
        expect(await ask(`/trello check ${card.url} sweep`)).to.match(/^You ticked \*Sweep\*/);
        expect(state(card)).to.deep.equal([`Stairs: ${wanted}`]);
      }
      expect(await ask(`/trello check ${card.url} sweep`)).to.match(/is already ticked\.$/);
    });

    it('name near items, or all, if there is none; and say what is missing', async () => {
      const card = await make('None of these', { Care: ['Trim the wick', 'Fill the tank'] });
      const empty = await make('Nothing to tick', { Care: [] });
      const written = await writes(async () => {
        expect(await ask(`/trello check ${card.url} Trim the Rick's`)).to.equal(
          `${linkTo(card)} has no item called “Trim the Rick's”. It has “Trim the wick”.`,
        );
        expect(await ask(`/trello check ${card.url} Zzz`)).to.equal(
          `${linkTo(card)} has no item called “Zzz”. It has “Trim the wick”, “Fill the tank”.`,
        );
        expect(await ask(`/trello check ${empty.url} Zzz`)).to.equal(
          `${linkTo(empty)} has no checklist items. \`/trello checklist <card> <item>\` adds one.`,
        );
        expect(await ask(`/trello check ${card.url}`)).to.match(/^Say which item/);
        expect(await ask('/trello check None of these')).to.match(/^Say which item/);
      });
      expect(written).to.deep.equal([]);
    });

    it('ask which card is meant, and tick the item of the chosen one', async () => {
      const cards = [
        await make('Window east', { Care: ['Clean'] }),
        await make('Window west', { Care: ['Clean'] }),
      ];
      expect(await ask('/trello check window clean')).to.match(/^Several cards match/);
      expect(await press(held.world, lastNotice(held.world), 'card.choose.1')).to.deep.equal([
        `You ticked *Clean* on ${linkTo(cards[1]!)}.`,
      ]);
      expect(cards.flatMap(state)).to.deep.equal(['Care: [ ] Clean', 'Care: [x] Clean']);
    });
  });

  describe('/trello checklist', () => {
    it('adds items to the first checklist, separated by commas', async () => {
      const card = await make('Mend the nets', { First: ['x Wash'], Second: [] });
      expect(await ask(`/trello checklist Mend the nets Dry in the sun, Mend, , Roll up`)).to.equal(
        `You added *Dry in the sun*, *Mend* and *Roll up* to the checklist *First* on ${linkTo(card)}.`,
      );
      expect(state(card)).to.deep.equal([
        'First: [x] Wash, [ ] Dry in the sun, [ ] Mend, [ ] Roll up',
        'Second: ',
      ]);
    });

    it('adds quoted items as they are, and makes a checklist if there is none', async () => {
      const card = await make('Repair the boat');
      const typed = '"Buy tar, a lot", Tar “Let it dry”';
      expect(await ask(`/trello checklist Repair the boat ${typed}`)).to.equal(
        `You added the checklist *Checklist*, *Buy tar, a lot*, *Tar* and *Let it dry* to ${linkTo(card)}.`,
      );
      expect(state(card)).to.deep.equal(['Checklist: [ ] Buy tar, a lot, [ ] Tar, [ ] Let it dry']);
    });

    it('shows what is open and done, also to people without an account', async () => {
      const card = await make('Show it all', { 'To do': ['x Oil', 'Trim', 'x Light'], Empty: [] });
      const shown = [
        `*Checklists* of ${linkTo(card)}`,
        '*To do*: 2 of 3 done',
        '☐ Trim',
        '☑ Oil',
        '☑ Light',
        '*Empty*: 0 of 0 done',
      ].join('\n');
      for (const user of ['grace', 'admin'])
        expect(await ask('/trello checklist Show it all', { user }), user).to.equal(shown);
      expect(await ask('/trello checklist Show it all --share')).to.match(
        /^Checklists are shown only to you/,
      );
      const bare = await make('No list yet');
      expect(await ask(`/trello checklist ${bare.url}`)).to.equal(`${linkTo(bare)} has no checklists.`);
      expect(await ask('/trello checklist Show it all Varnish, Dry', { user: 'admin' })).to.match(
        /^To change cards from here, connect/,
      );
    });

    it('says how many it does not show', async () => {
      const card = await make('Endless', { Endless: numbers(199).map((at) => `Step ${at}`) });
      const lines = (await ask(`/trello checklist ${card.url}`)).split('\n');
      expect(lines).to.have.length(53);
      expect(lines.slice(-2)).to.deep.equal(['☐ Step 50', 'and 149 more']);
    });

    it('says how far it got', async () => {
      const card = await make('Half-way', { Care: [] });
      const path = /checkItems/;
      held.trello.fail({ method: 'POST', path, hangMs: 1 });
      held.trello.fail({ method: 'POST', path, status: 429, times: 9 });
      expect(await ask(`/trello checklist ${card.url} One, Two`)).to.match(
        /^You added \*One\* to the checklist \*Care\* on <.*\|Half-way>\. The next step failed\. Trello is getting too many/,
      );
      expect(state(card)).to.deep.equal(['Care: [ ] One']);
    });

    it('sends nothing if an item is too long, or none is left', async () => {
      const card = await make('Too long');
      const written = await writes(async () => {
        expect(await ask(`/trello checklist ${card.url} Short, ${'x'.repeat(16_385)}`)).to.match(
          /^That is 16385 characters/,
        );
        expect(await ask(`/trello checklist ${card.url} , ,`)).to.match(/^Say what to add/);
        expect(await ask('/trello checklist')).to.match(/^Say which card/);
      });
      expect(written).to.deep.equal([]);
    });
  });
});
