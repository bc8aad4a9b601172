interface Suite {
  tests: unknown[];
  suites: Suite[];
}

export declare function arrange(suite: Suite, order: string): void;

declare global {
  /** A suite whose tests tell one story: each continues where the one before it ended. */
  const story: (title: string, tell: (this: Mocha.Suite) => void) => Mocha.Suite;
}
