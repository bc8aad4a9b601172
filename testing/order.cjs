/**
 * Tests stand alone, except for the parts of a story. ORDER tries it: `reverse` runs the tests of each suite backwards,
 * a number only the test with that number. The parts of a story stay together, in their order.
 */
const stories = new WeakSet();

/** A suite whose tests tell one story: each continues where the one before it ended. */
global.story = (title, tell) => {
  const suite = describe(title, tell);
  stories.add(suite);
  return suite;
};

function arrange(suite, order) {
  if (stories.has(suite)) return;
  if (order === 'reverse') {
    suite.tests.reverse();
    suite.suites.reverse();
  } else {
    const nth = Number(order) - 1;
    suite.tests = suite.tests.filter((_, index) => index === nth);
  }
  for (const each of suite.suites) arrange(each, order);
}

exports.arrange = arrange;
exports.mochaHooks = {
  beforeAll() {
    if (process.env.ORDER) arrange(this.test.parent, process.env.ORDER);
  },
};
