import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebuildSegment } from '../../../lib/engine/rebuild-segment.ts';
import { addRow, createBitmap } from '../../../lib/engine/segment/bitmap.ts';
import { createSegmentBuilder } from '../../../lib/engine/segment/builder.ts';
import { bytesSource, openSegment } from '../../../lib/engine/segment/open.ts';
import type { SegmentMaker, SegmentRow } from '../../../lib/engine/segment/types.ts';
import { openStored } from '../../../lib/engine/stored-segments.ts';
import { paperKeys } from '../../../lib/paper/identity.ts';
import type { Paper } from '../../../lib/paper/paper.ts';
import { ALL } from './corpus.ts';

const MAKER: SegmentMaker = { analysis: 'one' };
const rowOf = (paper: Paper, corpus = 0): SegmentRow => ({
  paper,
  keys: paperKeys(paper),
  terms: [...paper.title.toLowerCase()].map((letter) => [letter, 1] as const).slice(0, 1),
  corpus,
});

function fileOf(papers: readonly Paper[], maker = MAKER): Uint8Array<ArrayBuffer> {
  const builder = createSegmentBuilder(maker);
  for (const paper of papers) builder.add(rowOf(paper, 3));
  const work = builder.seal();
  for (;;) {
    const step = work.next();
    if (step.done) return new Uint8Array(Buffer.concat(step.value));
  }
}

const storeOf = (...files: { bytes: Uint8Array; removed?: Uint32Array }[]) => ({
  all: async () =>
    files.map(({ bytes, removed }, i) => ({
      id: i + 1,
      source: bytesSource(bytes),
      ...(removed && { removed }),
    })),
  change: async () => undefined,
});

describe('what is stored', () => {
  it('is opened in its order', async () => {
    const { segments, problem } = await openStored(
      storeOf({ bytes: fileOf(ALL) }, { bytes: fileOf(ALL.slice(0, 2)) }),
      { maker: MAKER },
    );
    expect(segments.map(({ id, segment, isStale }) => [id, segment.rows, isStale])).toEqual([
      [1, ALL.length, false],
      [2, 2, false],
    ]);
    expect(problem).toBeUndefined();
  });

  it('is left out where it is damaged, and named; the rest is there', async () => {
    const whole = fileOf(ALL);
    const spoil = fc.nat(whole.length - 1);
    await fc.assert(
      fc.asyncProperty(spoil, fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const { segments, problem } = await openStored(storeOf({ bytes }, { bytes: whole }), {
          maker: MAKER,
        });
        expect(segments.at(-1)?.id).toBe(2);
        if (segments.length === 1) expect(problem).toMatch(/kept as it is\. .+\.$/);
      }),
    );
  });

  it('is told of where it cannot be reached at all', async () => {
    const broken = {
      all: () => Promise.reject(new Error('The disk is full.')),
      change: async () => undefined,
    };
    expect(await openStored(broken, { maker: MAKER })).toEqual({
      segments: [],
      problem: 'The disk is full.',
    });
  });

  it('is stale when other rules or another model made it', async () => {
    const { segments } = await openStored(storeOf({ bytes: fileOf(ALL, { analysis: 'old' }) }), {
      maker: MAKER,
    });
    expect(segments[0]?.isStale).toBe(true);
    const model = { id: 'm', dimension: 16 };
    const again = await openStored(storeOf({ bytes: fileOf(ALL) }), { maker: { ...MAKER, model } });
    expect(again.segments[0]?.isStale).toBe(true);
  });

  it.each([
    ['too short', new Uint32Array(0)],
    ['beyond the end', new Uint32Array([1 << 31])],
  ])('says that what was removed is not known when it is %s', async (_name, removed) => {
    const { segments, problem } = await openStored(storeOf({ bytes: fileOf(ALL), removed }), {
      maker: MAKER,
    });
    expect(segments[0]).not.toHaveProperty('removed');
    expect(problem).toContain('removed');
  });
});

describe('a segment made anew', () => {
  async function rebuilt(bytes: Uint8Array, gone: number[]) {
    const segment = await openSegment(bytesSource(bytes));
    const removed = createBitmap(segment.rows);
    for (const row of gone) addRow(removed, row);
    const work = rebuildSegment({ segment, removed }, { analysis: 'two' }, rowOf);
    for (;;) {
      const step = await work.next();
      if (!step.done) continue;
      const { parts, lost } = step.value;
      return { segment: await openSegment(bytesSource(new Uint8Array(Buffer.concat(parts)))), lost };
    }
  }

  it('has the papers that are left, in order, with their collection', async () => {
    const { segment, lost } = await rebuilt(fileOf(ALL), [0, 3]);
    expect(segment.header.analysis).toBe('two');
    const left = ALL.filter((_, row) => row !== 0 && row !== 3);
    expect(await segment.read(left.map((_, row) => row))).toEqual(left);
    expect([...segment.filters.flags].map((flags) => flags & 127)).toEqual(left.map(() => 3));
    expect(lost).toBe(0);
  });

  it('tells how many texts were damaged, and has the others', async () => {
    const bytes = fileOf(ALL);
    const text = new TextEncoder().encode('Bekenstein');
    const at = Buffer.from(bytes).indexOf(text);
    bytes[at] = 0x62;
    const { segment, lost } = await rebuilt(bytes, []);
    expect(lost).toBe(1);
    expect(segment.rows).toBe(ALL.length - 1);
  });
});
