import { quantile } from '../data/quantiles.ts';

/** One measured figure. */
export interface Figure {
  name: string;
  /** `ms`, `kB`, or nothing for a count. */
  unit: string;
  value: number;
  /** The target, as it is printed; empty where there is none. */
  goal: string;
}

/** The middle of the values; the machines are noisy, and a mean would follow the noise. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** One line a figure, aligned. */
export function printFigures(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`);
  const width = Math.max(...figures.map(({ name }) => name.length));
  for (const { name, unit, value, goal } of figures) {
    const number = Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1);
    console.log(
      `  ${name.padEnd(width)}  ${number.padStart(8)} ${unit.padEnd(3)} ${goal && `(target ${goal})`}`.trimEnd(),
    );
  }
}
