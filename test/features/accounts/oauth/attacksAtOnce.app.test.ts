import { expect } from 'chai';
import { forAttacking, submitCode, UNKNOWN, wrongly } from '../../../../testing/app/attacking';
import { OUTDATED, USER } from '../../../../testing/app/connecting';
import { comeBack } from '../../../../testing/app/oauth';
import { EngineHost } from '../../../../testing/engine/EngineHost';
import { fillIn } from '../../../../testing/engine/fill';

describe('attacks on connecting with a click, on two servers at the same moment', () => {
  const held = forAttacking();
  const { start, notices, gainsNothing, tokenRequests, sheAllows } = held;
  let hosts: EngineHost[];
  before(async () => {
    const engine = process.env.ENGINE === 'oldest' ? 'oldest' : 'current';
    hosts = [held.world.host, await EngineHost.start({ engine, beside: held.world.host, tickMs: false })];
  });
  after(() => hosts[1]!.stop());

  it('a callback in ten browsers: one is shown the code', () =>
    gainsNothing(async () => {
      const { consentUrl } = await start();
      const url = sheAllows(consentUrl);
      const asked = await tokenRequests(async () => {
        const ten = Array.from({ length: 10 }, (_, index) => comeBack(hosts[index % 2]!, url, UNKNOWN));
        const codes = (await Promise.all(ten)).map(({ code }) => code);
        expect(codes.filter(Boolean)).to.have.length(1);
      });
      expect(asked).to.equal(1);
    }));

  it('twenty wrong codes: three count, and the right one comes too late', () =>
    gainsNothing(async () => {
      const { view, consentUrl } = await start();
      const { code } = await comeBack(hosts[0]!, sheAllows(consentUrl), UNKNOWN);
      const filled = fillIn(view, { code: wrongly(code) });
      const posted = await notices(async () => {
        const all = Array.from({ length: 20 }, (_, index) =>
          hosts[index % 2]!.submitView({ user: USER, view: filled }),
        );
        const answers = (await Promise.all(all)).map(({ errors }) => String(errors.code));
        expect(answers.filter((text) => text.startsWith('That is not the code'))).to.have.length(2);
      });
      expect(posted).to.deep.equal([]);
      expect(await submitCode(held, { view, code: code! })).to.equal(OUTDATED);
    }));
});
