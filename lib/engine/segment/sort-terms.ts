import type { Sliced, TermNames } from './types.ts';

/** Bits of a letter in a key: ASCII as it is, all else as the last letter. */
const LETTER_BITS = 7;
const LETTERS = 2 ** LETTER_BITS;
const LAST_LETTER = LETTERS - 1;
/** Bits of a whole number that a 64-bit float holds. */
const KEY_BITS = 53;
/** First letters by which terms are sorted apart, and groups of those. */
const APART = 2;
const GROUPS = LETTERS ** APART;
/** Terms sorted in a slice, or as many as begin alike: some milliseconds of work. */
const SLICE = 4_000;
/** Keys made in a slice. */
const KEYS = 20_000;

/**
 * The numbers of different terms in the order of JavaScript strings. Each becomes a number of its first letters and its own
 * number, which sorts several times as fast as strings do; only terms that begin alike are compared. Sorted apart by
 * their first letters, so that no slice is long.
 */
export function* sortTerms(names: TermNames): Sliced<Uint32Array> {
  const numberBits = Math.max(1, 32 - Math.clz32(names.length));
  const letters = Math.floor((KEY_BITS - numberBits) / LETTER_BITS);
  const scale = 2 ** numberBits;
  const { keys, starts } = yield* keysByGroup(names, letters, scale);
  const sorted = new Uint32Array(names.length);
  yield;
  let yielded = 0;
  for (let group = 0; group < GROUPS; group++) {
    const [from, to] = [starts[group] as number, starts[group + 1] as number];
    if (from === to) continue;
    keys.subarray(from, to).sort();
    for (let i = from; i < to; i++) sorted[i] = (keys[i] as number) % scale;
    for (let i = from; i < to; ) {
      const end = endOfAlike(keys, i, to, scale);
      if (end - i > 1) sortByName(sorted.subarray(i, end), names);
      i = end;
    }
    if (to - yielded < SLICE) continue;
    yielded = to;
    yield;
  }
  return sorted;
}

/** The keys of all terms, grouped by first letters. */
function* keysByGroup(
  names: TermNames,
  letters: number,
  scale: number,
): Sliced<{ keys: Float64Array; starts: Uint32Array }> {
  const starts = new Uint32Array(GROUPS + 1);
  for (let number = 0; number < names.length; number++) {
    const next = keyOf(names[number] as string, APART) + 1;
    starts[next] = (starts[next] as number) + 1;
    if (number % KEYS === KEYS - 1) yield;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const next = starts.slice();
  const keys = new Float64Array(names.length);
  for (let number = 0; number < names.length; number++) {
    const name = names[number] as string;
    const group = keyOf(name, APART);
    const place = next[group] as number;
    next[group] = place + 1;
    keys[place] = keyOf(name, letters) * scale + number;
    if (number % KEYS === KEYS - 1) yield;
  }
  return { keys, starts };
}

function keyOf(name: string, letters: number): number {
  let key = 0;
  let last = 0;
  for (let i = 0; i < letters; i++) {
    // What follows a letter that may be any tells nothing.
    if (last !== LAST_LETTER) last = letterAt(name, i);
    key = key * LETTERS + last;
  }
  return key;
}

/** 0 behind the end; what shares a number with another letter is told apart by comparing. */
function letterAt(name: string, i: number): number {
  return i < name.length ? Math.min(LAST_LETTER, name.charCodeAt(i)) : 0;
}

function endOfAlike(keys: Float64Array, from: number, to: number, scale: number): number {
  const key = Math.floor((keys[from] as number) / scale);
  let end = from + 1;
  while (end < to && Math.floor((keys[end] as number) / scale) === key) end++;
  return end;
}

function sortByName(numbers: Uint32Array, names: TermNames): void {
  const byName = Array.from(numbers).sort((a, b) => ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1));
  numbers.set(byName);
}
