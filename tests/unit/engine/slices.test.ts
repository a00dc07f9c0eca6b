import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/engine/engine.ts';
import { slicesOf } from '../../../lib/engine/slices.ts';
import { paperOf } from '../papers.ts';

const papers = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) =>
    paperOf({
      title: `Grokking number ${from + i}`,
      abstract: 'Delayed generalization. '.repeat(60),
      ids: { arxiv: `2401.${10_000 + from + i}` },
    }),
  );

it('has every paper once, in order, and no slice of much text', () => {
  const sizes = fc.array(fc.nat(20_000), { maxLength: 60 });
  fc.assert(
    fc.property(sizes, (lengths) => {
      const all = lengths.map((length) => paperOf({ abstract: 'x'.repeat(length) }));
      const slices = [...slicesOf(all)];
      expect(slices.flat()).toEqual(all);
      for (const slice of slices) {
        const text = slice.slice(0, -1).reduce((sum, { abstract }) => sum + abstract.length, 0);
        expect(text).toBeLessThan(40_000);
      }
    }),
  );
});

describe('adding many', () => {
  it('lets others have a turn: answers see what is in so far, and none is torn', async () => {
    const seen: number[] = [];
    const pause = async () => {
      const { searched, results } = await engine.related('grokking, delayed generalization');
      expect(results.length).toBe(Math.min(50, searched));
      expect(searched).toBe(engine.size);
      seen.push(searched);
    };
    const engine = createEngine({ pause });
    const progress: number[] = [];
    await engine.add(papers(100), { onProgress: (done) => progress.push(done) });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual(progress.slice(0, -1));
    expect(progress.at(-1)).toBe(100);
  });

  it('stops when it is told to, and keeps what is in', async () => {
    const engine = createEngine();
    const stop = new AbortController();
    const adding = engine.add(papers(100), {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    });
    await expect(adding).rejects.toThrow('enough');
    expect(engine.size).toBeGreaterThan(0);
    expect(engine.size).toBeLessThan(100);
    await engine.add(papers(100));
    expect(engine.size).toBe(100);
  });

  it('lets a change in between', async () => {
    const engine = createEngine({ pause: () => new Promise((resolve) => setTimeout(resolve)) });
    const order: string[] = [];
    const many = engine.add(papers(100)).then(() => order.push('many'));
    const one = engine.add(papers(1, 500)).then(() => order.push('one'));
    await Promise.all([many, one]);
    expect(order).toEqual(['one', 'many']);
    expect(engine.size).toBe(101);
  });
});
