import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/engine/engine.ts';
import { createPrior } from '../../../lib/engine/prior.ts';
import { createSegmentBuilder } from '../../../lib/engine/segment/builder.ts';
import { bytesSource, openSegment } from '../../../lib/engine/segment/open.ts';
import { createRowMaker } from '../../../lib/engine/segment-rows.ts';
import type { RelatedAnswer } from '../../../lib/engine/types.ts';
import { paperKeys } from '../../../lib/paper/identity.ts';
import type { Paper } from '../../../lib/paper/paper.ts';
import { readBackground, readBundled, readEmbedding } from '../../../tools/data/engine.ts';
import { paperOf } from '../papers.ts';
import { ALL, NAMED, type Name, named, namesOf } from './corpus.ts';

const parts = { background: readBackground(), model: readEmbedding() };
const { maker, rowOf } = createRowMaker(parts.background, parts.model);
const BUNDLED = readBundled();

async function segmentOf(papers: readonly Paper[]) {
  const builder = createSegmentBuilder(maker);
  for (const paper of papers) builder.add(rowOf(paper));
  const work = builder.seal();
  for (;;) {
    const step = work.next();
    if (step.done) return openSegment(bytesSource(Buffer.concat(step.value)));
  }
}

/** An engine of one segment for each list; what is attached stays as it is. */
async function engineOf(...lists: (readonly Paper[])[]) {
  const engine = createEngine(parts);
  for (const list of lists) if (list.length > 0) await engine.attach(await segmentOf(list));
  return engine;
}

const shown = ({ results, ...counts }: RelatedAnswer) => ({
  ...counts,
  results: results.map(({ key, strength, reasons }) => ({ key, strength, reasons })),
});

describe('papers in many segments', () => {
  const queries = [BUNDLED[3], BUNDLED[90], BUNDLED[171], named('grokking')].filter(
    (one) => one !== undefined,
  );
  const cuts = fc.array(fc.nat(BUNDLED.length), { maxLength: 6 });

  it('are related as in one: the same order, the same strengths, the same reasons', {
    timeout: 60_000,
  }, async () => {
    const one = await engineOf(BUNDLED);
    const expected = await Promise.all(queries.map(async (query) => shown(await one.related(query))));
    await fc.assert(
      fc.asyncProperty(cuts, async (at) => {
        const ends = [0, ...at.toSorted((a, b) => a - b), BUNDLED.length];
        const lists = ends.slice(1).map((end, i) => BUNDLED.slice(ends[i], end));
        const many = await engineOf(...lists);
        for (const [i, query] of queries.entries())
          expect(shown(await many.related(query))).toEqual(expected[i]);
      }),
      { numRuns: 12 },
    );
  });

  it('are related as if those that were removed had never been there', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(BUNDLED, { minLength: 100, maxLength: 200 }), async (left) => {
        const gone = BUNDLED.filter((paper) => !left.includes(paper));
        const engine = await engineOf(BUNDLED.slice(0, 70), BUNDLED.slice(70));
        await engine.remove(gone.flatMap((paper) => paperKeys(paper).slice(0, 1)));
        const fresh = await engineOf(left);
        expect(engine.size).toBe(left.length);
        for (const query of queries)
          expect(shown(await engine.related(query))).toEqual(shown(await fresh.related(query)));
      }),
      { numRuns: 6 },
    );
  });

  it('are searched as in one', async () => {
    const [one, many] = [await engineOf(ALL), await engineOf(ALL.slice(0, 3), ALL.slice(3))];
    for (const text of [
      'grokking',
      'information bott',
      'kernle',
      'year:2018..',
      '"infinite width"',
      NAMED.ntk.arxiv,
    ])
      expect(await many.search(text)).toEqual(await one.search(text));
  });
});

describe('a set of papers as the query', () => {
  const set = (...names: Name[]) => names.map((name) => ({ paper: named(name) }));

  it('that is one paper, or the same one twice, is asked as that paper', async () => {
    const engine = await engineOf(BUNDLED, ALL);
    const alone = await engine.related(named('grokking'));
    const values = (answer: RelatedAnswer) => answer.results.map(({ key, strength }) => [key, strength.word]);
    expect(shown(await engine.related(set('grokking')))).toEqual(shown(alone));
    expect(values(await engine.related(set('grokking', 'grokking')))).toEqual(values(alone));
  });

  it('finds none of its own, in any spelling', async () => {
    const engine = await engineOf(ALL);
    const query = [
      ...set('bottleneck'),
      { paper: { ...named('grokking'), ids: {}, title: NAMED.grokking.title.toUpperCase() } },
    ];
    const names = namesOf((await engine.related(query)).results);
    expect(names.slice(0, 2).sort()).toEqual(['circuits', 'compression']);
    expect(names).not.toContain('bottleneck');
    expect(names).not.toContain('grokking');
  });

  it('leans to the papers that weigh more', async () => {
    const engine = await engineOf(ALL);
    const first = async (grokking: number, bottleneck: number) => {
      const query = [
        { paper: named('grokking'), weight: grokking },
        { paper: named('bottleneck'), weight: bottleneck },
      ];
      return namesOf((await engine.related(query)).results)[0];
    };
    expect(await first(5, 1)).toBe('circuits');
    expect(await first(1, 5)).toBe('compression');
  });

  it('that is empty finds nothing', async () => {
    const engine = await engineOf(ALL);
    expect(await engine.related([])).toEqual({ results: [], total: 0, close: 0, searched: ALL.length });
    expect((await engine.related([{ paper: named('grokking'), weight: 0 }])).results).toEqual([]);
  });
});

