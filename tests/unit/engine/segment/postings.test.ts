import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addRow, createBitmap } from '../../../../lib/engine/segment/bitmap.ts';
import { createDictionary } from '../../../../lib/engine/segment/dictionary.ts';
import { createPostings } from '../../../../lib/engine/segment/postings.ts';
import { createPostingsWriter } from '../../../../lib/engine/segment/postings-writer.ts';
import { createWasmScores } from '../../../../lib/engine/segment/scores-wasm.ts';

const ROWS = 3_000_000;
/** Rows far apart and near, so that gaps take one to four bytes. */
const row = fc.oneof(fc.nat(300), fc.nat(40_000), fc.nat(ROWS - 1));
const list = fc.dictionary(row.map(String), fc.integer({ min: 1, max: 255 }), { maxKeys: 30 });
const lists = fc.record({ alpha: list, beta: list, gamma: list });
const query = fc.array(
  fc.record({ term: fc.constantFrom('alpha', 'beta', 'gamma', 'absent'), weight: fc.nat(1000) }),
  { maxLength: 5 },
);

type Lists = Readonly<Record<string, Readonly<Record<string, number>>>>;

function build(of: Lists) {
  const writer = createPostingsWriter();
  for (const term of Object.keys(of).sort()) {
    for (const [at, weight] of entriesOf(of, term)) writer.push(at, weight);
    writer.end(term);
  }
  const { dictionary, terms, postings } = writer.finish();
  return createPostings(createDictionary(dictionary, terms, ROWS), postings);
}

const entriesOf = (of: Lists, term: string): [number, number][] =>
  Object.entries(of[term] ?? {})
    .map(([at, weight]): [number, number] => [Number(at), weight])
    .sort(([a], [b]) => a - b);

it.each([
  ['TypeScript', { scores: new Int32Array(ROWS), add: undefined }],
  ['WebAssembly', createWasmScores(ROWS)!],
])('adds by %s what a walk over the rows would', (_, { scores, add }) => {
  fc.assert(
    fc.property(lists, query, (of, asked) => {
      const wanted = new Map<number, number>();
      for (const { term, weight } of asked)
        for (const [at, frequency] of entriesOf(of, term))
          wanted.set(at, (wanted.get(at) ?? 0) + weight * frequency);
      build(of).addScores(asked, scores, add);
      for (const [at, score] of wanted) expect(scores[at]).toBe(score);
      for (const at of wanted.keys()) scores[at] = 0;
      const left = Object.values(of).flatMap((terms) => Object.keys(terms).map(Number));
      expect(left.every((at) => scores[at] === 0)).toBe(true);
    }),
  );
});

it('counts and lists the rows of a term', () => {
  fc.assert(
    fc.property(lists, fc.uniqueArray(row, { maxLength: 20 }), (of, some) => {
      const postings = build(of);
      const removed = createBitmap(ROWS);
      for (const at of some) addRow(removed, at);
      for (const term of ['gamma', 'absent', 'alpha']) {
        const rows = entriesOf(of, term).map(([at]) => at);
        expect([...postings.rowsWith(term)]).toEqual(rows);
        expect(postings.papersWith(term)).toBe(rows.length);
        expect(postings.papersWith(term, removed)).toBe(rows.filter((at) => !some.includes(at)).length);
      }
    }),
    { numRuns: 40 },
  );
});
