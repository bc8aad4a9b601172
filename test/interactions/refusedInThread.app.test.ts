import { expect } from 'chai';
import { elementsOf, lastNotice } from '../../testing/app/clicks';
import { lastSurface } from '../../testing/app/forms';
import { forEverything, outcome } from '../../testing/app/stage';

type Rendered = Record<string, any>;

describe('a refused click', () => {
  const held = forEverything();
  const thread = async (room: string): Promise<string> =>
    (await held.world.host.sendMessage('grace', room, 'What about the lamp?'))._id;

  const expectPosted = async (
    work: () => Promise<unknown>,
    threadId: string,
    about: string,
  ): Promise<string> => {
    const { host } = held.world;
    const before = host.noticeHistory().length;
    const { written } = await outcome(held, work);
    const notices = host.noticeHistory().slice(before);
    expect(written, about).to.deep.equal([]);
    expect(notices, about).to.have.length(1);
    expect(notices[0]!.tmid, `${about}: ${notices[0]!.msg}`).to.equal(threadId);
    return notices[0]!.msg;
  };

  const valuesOf = ({ value, options = [] }: Rendered): string[] => [
    ...(value === undefined ? [] : [value]),
    ...options.map((option: Rendered) => option['value']),
  ];

  const answers: [text: string, room: string][] = [
    ['list "To do"', 'crew'],
    ['list Stage', 'crew'],
    ['list --board Field', 'many'],
    ['search Filler', 'crew'],
    ['mine', 'crew'],
    ['links', 'crew'],
    ['card #13', 'crew'],
    ['archive Filler', 'crew'],
    ['add Oil the lamp', 'crew'],
    ['link Lighthouse', 'open'],
  ];

  for (const [text, room] of answers)
    it(`on the answer to ${text} is answered in its thread`, async () => {
      const { host } = held.world;
      const threadId = await thread(room);
      await host.type('grace', room, `/trello ${text}`, { threadId });
      const { id, blocks } = lastNotice(held.world);
      const elements = elementsOf(blocks);
      expect(elements, text).to.not.have.length(0);
      for (const { actionId, blockId, ...element } of elements)
        for (const value of valuesOf(element)) {
          if (actionId === 'card.open') continue;
          const container = { type: 'message', id } as const;
          const click = (user: string, forged = value) =>
            host.click({ user, room, container, actionId, blockId, value: forged });
          const about = `${text} ${actionId} ${value}`;
          await expectPosted(() => click('mallory'), threadId, about);
          // Everything it names is out of reach.
          const forged = value.replace(/\b[0-9a-f]{24}\b/g, held.hidden[0]!);
          if (forged === value || actionId === 'link.confirm') continue;
          await expectPosted(() => click('grace', forged), threadId, `${about} forged`);
        }
    });

  it('on a message in a thread is answered there, whatever thread it claims', async () => {
    const { host } = held.world;
    const threadId = await thread('crew');
    await host.type('grace', 'crew', '/trello card #13 --share', { threadId });
    const [post] = host.messages('crew').slice(-1);
    expect(post!.tmid).to.equal(threadId);
    for (const { actionId, blockId, ...element } of elementsOf(post!.blocks as Rendered[]))
      for (const value of valuesOf(element)) {
        if (actionId === 'card.open') continue;
        for (const forged of [value, value.replace(threadId, 'elsewhere'), 'x'])
          await expectPosted(
            () => host.click({ user: 'mallory', message: post!._id, actionId, blockId, value: forged }),
            threadId,
            `${actionId} ${forged}`,
          );
      }
  });

  // A room's menu carries no thread, so the board beside it has none.
  it('in a form that was opened in a thread is answered there', async () => {
    const { host } = held.world;
    const threadId = await thread('many');
    await host.type('grace', 'many', '/trello add', { threadId });
    const { view } = lastSurface(held.world);
    for (const { actionId, blockId, ...element } of elementsOf(view['blocks']))
      for (const value of [...valuesOf(element), 'x']) {
        const container = { type: 'view', id: view['id'] } as const;
        const click = () => host.click({ user: 'mallory', container, actionId, blockId, value });
        await expectPosted(click, threadId, `${actionId} ${value}`);
      }
  });
});