describe('a filter', () => {
  const inField = (name: Name, category: string): Paper => ({
    ...named(name),
    categories: [category, 'stat.ML'],
  });

  it('keeps the order of what passes, and counts nothing else', async () => {
    const engine = await engineOf(BUNDLED);
    const query = BUNDLED[90] ?? named('ntk');
    const all = await engine.related(query, { limit: 200 });
    const years = { from: 2018, to: 2020 };
    const some = await engine.related(query, { limit: 200, filter: { years } });
    const passing = all.results.filter(({ paper }) => (paper.year ?? 0) >= 2018 && (paper.year ?? 0) <= 2020);
    expect(passing.length).toBeGreaterThan(0);
    expect(passing.length).toBeLessThan(all.results.length);
    expect(shown({ ...some, results: some.results }).results).toEqual(
      shown({ ...all, results: passing }).results,
    );
    expect(some.total).toBe(passing.length);
  });

  it('is by category, with all below it; by source; by collection', async () => {
    const engine = createEngine(parts);
    await engine.add([inField('circuits', 'cs.LG')], { corpus: 1 });
    await engine.add([{ ...inField('compression', 'math.ST'), source: 'import' }], { corpus: 2 });
    const query =
      'grokking circuits of small transformers; compression phase of the information bottleneck theory';
    const found = async (filter: object) => namesOf((await engine.related(query, { filter })).results).sort();
    expect(await found({})).toEqual(['circuits', 'compression']);
    expect(await found({ categories: ['cs'] })).toEqual(['circuits']);
    expect(await found({ categories: ['math.ST'] })).toEqual(['compression']);
    expect(await found({ categories: ['c'] })).toEqual([]);
    expect(await found({ sources: ['import'] })).toEqual(['compression']);
    expect(await found({ corpora: [1] })).toEqual(['circuits']);
  });
});

describe('papers of other fields beside', () => {
  const other = Array.from({ length: 200 }, (_, i) =>
    paperOf({
      title: `Instanton moduli on surface ${i}`,
      abstract: 'Four-dimensional gauge theory; sheaves, branes and their cohomology.',
      ids: { arxiv: `2402.${10_000 + i}` },
    }),
  );

  it('change no order by vectors', async () => {
    const [few, many] = [await engineOf(BUNDLED), await engineOf(BUNDLED, other)];
    const rows = async (engine: typeof few, query: Paper) => {
      const ranked = await engine.rank(query, { ranker: 'dense' });
      return ranked.map(({ row }) => row).filter((row) => row < BUNDLED.length);
    };
    for (const query of BUNDLED.slice(0, 20)) expect(await rows(many, query)).toEqual(await rows(few, query));
  });

  /**
   * The share of papers with a term is the geometric mean of two, with 10,000 and with 20 papers at large counted in: the
   * logarithm of neither falls by more than that of its denominator rises.
   */
  it('make a word that they have not more telling, by no more than their number says', () => {
    const { shareWithin } = createPrior(parts.background);
    const counts = fc.record({ papers: fc.integer({ min: 1, max: 400_000 }), more: fc.nat(400_000) });
    const terms = fc.constantFrom('network', 'grok', 'bottleneck', 'unheardof');
    fc.assert(
      fc.property(
        counts,
        fc.double({ min: 0, max: 1, noNaN: true }),
        terms,
        ({ papers, more }, part, term) => {
          const held = Math.floor(part * papers);
          const gained = Math.log(shareWithin(term, held, papers) / shareWithin(term, held, papers + more));
          const most = [10_000, 20].reduce(
            (sum, n) => sum + Math.log((papers + more + n) / (papers + n)) / 2,
            0,
          );
          expect(gained).toBeGreaterThanOrEqual(-1e-9);
          expect(gained).toBeLessThanOrEqual(most + 1e-9);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
