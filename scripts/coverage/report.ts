import { sourceFiles } from '../../testing/sources';
import { type Lines, ranInEngine, ranInUnitTests, statementLines } from './lines';

/** Percentage of lines, over all files. */
const WANTED = 95;

interface FileReport {
  file: string;
  lines: number;
  missed: number[];
}

const percent = (lines: number, missed: number): number => (lines ? (100 * (lines - missed)) / lines : 100);
const shown = (lines: number, missed: number): string => `${percent(lines, missed).toFixed(1)} %`;

/** Lists the files below the threshold, and the total. @returns whether the total reaches its own */
export async function report(): Promise<boolean> {
  const files = sourceFiles();
  const [all, ...ran] = await Promise.all([statementLines(files), ranInUnitTests(), ranInEngine()]);
  const reports = files.map((file) => reportOn(file, all, ran));
  for (const { file, lines, missed } of reports) {
    if (percent(lines, missed.length) >= WANTED) continue;
    console.log(`${shown(lines, missed.length).padStart(8)}  ${file}: ${missed.join(', ')}`);
  }
  const lines = reports.reduce((sum, each) => sum + each.lines, 0);
  const missed = reports.reduce((sum, each) => sum + each.missed.length, 0);
  console.log(`${shown(lines, missed).padStart(8)}  of ${lines} lines in ${files.length} files`);
  return percent(lines, missed) >= WANTED;
}

function reportOn(file: string, all: Lines, ran: Lines[]): FileReport {
  const lines = [...(all.get(file) ?? [])];
  const missed = lines.filter((line) => !ran.some((seen) => seen.get(file)?.has(line)));
  return { file, lines: lines.length, missed: missed.sort((a, b) => a - b) };
}
