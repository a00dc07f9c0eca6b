import { createBytes, createWords } from './growing.ts';
import { createPostingsWriter, type PostingsColumns } from './postings-writer.ts';
import { sortTerms } from './sort-terms.ts';
import type { NumberedTerms, SegmentRow, Sliced, TermNames } from './types.ts';

/** Entries in a slice: some milliseconds of work. */
const SLICE = 50_000;

/** Collects the terms of rows, and gives them by term. */
export function createTermRows() {
  const numbers = createNumbers();
  const papers = createWords();
  const terms = createWords();
  const weights = createBytes();
  const starts = createWords();
  starts.push(0);

  function push(number: number, weight: number): void {
    if (!(weight >= 1 && weight <= 255)) throw new RangeError(`A frequency of ${weight}, not 1..255.`);
    if (number === papers.length) papers.push(0);
    papers.increase(number);
    terms.push(number);
    weights.push(weight);
  }

  return {
    add(entries: SegmentRow['terms']): void {
      if ('names' in entries)
        for (let i = 0; i < entries.numbers.length; i++)
          push(numbers.ofNumber(entries, entries.numbers[i] as number), entries.weights[i] as number);
      else for (const [term, weight] of entries) push(numbers.ofName(term), weight);
      starts.push(terms.length);
    },
    *finish(): Sliced<PostingsColumns> {
      const sorted = yield* sortTerms(numbers.names);
      const columns = { terms: terms.view(), weights: weights.view(), starts: starts.view() };
      const byTerm = yield* transpose(columns, papers.view());
      return yield* write(numbers.names, sorted, byTerm);
    },
  };
}

/** Numbers the terms of a segment in the order in which they come, whatever numbers they have elsewhere. */
function createNumbers() {
  const byName = new Map<string, number>();
  const names: string[] = [];
  let other: NumberedTerms['names'] = [];
  /** For each number of `other`: the number here and 1. */
  let own = new Uint32Array(0);

  function ofName(term: string): number {
    const known = byName.get(term);
    if (known !== undefined) return known;
    byName.set(term, names.length);
    return names.push(term) - 1;
  }

  return {
    names: names as TermNames,
    ofName,
    ofNumber({ names: theirs }: NumberedTerms, number: number): number {
      if (theirs !== other || number >= own.length) {
        const longer = new Uint32Array(2 * theirs.length);
        if (theirs === other) longer.set(own);
        [other, own] = [theirs, longer];
      }
      const known = own[number] as number;
      if (known > 0) return known - 1;
      const fresh = ofName(theirs[number] as string);
      own[number] = fresh + 1;
      return fresh;
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
  names: TermNames,
  sorted: Uint32Array,
  { rows, weights, starts }: TermMajor,
): Sliced<PostingsColumns> {
  const writer = createPostingsWriter();
  let written = 0;
  for (let at = 0; at < sorted.length; at++) {
    const number = sorted[at] as number;
    const end = starts[number + 1] as number;
    for (let i = starts[number] as number; i < end; i++) writer.push(rows[i] as number, weights[i] as number);
    writer.end(names[number] as string);
    written += end - (starts[number] as number) + 10;
    if (written < SLICE) continue;
    written = 0;
    yield;
  }
  return writer.finish();
}
