import { cpus, totalmem } from 'node:os';
import { holds, type Row } from './Row';

const shown = (value: number): string => {
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : 2;
  return value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
};

function cellsOf(row: Row): string[] {
  const { figures, unit, ratio, budget, note } = row;
  const isSpread = figures.count > 1;
  const allowed = budget && `≤ ${shown(budget.most)}${budget.of === 'ratio' ? ' ×' : ` ${unit}`}`.trim();
  return [
    row.part,
    row.what,
    `${shown(figures.median)} ${unit}`.trim(),
    isSpread ? `${shown(figures.p10)}–${shown(figures.p90)}` : '',
    ratio ? `${shown(ratio.value)} × ${ratio.to}` : '',
    allowed ?? '',
    budget ? (holds(row) ? 'yes' : 'NO') : '',
    note ?? '',
  ];
}

const HEAD = ['part', 'what', 'median', 'p10–p90', 'ratio', 'budget', 'holds', 'details'];

/** A table that is readable both as text and as Markdown. */
export function tableOf(rows: readonly Row[]): string[] {
  const lines = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const rendered = lines.map(
    (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [rendered[0] ?? '', rule, ...rendered.slice(1)];
}

/** Where and when it was measured. */
export function machine(): string {
  const [cpu] = cpus();
  const memory = `${String(Math.round(totalmem() / 2 ** 30))} GB`;
  return `${new Date().toISOString().slice(0, 10)}, ${String(cpus().length)} × ${cpu?.model ?? 'CPU'}, ${memory}, Node ${process.version}`;
}
