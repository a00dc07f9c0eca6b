import { createBytes, createWords } from './growing.ts';
import { createPostingsWriter, type PostingsColumns } from './postings-writer.ts';
import type { SegmentRow, Sliced } from './types.ts';

/** Entries in a slice: some milliseconds of work. */
const SLICE = 50_000;

/** Collects the terms of rows, and gives them by term. */
export function createTermRows() {
  const numbers = new Map<string, number>();
  const papers = createWords();
  const terms = createWords();
  const weights = createBytes();
  const starts = createWords();
  starts.push(0);

  function numberOf(term: string): number {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, papers.length);
    papers.push(0);
    return papers.length - 1;
  }

  return {
    add(entries: SegmentRow['terms']): void {
      for (const [term, weight] of entries) {
        if (!(weight >= 1 && weight <= 255)) throw new RangeError(`A frequency of ${weight}, not 1..255.`);
        const number = numberOf(term);
        papers.increase(number);
        terms.push(number);
        weights.push(weight);
      }
      starts.push(terms.length);
    },
    *finish(): Sliced<PostingsColumns> {
      const sorted = yield* sortTerms(numbers);
      const columns = { terms: terms.view(), weights: weights.view(), starts: starts.view() };
      const byTerm = yield* transpose(columns, papers.view());
      return yield* write(sorted, byTerm);
    },
  };
}

interface RowMajor {
  terms: Uint32Array;
  weights: Uint8Array;
  /** Row `r` has the entries `starts[r]` up to `starts[r + 1]`. */
  starts: Uint32Array;
}

interface TermMajor {
  rows: Uint32Array;
  weights: Uint8Array;
  /** Term `t` has the entries `starts[t]` up to `starts[t + 1]`. */
  starts: Uint32Array;
}

/** Counting sort by term: rows stay in their order. */
function* transpose({ terms, weights, starts }: RowMajor, papers: Uint32Array): Sliced<TermMajor> {
  const next = new Uint32Array(papers.length + 1);
  for (let term = 0; term < papers.length; term++)
    next[term + 1] = (next[term] as number) + (papers[term] as number);
  const byTerm = {
    rows: new Uint32Array(terms.length),
    weights: new Uint8Array(terms.length),
    starts: next.slice(),
  };
  yield;
  let row = 0;
  for (let i = 0; i < terms.length; i++) {
    while (i >= (starts[row + 1] as number)) row++;
    const term = terms[i] as number;
    const place = next[term] as number;
    next[term] = place + 1;
    byTerm.rows[place] = row;
    byTerm.weights[place] = weights[i] as number;
    if (i % SLICE === SLICE - 1) yield;
  }
  return byTerm;
}

function* write(
  sorted: readonly [string, number][],
  { rows, weights, starts }: TermMajor,
): Sliced<PostingsColumns> {
  const writer = createPostingsWriter();
  let written = 0;
  for (const [term, number] of sorted) {
    const end = starts[number + 1] as number;
    for (let i = starts[number] as number; i < end; i++) writer.push(rows[i] as number, weights[i] as number);
    writer.end(term);
    written += end - (starts[number] as number) + 10;
    if (written < SLICE) continue;
    written = 0;
    yield;
  }
  return writer.finish();
}

/** In the order of JavaScript strings. Sorted apart by their first letters, so that no slice is long. */
function* sortTerms(numbers: ReadonlyMap<string, number>): Sliced<[string, number][]> {
  const groups = new Map<string, string[]>();
  for (const term of numbers.keys()) {
    const group = groups.get(term.slice(0, 1));
    if (group) group.push(term);
    else groups.set(term.slice(0, 1), [term]);
  }
  yield;
  const sorted: [string, number][] = [];
  for (const letter of [...groups.keys()].sort()) {
    for (const term of (groups.get(letter) ?? []).sort()) sorted.push([term, numbers.get(term) ?? 0]);
    yield;
  }
  return sorted;
}
