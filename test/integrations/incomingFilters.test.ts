import { expect } from 'chai';
import { body, board, type Given } from '../fixtures/deliveries';
import type { LoadedScript } from './isolate/Isolate';
import { type Head, incomingHead, requestOf, useScripts } from './scripts';

const todo = { id: '6f1d0c2b8a4e5d7f90ab1c11', name: 'To do' };
const doing = { id: '6f1d0c2b8a4e5d7f90ab1c12', name: 'Doing' };
const pier = { id: '6f1d0c2b8a4e5d7f90ab1c21', name: 'Pier', idShort: 7, shortLink: 'cArd0001' };
const lamp = { id: '6f1d0c2b8a4e5d7f90ab1c22', name: 'Lamp', idShort: 8, shortLink: 'cArd0002' };

const created = (card: object, list: object): Given => ({ type: 'createCard', data: { card, list } });
const commented = (card: object): Given => ({ type: 'commentCard', data: { card, text: 'Hello' } });
const moved = (card: object, listBefore: { id: string }, listAfter: { id: string }): Given => ({
  type: 'updateCard',
  data: { card: { ...card, idList: listAfter.id }, old: { idList: listBefore.id }, listBefore, listAfter },
});

describe('the lines at the head of the incoming script', () => {
  const scripts = useScripts();
  let script: LoadedScript | undefined;

  const withHead = async (head: Head): Promise<void> => {
    await script?.unload();
    script = await scripts.load('incoming', { ...incomingHead, ...head });
  };
  const send = async (sent: Given | Record<string, unknown>): Promise<any> => {
    const raw = JSON.stringify('type' in sent ? body(sent as Given) : sent);
    const { result } = await script!.call('process_incoming_request', requestOf(raw));
    expect(result?.error).to.equal(undefined);
    return result?.content;
  };
  const isTold = async (given: Given): Promise<boolean> => (await send(given)) !== undefined;

  it('choose events', async () => {
    await withHead({ EVENTS: ['comments'] });
    expect(await isTold(created(pier, todo))).to.equal(false);
    expect(await isTold(commented(pier))).to.equal(true);
    await withHead({ EVENTS: ['-comments'] });
    expect(await isTold(created(pier, todo))).to.equal(true);
    expect(await isTold(commented(pier))).to.equal(false);
    await withHead({ EVENTS: 'Comments' });
    expect(await isTold(commented(pier))).to.equal(true);
  });

  it('choose lists, also for events that come without one once the card was heard of', async () => {
    await withHead({ LISTS: ['to do'] });
    expect(await isTold(commented(pier)), 'nobody knows where').to.equal(false);
    expect(await isTold(created(pier, todo))).to.equal(true);
    expect(await isTold(commented(pier))).to.equal(true);
    expect(await isTold(created(lamp, doing))).to.equal(false);
    expect(await isTold(commented(lamp))).to.equal(false);
    expect(await isTold(moved(pier, todo, doing)), 'it leaves the list').to.equal(true);
    expect(await isTold(commented(pier))).to.equal(false);
    expect(await isTold({ type: 'updateBoard', data: { old: { name: 'A' } } })).to.equal(false);
  });

  it('leave lists out', async () => {
    await withHead({ LISTS: ['-Doing'] });
    expect(await isTold(created(lamp, doing))).to.equal(false);
    expect(await isTold(commented(lamp))).to.equal(false);
    expect(await isTold(commented(pier)), 'nobody knows where').to.equal(true);
    expect(await isTold(moved(lamp, doing, todo))).to.equal(true);
    expect(await isTold(commented(lamp))).to.equal(true);
  });

  it('send boards to channels, by address, short link, id or name', async () => {
    for (const named of ['https://trello.com/b/hRb0uR01/harbour', 'hRb0uR01', board.id, 'harbour']) {
      await withHead({ CHANNELS: { Other: '#other', [named]: '#harbour' } });
      expect((await send(created(pier, todo))).channel, named).to.deep.equal(['#harbour']);
    }
    await withHead({ CHANNELS: { Harbour: ['#a', '@ada'] } });
    expect((await send(created(pier, todo))).channel).to.deep.equal(['#a', '@ada']);
    for (const table of [{ Other: '#other' }, { Harbour: '' }, { Harbour: 7 }, {}, [], null, 'x']) {
      await withHead({ CHANNELS: table });
      expect(await send(created(pier, todo)), JSON.stringify(table)).to.have.keys('text', 'parseUrls');
    }
  });

  it('add place and colour, and more of a comment', async () => {
    const long = { type: 'commentCard', data: { card: pier, list: todo, text: 'x'.repeat(900) } };
    await withHead({ STYLE: 'detailed' });
    const { text, attachments } = await send(long);
    expect(text).to.contain('x'.repeat(900));
    expect(attachments).to.have.length(1);
    expect(attachments[0].text).to.equal('[Harbour](https://trello.com/b/hRb0uR01) · *To do*');
    expect(attachments[0].color).to.match(/^#[0-9a-f]{6}$/);
    await withHead({});
    expect((await send(long)).text).to.contain(`${'x'.repeat(199)}…`);
  });

  it('tell times in a zone, or in UTC where there is no such zone', async () => {
    const due: Given = {
      type: 'updateCard',
      data: { card: { ...pier, due: '2026-07-01T10:00:00.000Z' }, old: { due: null }, list: todo },
    };
    const zones: [unknown, string][] = [
      ['America/New_York', '06:00 GMT-4'],
      ['Atlantis', '10:00 UTC'],
      [5, '10:00 UTC'],
    ];
    for (const [zone, told] of zones) {
      await withHead({ TIME_ZONE: zone });
      expect((await send(due)).text).to.contain(told);
    }
  });

  it('post an action once where a card and its board are both watched, again where Trello tries again', async () => {
    await withHead({});
    const ofBoard = body(created(pier, todo));
    const ofCard = { ...ofBoard, model: { id: pier.id } };
    expect(await send(ofBoard)).to.have.property('text');
    expect(await send(ofCard)).to.equal(undefined);
    expect(await send(ofBoard)).to.have.property('text');
  });

  it('serve webhooks of lists, cards and members', async () => {
    await withHead({});
    for (const id of [todo.id, pier.id, '6f1d0c2b8a4e5d7f90ab1c31']) {
      expect(await send({ ...body(created(pier, todo)), model: { id } })).to.have.property('text');
    }
  });
});
