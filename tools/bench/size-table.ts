import type { Measured } from './measured.ts';

/** The measurements of one size, by contestant. */
export interface SizeFigures {
  /** As many as the file has, which may be fewer than were asked for. */
  papers: number;
  contestants: Record<string, Measured>;
}

const MB = 2 ** 20;

const ROWS: readonly [
  name: string,
  unit: string,
  value: (of: Measured, papers: number) => number | undefined,
][] = [
  ['build', 'ms', ({ build }) => build],
  ['longest block while built', 'ms', ({ block }) => block],
  ['columns, a paper', 'B', ({ columns }, papers) => perPaper(columns, papers)],
  ['memory, a paper', 'B', ({ memory }, papers) => perPaper(memory, papers)],
  ['… once searched', 'B', ({ memorySearching }, papers) => perPaper(memorySearching, papers)],
  ['save', 'ms', ({ save }) => save],
  ['saved, a paper', 'B', ({ saved }, papers) => perPaper(saved, papers)],
  ['cold load to first answer', 'ms', ({ cold }) => cold],
  ['related p50', 'ms', ({ related }) => related?.p50],
  ['related p95', 'ms', ({ related }) => related?.p95],
  ['related p99', 'ms', ({ related }) => related?.p99],
  ['related, queries timed', '', ({ related }) => related?.queries],
  ['first search', 'ms', ({ firstSearch }) => firstSearch],
  ['search p50', 'ms', ({ search }) => search?.p50],
  ['search p95', 'ms', ({ search }) => search?.p95],
  ['search, queries timed', '', ({ search }) => search?.queries],
  ['peak memory', 'MB', ({ peak }) => peak && peak / MB],
];

/** One column a contestant. What was not reached is a dash, and why is said below. */
export function sizeTable({ papers, contestants }: SizeFigures): string {
  const columns = Object.entries(contestants);
  const head =
    `\n${papers.toLocaleString('en')} papers`.padEnd(33) + columns.map(([name]) => cell(name)).join('');
  const rows = ROWS.map(([name, unit, value]) => {
    const cells = columns.map(([, measured]) => cell(figure(value(measured, papers))));
    return `  ${name.padEnd(26)}${unit.padStart(3)} ${cells.join('')}`;
  });
  const problems = columns.flatMap(([name, { problem }]) => (problem ? [`  ${name}: ${problem}`] : []));
  return [head, ...rows, ...problems].join('\n');
}

function perPaper(bytes: number | undefined, papers: number): number | undefined {
  return bytes === undefined ? undefined : Math.round(bytes / papers);
}

function figure(value: number | undefined): string {
  if (value === undefined) return '–';
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

function cell(text: string): string {
  return text.padStart(12);
}
