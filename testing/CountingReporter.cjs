const { Runner, reporters } = require('mocha');

/** Mocha's own report, and a last line with the counts in a form that tools can parse. */
module.exports = class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      process.on('exit', () => {
        console.log(`${passes} passed, ${failures} failed, ${pending} skipped`);
      });
    });
  }
};
