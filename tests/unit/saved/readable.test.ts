import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/engine/engine.ts';
import type { Paper } from '../../../lib/paper/paper.ts';
import { bibtex } from '../../../lib/saved/export/bibtex.ts';
import { createMirror } from '../../../lib/saved/mirror.ts';
import { bringIn } from '../../../lib/saved/operations.ts';
import { isReadable } from '../../../lib/saved/readable.ts';
import { OTHER } from '../papers.ts';
import { recordOf } from './records.ts';

const RECORD = recordOf({ venue: 'ICLR', categories: ['cs.LG'] }, { tags: ['theory'], note: 'Read it.' });
const FIELDS = ['key', 'keys', 'savedAt', 'removedAt', 'tags', 'note'];
const PAPER_FIELDS = ['title', 'abstract', 'authors', 'year', 'venue', 'categories', 'ids', 'url'];

describe('isReadable', () => {
  it('takes a record, with all that a paper may have and with what it must have', () => {
    expect(isReadable(RECORD)).toBe(true);
    expect(isReadable(recordOf({ year: undefined, url: undefined } as Partial<Paper>))).toBe(true);
  });

  it.each([
    { paper: { ...RECORD.paper, ids: { arxiv: 5 } } },
    { paper: { ...RECORD.paper, ids: { arxiv: '1611.03530', unknown: {} } } },
    { paper: { ...RECORD.paper, year: 'x' } },
    { paper: { ...RECORD.paper, categories: 7 } },
    { paper: { ...RECORD.paper, venue: {} } },
    { paper: { ...RECORD.paper, url: 'javascript:alert(1)' } },
    { savedAt: 1e18 },
    { savedAt: Number.NaN },
    { removedAt: 'yesterday' },
    { note: undefined },
  ])('refuses damage %#', (damage) => {
    expect(isReadable({ ...RECORD, ...damage })).toBe(false);
  });

  it('lets nothing in that breaks the list, its files or the search for all others', async () => {
    const anything = fc.anything({ maxDepth: 2, withDate: true });
    const damaged = fc.oneof(
      fc.tuple(fc.constantFrom(...FIELDS), anything).map(([field, value]) => ({ ...RECORD, [field]: value })),
      fc
        .tuple(fc.constantFrom(...PAPER_FIELDS), anything)
        .map(([field, value]) => ({ ...RECORD, paper: { ...RECORD.paper, [field]: value } })),
    );
    await fc.assert(
      fc.asyncProperty(damaged, async (value) => {
        if (!isReadable(value)) return;
        const mirror = createMirror();
        mirror.hold(value);
        mirror.find(OTHER);
        expect(
          mirror.list().map(({ savedAt }) => Number.isFinite(new Date(savedAt).getTime())),
        ).not.toContain(false);
        bringIn([value], RECORD, 1);
        expect(bibtex.format([value], new Date(0))).toContain('@');
        const engine = createEngine();
        await engine.add([value.paper, OTHER]);
        const { results } = await engine.search('grokking', { limit: 5 });
        expect(results.map(({ paper }) => paper.title)).toContain(OTHER.title);
        await engine.related(OTHER);
      }),
      { numRuns: 150 },
    );
  });
});
