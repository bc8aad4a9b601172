import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { useActions } from '../../../../testing/trello/actions/useActions';
import type { Action, Json } from '../../../../testing/trello/models';

const captured = resolve(__dirname, '../../../../../shared/deliveries');

describe('Trello stand-in: captured deliveries', () => {
  const stage = useActions();

  it('have the same keys as the stand-in’s, at every depth', async function () {
    if (!existsSync(captured)) {
      this.test!.title += ` (skipped: no deliveries at ${captured})`;
      this.skip();
    }
    await stage.setup.watch(stage.sample.board);
    doEverything(stage);
    await stage.setup.trello.settled();
    const sent = stage.setup.callback.posts.map((each) => JSON.parse(each.text) as Json);
    for (const file of readdirSync(captured).filter((name) => name.startsWith('tdn_'))) {
      const real = JSON.parse(readFileSync(resolve(captured, file), 'utf8')) as Json;
      const ours = sent.find((each) => isAlike(each.action as Action, real.action as Action));
      expect(ours, file).not.to.equal(undefined);
      expect(keysOf(ours!.action), file).to.have.members(keysOf(real.action));
      if ('labelNames' in real.model)
        expect(Object.keys(ours!.model)).to.have.members(Object.keys(real.model));
    }
  });
});

function doEverything({ ada, card, sample }: ReturnType<typeof useActions>): void {
  const checklist = ada.createChecklist({ card, name: 'Steps' });
  ada.deleteChecklist(checklist);
  ada.deleteAttachment(ada.attach(card, { url: 'plan.png', upload: true }));
  ada.addLabel(card, sample.labels.docs);
  ada.removeLabel(card, sample.labels.docs);
  ada.changeCard(card, { start: '2030-01-01', due: '2030-01-02', dueComplete: true, name: 'x', desc: 'y' });
  ada.setDue(card, '2030-01-03');
  ada.removeMember(card, sample.members.ada);
  ada.addMember(card, sample.members.ada);
  ada.moveCard(card, sample.lists.done);
  ada.renameList(sample.lists.done, 'Ready');
  ada.moveList(sample.lists.todo, { pos: 'bottom' });
  ada.changeBoard(sample.board, { name: 'Lamp' });
}

function isAlike(one: Action, other: Action): boolean {
  const changed = ({ data }: Action): string => Object.keys((data.old ?? {}) as Json).join();
  return one.display.translationKey === other.display.translationKey && changed(one) === changed(other);
}

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => [path + key, ...keysOf(each, `${path}${key}.`)]);
}
