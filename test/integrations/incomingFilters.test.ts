import { expect } from 'chai';
import type { Given } from '../../testing/fixtures/deliveries';
import { freshBody } from '../../testing/integrations/scripts';
import { commented, created, doing, pier, todo, useIncoming } from '../../testing/integrations/useIncoming';

const lamp = { id: '6f1d0c2b8a4e5d7f90ab1c22', name: 'Lamp', idShort: 8, shortLink: 'cArd0002' };
const moved = (card: object, listBefore: { id: string }, listAfter: { id: string }): Given => ({
  type: 'updateCard',
  data: { card: { ...card, idList: listAfter.id }, old: { idList: listBefore.id }, listBefore, listAfter },
});

describe('the options at the head of the incoming script', () => {
  const { withHead, send, isPosted, refusal } = useIncoming();

  it('choose events', async () => {
    await withHead({ EVENTS: ['comments'] });
    expect(await isPosted(created(pier, todo))).to.equal(false);
    expect(await isPosted(commented(pier))).to.equal(true);
    await withHead({ EVENTS: ['-comments'] });
    expect(await isPosted(created(pier, todo))).to.equal(true);
    expect(await isPosted(commented(pier))).to.equal(false);
    for (const written of ['Comments', 'votes, comments', ['votes,Comments'], [], '', ['']]) {
      await withHead({ EVENTS: written });
      expect(await isPosted(commented(pier)), JSON.stringify(written)).to.equal(true);
    }
  });

  it('choose lists, also for events without a list once the card is known', async () => {
    await withHead({ LISTS: ['to do'] });
    expect(await isPosted(commented(pier)), 'nobody knows where').to.equal(false);
    expect(await isPosted(created(pier, todo))).to.equal(true);
    expect(await isPosted(commented(pier))).to.equal(true);
    expect(await isPosted(created(lamp, doing))).to.equal(false);
    expect(await isPosted(commented(lamp))).to.equal(false);
    expect(await isPosted(moved(pier, todo, doing)), 'it leaves the list').to.equal(true);
    expect(await isPosted(commented(pier))).to.equal(false);
    expect(await isPosted({ type: 'updateBoard', data: { old: { name: 'A' } } }), 'on no list').to.equal(
      false,
    );
  });

  it('exclude lists', async () => {
    await withHead({ LISTS: ['-Doing'] });
    expect(await isPosted(created(lamp, doing))).to.equal(false);
    expect(await isPosted(commented(lamp))).to.equal(false);
    expect(await isPosted(commented(pier)), 'nobody knows where').to.equal(true);
    expect(await isPosted(moved(lamp, doing, todo))).to.equal(true);
    expect(await isPosted(commented(lamp))).to.equal(true);
    expect(await isPosted({ type: 'updateBoard', data: { old: { name: 'A' } } }), 'on no list').to.equal(
      true,
    );
  });

  it('accept list names with commas between them, and names with commas as an array', async () => {
    const comma = { id: '6f1d0c2b8a4e5d7f90ab1c13', name: 'Now, please' };
    await withHead({ LISTS: 'To do,Now' });
    expect(await isPosted(created(pier, todo))).to.equal(true);
    expect(await isPosted(created(lamp, comma))).to.equal(false);
    await withHead({ LISTS: ['Now, please'] });
    expect(await isPosted(created(lamp, comma))).to.equal(true);
    await withHead({ LISTS: '-To do, -Doing' });
    expect(await isPosted(created(pier, doing))).to.equal(false);
    for (const all of [[], '', ' , ', 'all', ['All']]) {
      await withHead({ LISTS: all });
      expect(await isPosted(created(pier, todo)), JSON.stringify(all)).to.equal(true);
    }
  });

  it('are refused if they would silently pass nothing or everything', async () => {
    const wrong: [string, unknown, RegExp][] = [
      ['LISTS', ['-Done', 'To do'], /^LISTS at the top of the script: .*but not both/],
      ['LISTS', '-Done, To do', /but not both/],
      ['LISTS', ['-'], /^LISTS .*needs at least one name/],
      ['EVENTS', ['-'], /^EVENTS .*needs at least one name/],
      ['EVENTS', ['cards', '-moves'], /^EVENTS .*but not both/],
    ];
    for (const value of [7, null, true, {}, { Done: true }, [7], ['To do', null], [['To do']]]) {
      for (const name of ['LISTS', 'EVENTS']) {
        wrong.push([name, value, new RegExp(`^${name} at the top of the script: use a text`)]);
      }
    }
    for (const value of [7, null, [], 'detailled', ['compact']])
      wrong.push(['STYLE', value, /^STYLE at the top of the script: use “compact” or “detailed”/]);
    for (const value of [7, null, [], 'Atlantis', 'Europe/Belrin'])
      wrong.push(['TIME_ZONE', value, /^TIME_ZONE at the top of the script: use the name of a time zone/]);
    for (const [name, value, message] of wrong) {
      await withHead({ [name]: value });
      expect(await refusal(created(pier, todo)), JSON.stringify(value)).to.match(message);
    }
  });

  it('add location and colour, and a longer excerpt of a comment', async () => {
    const long = { type: 'commentCard', data: { card: pier, list: todo, text: 'x'.repeat(900) } };
    await withHead({ STYLE: ' Detailed ' });
    const { text, attachments } = await send(long);
    expect(text).to.contain('x'.repeat(900));
    expect(attachments).to.have.length(1);
    expect(attachments[0].text).to.equal('[Harbour](https://trello.com/b/hRb0uR01) · *To do*');
    expect(attachments[0].color).to.match(/^#[0-9a-f]{6}$/);
    await withHead({});
    expect((await send(long)).text).to.contain(`${'x'.repeat(199)}…`);
  });

  it('show times in a time zone, or in UTC if none is set', async () => {
    const due: Given = {
      type: 'updateCard',
      data: { card: { ...pier, due: '2026-07-01T10:00:00.000Z' }, old: { due: null }, list: todo },
    };
    const zones: [unknown, string][] = [
      ['America/New_York', '06:00 GMT-4'],
      ['', '10:00 UTC'],
      [' utc ', '10:00 UTC'],
    ];
    for (const [zone, posted] of zones) {
      await withHead({ TIME_ZONE: zone });
      expect((await send(due)).text).to.contain(posted);
    }
  });

  it('work for webhooks of lists, cards and members', async () => {
    await withHead({});
    for (const id of [todo.id, pier.id, '6f1d0c2b8a4e5d7f90ab1c31']) {
      expect(await send({ ...freshBody(created(pier, todo)), model: { id } })).to.have.property('text');
    }
  });
});
