import { budgets } from './budgets';
import { type Figures, figuresOf } from './figures';

type Unit = 'ms' | 'a second' | 'kB' | 'MB' | '';

/** One line of the table. */
export interface Row {
  part: string;
  what: string;
  figures: Figures;
  unit: Unit;
  /** relative to another row of the same run */
  ratio?: { value: number; to: string };
  budget?: { most: number; of: 'ratio' | 'value' };
  /** round trips by name, how many were run, and so on */
  note?: string;
}

export const valueOf = ({ figures, ratio, budget }: Row): number =>
  budget?.of === 'ratio' ? (ratio?.value ?? Infinity) : figures.median;

/** @returns undefined if the design has no budget */
export const holds = (row: Row): boolean | undefined =>
  row.budget && Number(valueOf(row).toFixed(2)) <= row.budget.most;

/** A budget by its name in the table of budgets. */
export const atMost = (name: keyof typeof budgets, of: 'ratio' | 'value' = 'value'): Row['budget'] => ({
  most: budgets[name],
  of,
});

export const ratioOf = (ours: readonly number[], theirs: readonly number[]): number =>
  figuresOf(ours).median / figuresOf(theirs).median;
