import { expect } from 'chai';
import { subcommands } from '../../commands/dispatch';
import { actionButtons } from '../../interactions/actionButtons';
import { blockActions } from '../../interactions/handlers';
import { views } from '../../interactions/views';
import { blocksOf, elementsOf, type Shown } from '../../playground/parts/Shown';
import { Browser } from '../../testing/browser/Browser';
import { decodeView } from '../../ui/viewId';
import { areas } from './tour/areas';
import { actionIds, Tour } from './tour/Tour';

describe('everything the app shows, rendered by Rocket.Chat’s own components', () => {
  const rendered: Shown[] = [];
  let browser: Browser;

  before(async () => {
    browser = await Browser.start();
  });
  after(() => browser.stop());

  for (const area of areas) {
    describe(area.name, () => {
      let tour: Tour;
      before(async () => {
        tour = await Tour.start(area);
      });
      after(() => tour.world.stop());

      area.steps.forEach(([name, run], index) => {
        it(name, async () => {
          await run(tour);
          const shown = tour.take();
          expect(shown, 'a step shows something').to.not.be.empty;
          const file = `${area.name} ${String(index + 1).padStart(2, '0')} ${name}`.replace(/[^\w. -]/g, '');
          rendered.push(...shown);
          expect(await browser.show(shown, file)).to.deep.equal([]);
        });
      });
    });
  }

  describe('taken together', () => {
    it('covers every button', () => {
      const ids = rendered.flatMap((shown) => actionIds(blocksOf(shown)));
      expect(Object.keys(blockActions).filter((id) => !ids.includes(id))).to.deep.equal([]);
    });

    it('covers every form', () => {
      const names = rendered.map((shown) => shown.kind !== 'message' && decodeView(shown.view.id)?.name);
      expect(Object.keys(views).filter((name) => !names.includes(name))).to.deep.equal([]);
    });

    it('covers every button in Rocket.Chat’s own menus', () => {
      const ids = actionButtons.map(({ actionId }) => actionId);
      expect(ids.filter((id) => !Tour.pressed.has(id))).to.deep.equal([]);
    });

    it('covers every kind of block and element', () => {
      const blocks = rendered.flatMap(blocksOf);
      const kinds = new Set([...blocks, ...blocks.flatMap(elementsOf)].map(({ type }) => type));
      expect([...kinds]).to.have.members([
        ...['section', 'context', 'actions', 'input', 'button', 'overflow', 'static_select'],
        ...['multi_static_select', 'datepicker', 'plain_text_input'],
      ]);
    });

    it('covers the answer of every command', () => {
      expect(subcommands.map(({ name }) => name).filter((name) => !Tour.typed.has(name))).to.deep.equal([]);
    });
  });
});
