import { expect } from 'chai';
import { forPreviews, titles } from '../../../testing/app/previews';
import type { MessageRecord } from '../../../testing/engine/records';

describe('an edited message', () => {
  const held = forPreviews();
  const { post: t, link, stored } = held;
  const slow = (): string => link('Slow first page');
  const guide = (): string => link('Write the visitor guide');

  async function edit(message: MessageRecord, text: string): Promise<MessageRecord> {
    const edited = await held.world.host.edit('grace', message, text);
    expect(edited.msg).to.equal(text);
    return edited;
  }

  it('gets a preview for a new link, and loses that of a removed link', async () => {
    const message = await t('Nothing yet');
    expect(titles(await edit(message, `Now ${slow()}`))).to.deep.equal(['Slow first page']);
    expect(titles(await edit(message, `Both ${guide()} ${slow()}`))).to.deep.equal([
      'Slow first page',
      'Write the visitor guide',
    ]);
    expect(titles(await edit(message, `One ${guide()}`))).to.deep.equal(['Write the visitor guide']);
    expect(titles(await edit(message, `Code \`${guide()}\``))).to.deep.equal([]);
  });

  it('is left alone while its links stay: no request, no update, no loop', async () => {
    const { host, trello } = held.world;
    const message = await t(`${slow()} ${guide()}`);
    const before = trello.requests.length;
    host.resetCalls();
    const edited = await edit(message, `${guide()}, and ${slow()}!`);
    expect(titles(edited)).to.have.length(2);
    expect(edited.editedBy!.username).to.equal('grace');
    expect(trello.requests).to.have.length(before);
    expect(held.world.roundTrips()).to.not.include('messages.update');
    // The app's own update arrives as an event, which ends after a check.
    host.resetCalls();
    await edit(message, 'No more');
    const calls = held.world.roundTrips();
    expect(calls.filter((name) => name === 'messages.update')).to.have.length(1);
    expect(calls.filter((name) => name === 'app.checkPostMessageUpdated')).to.have.length(2);
    expect(calls.filter((name) => name === 'app.executePostMessageUpdated')).to.have.length(1);
  });

  it('loses the preview of a removed link even while previews are off, and gets none', async () => {
    const { world } = held;
    const message = await t(`${slow()} ${guide()}`);
    await world.save({ linkPreviews: false });
    expect(titles(await edit(message, `${guide()} ${link('Open doors')}`))).to.deep.equal([
      'Write the visitor guide',
    ]);
    await world.save({ linkPreviews: true });
  });

  it('keeps files, quotes and other apps’ attachments unchanged', async () => {
    const plain = (attachments: unknown): any => JSON.parse(JSON.stringify(attachments));
    const files = [
      {
        title: 'plan.pdf',
        title_link: 'https://chat.example.com/file-upload/1/plan.pdf',
        type: 'file',
        fileId: '1',
      },
      {
        text: 'quoted',
        author_name: 'ada',
        message_link: 'https://chat.example.com/x?msg=1',
        ts: '2026-01-02T03:04:05.000Z',
        md: [],
      },
      {
        type: 'other',
        color: 'red',
        title: 'Slow first page',
        title_link: slow(),
        text: 'of another app',
        fields: [{ short: true, title: 'a', value: 'b' }],
      },
    ];
    const message = await t(`Look ${slow()}`, { also: { attachments: plain(files) } });
    expect(titles(message)).to.deep.equal(['Slow first page']);
    expect(plain(message.attachments!.slice(0, 3))).to.deep.equal(files);
    const edited = await edit(message, 'Look');
    expect(plain(edited.attachments)).to.deep.equal(files);
  });

  it('is left alone if it was edited again or deleted while Trello was asked', async () => {
    const { host, trello } = held.world;
    await held.world.outdate();
    trello.fail({ path: /cards\//, hangMs: 400 });
    const before = trello.requests.length;
    const saying = t(`First ${slow()}`);
    while (trello.requests.length === before) await new Promise((resolve) => setTimeout(resolve, 5));
    const message = host.messages('website').slice(-1)[0]!;
    const editing = edit(message, `Second ${guide()}`);
    await Promise.all([saying, editing]);
    expect(stored(message).msg).to.equal(`Second ${guide()}`);
    expect(titles(stored(message))).to.deep.equal(['Write the visitor guide']);

    await held.world.outdate();
    trello.fail({ path: /cards\//, hangMs: 400 });
    const asked = trello.requests.length;
    const logs = host.logs().stored.length;
    const gone = host.sendMessage('grace', 'website', `Gone ${slow()}`);
    while (trello.requests.length === asked) await new Promise((resolve) => setTimeout(resolve, 5));
    host.workspace.messages.remove(host.messages('website').slice(-1)[0]!._id);
    await gone;
    expect(host.messages('website').some(({ msg }) => msg.startsWith('Gone'))).to.equal(false);
    expect(JSON.stringify(host.logs().stored.slice(logs))).to.not.match(/link-previews/);
  });

  it('keeps the preview of a link by long id without a request, also while Trello is down', async () => {
    const { host, trello, sample } = held.world;
    const { id } = held.card('Slow first page');
    const byId = `https://trello.com/c/${id} https://trello.com/b/${sample.board.id}`;
    const message = await t(byId);
    expect(titles(message)).to.deep.equal(['Slow first page', 'Lighthouse website']);
    const before = trello.requests.length;
    await held.world.outdate();
    trello.fail({ path: /./, status: 503 });
    host.resetCalls();
    expect(titles(await edit(message, `Look: ${byId}`))).to.have.length(2);
    await held.world.save({ linkPreviews: false });
    expect(titles(await edit(message, `Look there: ${byId}`))).to.have.length(2);
    await held.world.save({ linkPreviews: true });
    expect(held.world.roundTrips()).to.not.include('messages.update');
    // Both ways to write the link mean one card.
    expect(titles(await edit(message, slow()))).to.deep.equal(['Slow first page']);
    expect(titles(await edit(message, `https://trello.com/c/${id}?x`))).to.deep.equal(['Slow first page']);
    expect(titles(await edit(message, `https://trello.com/b/${id}`))).to.deep.equal([]);
    trello.clearFaults();
    expect(trello.requests.slice(before).filter(({ path }) => path.includes(id))).to.have.length(1);
  });

  it('gets its preview once, also in a new process', async () => {
    const { host } = held.world;
    const message = await t(slow());
    await host.restart();
    expect(titles(await edit(message, `${slow()} again`))).to.deep.equal(['Slow first page']);
  });
});
