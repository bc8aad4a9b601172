import { expect } from 'chai';
import { subcommands } from '../../commands/dispatch';
import { blockActions } from '../../interactions/table';
import { views } from '../../interactions/views';
import { decodeView } from '../../ui/viewId';
import { Browser } from './Browser';
import { blocksOf, type Shown } from './page/Shown';
import { areas } from './tour/areas';
import { actionIds, Tour } from './tour/Tour';

describe('what the app shows, drawn by Rocket.Chat’s own components', () => {
  const drawn: Shown[] = [];
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
          const problems = [];
          for (const [at, each] of shown.entries())
            problems.push(...(await browser.show(each, at ? `${file} ${at + 1}` : file)));
          drawn.push(...shown);
          expect(problems).to.deep.equal([]);
        });
      });
    });
  }

  describe('all of it', () => {
    it('has every button there is', () => {
      const ids = drawn.flatMap((shown) => actionIds(blocksOf(shown)));
      expect(Object.keys(blockActions).filter((id) => !ids.includes(id))).to.deep.equal([]);
    });

    it('has every form there is', () => {
      const names = drawn.map((shown) => shown.kind !== 'message' && decodeView(shown.view.id)?.name);
      expect(Object.keys(views).filter((name) => !names.includes(name))).to.deep.equal([]);
    });

    it('has an answer of every command there is', () => {
      expect(subcommands.map(({ name }) => name).filter((name) => !Tour.typed.has(name))).to.deep.equal([]);
    });
  });
});
