import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/engine/engine.ts';
import { bytesSource, openSegment } from '../../../lib/engine/segment/open.ts';
import { readBackground, readEmbedding } from '../../../tools/data/engine.ts';
import { paperOf } from '../papers.ts';
import { ALL, named, namesOf } from './corpus.ts';

const parts = { background: readBackground(), model: readEmbedding() };

async function engineOf() {
  const engine = createEngine(parts);
  await engine.add(ALL);
  return engine;
}

const TEXTS = [
  ['nothing', ''],
  ['space', ' \n\t '],
  ['one letter', 'a'],
  ['one word', 'grokking'],
  ['only formulas', '∀ε>0 ∃δ: |x−y|<δ ⇒ ‖f(x)−f(y)‖²≤ε, $\\sum_{i=0}^{n} x_i^2$'],
  ['only digits', '1234567890 '.repeat(1_000)],
  ['Chinese', '深度学习的信息瓶颈理论'],
  ['Arabic', 'نظرية التعلم العميق'],
  ['Thai without spaces', 'การเรียนรู้เชิงลึก'.repeat(500)],
  ['emoji', '👩🏽‍🔬🧪'.repeat(1_000)],
  ['lone surrogates', 'grok\ud800king \udc00 bottle\udfffneck'],
  ['combining marks', `g${'\u0301'.repeat(100_000)}rokking`],
  ['ten megabytes of words', 'information bottleneck '.repeat(450_000)],
  ['ten megabytes of one letter', 'x'.repeat(10_000_000)],
  ['ten megabytes of hyphens', '-'.repeat(10_000_000)],
  ['ten megabytes of different words', Array.from({ length: 1_200_000 }, (_, i) => i.toString(36)).join(' ')],
] as const;

describe.each(TEXTS)('%s', (_name, text) => {
  it('is answered soon, as page, set, search and paper of the corpus', { timeout: 30_000 }, async () => {
    const engine = await engineOf();
    const started = performance.now();
    const paper = paperOf({ title: text.slice(0, 1_000_000), abstract: text, ids: { arxiv: '2501.00001' } });
    expect((await engine.related(paper)).searched).toBe(ALL.length);
    expect((await engine.related(text)).searched).toBe(ALL.length);
    expect((await engine.related([{ paper }, { paper: named('ntk') }])).searched).toBe(ALL.length - 1);
    expect((await engine.search(text)).searched).toBe(ALL.length);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('does no harm to what is found beside it', { timeout: 30_000 }, async () => {
    const engine = await engineOf();
    await engine.add([
      paperOf({
        title: `A ${text.slice(0, 2_000)}`,
        abstract: text.slice(0, 200_000),
        ids: { arxiv: '2501.00001' },
      }),
    ]);
    expect(engine.size).toBe(ALL.length + 1);
    expect(namesOf((await engine.related(named('grokking'))).results)).toContain('circuits');
    expect((await engine.find('arxiv:2501.00001'))?.key).toBe('arxiv:2501.00001');
  });
});

describe('a damaged snapshot', () => {
  it('is refused in words or is harmless, wherever a byte is wrong; nothing that is held is lost', {
    timeout: 60_000,
  }, async () => {
    const engine = await engineOf();
    const whole = Buffer.concat(await engine.snapshot());
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const target = createEngine(parts);
        await target.add([paperOf()]);
        const outcome = await openSegment(bytesSource(bytes))
          .then((segment) => target.attach(segment))
          .then(
            () => 'taken',
            (error: Error) => error.message,
          );
        expect(outcome).toMatch(/^taken$|^(?:This|The) .+\.$/);
        expect((await target.find('arxiv:1611.03530'))?.paper.title).toBe(paperOf().title);
        if (outcome === 'taken') expect(target.size).toBe(ALL.length + 1);
      }),
      { numRuns: 120 },
    );
  });

  it('is refused wherever it was cut', async () => {
    const whole = Buffer.concat(await (await engineOf()).snapshot());
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        await expect(openSegment(bytesSource(whole.subarray(0, length)))).rejects.toThrow(/\.$/);
      }),
    );
  });
});
