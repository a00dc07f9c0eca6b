import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealEnvelope } from '../../../lib/corpus/envelope.ts';
import { decodeEmbedding } from '../../../lib/engine/embedding.ts';
import { analysePaper } from '../../../lib/engine/term-counts.ts';
import { KIND, type Levels, modelBytes, modelOf } from './model.ts';

const LEVELS: Levels = {
  kernel: [15, 8, 0, 3],
  phase: [1, 14, 7, 9],
  width: [4, 4, 12, 15],
  spectrum: [9, 0, 2, 6],
  'kernel width': [0, 15, 15, 0],
};
const WORDS = ['kernel', 'phase', 'width', 'spectrum', 'unheard', 'the'];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '));

/** Weighs and sums the rows of all words and of all pairs of neighbours, straight from the texts. */
function naiveSum({ title, abstract }: { title: string; abstract: string }): number[] {
  const counts: Record<string, number> = {};
  const count = (words: string[], weight: number) => {
    const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`);
    for (const name of [...words, ...pairs]) counts[name] = (counts[name] ?? 0) + weight;
  };
  count(title.split(' '), 3);
  count(abstract.split(' '), 1);
  const sum = [0, 0, 0, 0];
  for (const [name, times] of Object.entries(counts))
    for (const [i, level] of (LEVELS[name] ?? []).entries())
      sum[i] = (sum[i] ?? 0) + times ** 0.75 * (level - 7.5);
  return sum;
}

function cosineOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const dot = (x: ArrayLike<number>, y: ArrayLike<number>) =>
    Array.from(x).reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

describe('a text', () => {
  const model = modelOf(LEVELS);

  it('is the sum of its words and pairs, those of the title for three, repeated ones for less than their number', () => {
    fc.assert(
      fc.property(fc.record({ title: text, abstract: text }), (paper) => {
        const { values, inverseLength } = model.embed(analysePaper(paper));
        const naive = naiveSum(paper);
        if (inverseLength === 0) expect(naive).toEqual([0, 0, 0, 0]);
        else expect(cosineOf(values, naive)).toBeGreaterThan(0.9999);
      }),
    );
  });

  it('is the same whatever was embedded before', () => {
    const paper = analysePaper({ title: 'Kernel width', abstract: 'Phase.' });
    const first = model.embed(paper);
    model.embed(analysePaper({ title: 'Spectrum', abstract: 'Width of the spectrum.' }));
    expect(model.embed(paper)).toEqual(first);
  });

  it('tells how much of it is known', () => {
    const known = (title: string, abstract: string) => model.embed(analysePaper({ title, abstract })).known;
    expect(known('Kernel', 'Phase.')).toBe(1);
    expect(known('Kernel', 'Unheard, unseen.')).toBe(0.6);
    expect(known('Unheard', 'Kernel. Phase. Width.')).toBe(0.5);
    expect(known('', '')).toBe(0);
  });

  it('without a known word is like nothing', () => {
    const { values, inverseLength } = model.embed(analysePaper({ title: 'Unheard', abstract: '数学' }));
    expect([...values]).toEqual([0, 0, 0, 0]);
    expect(inverseLength).toBe(0);
  });
});

describe('a model is refused, in words', () => {
  const good = modelBytes(LEVELS);
  const sealed = (header: Record<string, unknown>, length: number) =>
    sealEnvelope(KIND, { header, payload: new Uint8Array(length) });

  it.each([
    ['empty', new Uint8Array(), /not a model of word meanings/],
    ['cut short', good.subarray(0, good.length - 3), /incomplete/],
    ['damaged', Uint8Array.from(good, (byte, i) => (i === good.length - 1 ? byte ^ 1 : byte)), /damaged/],
    ['newer', Uint8Array.from(good, (byte, i) => (i === 4 ? 2 : byte)), /newer Kindred/],
    ['of an odd dimension', sealed({ rows: 1, dimension: 3 }, 9), /does not say what it holds/],
    ['without rows', sealed({ dimension: 4 }, 10), /does not say what it holds/],
    ['shorter than it says', sealed({ rows: 2, dimension: 4 }, 10), /does not hold what it says/],
  ])('when it is %s', (_name, bytes, message) => {
    expect(() => decodeEmbedding(bytes)).toThrow(message);
  });
});

describe('the shipped model', () => {
  const bytes = readFileSync('public/model/embedding.kem');
  const manifest = JSON.parse(readFileSync('tools/train/embedding.json', 'utf8'));
  const model = decodeEmbedding(bytes);

  it('is the one that its manifest describes', () => {
    expect(bytes.length).toBe(manifest.file.bytes);
    expect(bytes.readUInt32LE(16).toString(16).padStart(8, '0')).toBe(manifest.file.crc32);
    expect(model.dimension).toBe(manifest.parameters.dimension);
    expect(bytes.length).toBeLessThan(8_000_000);
  });

  const examples = JSON.parse(readFileSync('tests/fixtures/embedding/examples.json', 'utf8')) as {
    title: string;
    abstract: string;
    vector: number[];
  }[];

  it.each(examples)('gives the vector that the trainer gives: $title', ({ title, abstract, vector }) => {
    const { values } = model.embed(analysePaper({ title, abstract }));
    const off = vector.map((value, i) => Math.abs(value - (values[i] ?? 0)));
    expect(Math.max(...off)).toBeLessThanOrEqual(1);
  });
});
