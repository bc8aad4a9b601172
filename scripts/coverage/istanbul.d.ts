declare module 'istanbul-lib-instrument' {
  import type { FileCoverageData } from 'istanbul-lib-coverage';

  export function createInstrumenter(options: { esModules: boolean; compact: boolean }): {
    instrumentSync(code: string, file: string): string;
    lastFileCoverage(): FileCoverageData;
  };
}

declare module 'istanbul-lib-source-maps' {
  import type { CoverageMap } from 'istanbul-lib-coverage';

  export function createSourceMapStore(): {
    registerMap(file: string, map: unknown): void;
    transformCoverage(coverage: CoverageMap): Promise<CoverageMap>;
  };
}
