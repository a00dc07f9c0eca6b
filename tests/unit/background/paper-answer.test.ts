import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadBundled } from '../../../lib/background/bundled.ts';
import { createLibrary, type Library } from '../../../lib/background/library.ts';
import { createPaperAnswer } from '../../../lib/background/paper-answer.ts';
import { createSeen } from '../../../lib/background/seen.ts';
import { createEngine } from '../../../lib/engine/engine.ts';
import type { Engine } from '../../../lib/engine/types.ts';
import type { PagePaper } from '../../../lib/messaging/protocol.ts';
import type { Paper } from '../../../lib/paper/paper.ts';
import { createReadingList, type ReadingList } from '../../../lib/saved/reading-list.ts';
import { createMemoryArea } from '../memory-area.ts';
import { paperOf } from '../papers.ts';
import { createMemoryStore } from '../saved/memory-store.ts';

const GROKKING = paperOf({
  title: 'Grokking modular addition with small transformers',
  abstract:
    'We study grokking: delayed generalization of small transformers on modular addition after overfitting.',
  ids: { arxiv: '2201.02177' },
  source: 'bundled',
});
const CLOSE = paperOf({
  title: 'Delayed generalization and grokking on modular addition',
  abstract:
    'Grokking is delayed generalization after overfitting. Small transformers learn modular addition late.',
  ids: { arxiv: '2301.00001' },
});

const pageOf = (paper: Paper, page: PagePaper['page'] = 'abstract'): PagePaper => ({
  site: 'arxiv',
  page,
  ids: paper.ids,
  paper,
});

const { background } = await loadBundled((path) => readFile(`public${path}`));

let engine: Engine;
let list: ReadingList;
let library: Library;
let answer: ReturnType<typeof createPaperAnswer>;

beforeEach(async () => {
  list = createReadingList({
    store: createMemoryStore().store,
    now: () => 1,
    onHold: (record) => void library?.follow(record),
    onCommit: () => undefined,
  });
  engine = createEngine({ background, saved: list });
  await engine.add([GROKKING, paperOf({ source: 'bundled' })]);
  library = createLibrary(engine, list);
  answer = createPaperAnswer({ engine, list, library, seen: createSeen(createMemoryArea()) });
});

describe('the answer about a page', () => {
  it('lists related papers and whether each is saved', async () => {
    await list.save(GROKKING);
    const { related, saved } = await answer(pageOf(CLOSE), 5);
    expect(related?.results[0]).toMatchObject({ key: 'arxiv:2201.02177', saved: true });
    expect(saved).toBe(false);
  });

  it('answers a PDF from its id once the abstract page was seen', async () => {
    const pdf: PagePaper = { site: 'arxiv', page: 'pdf', ids: CLOSE.ids };
    expect((await answer(pdf, 5)).related).toBeUndefined();
    await answer(pageOf(CLOSE), 5);
    expect(await answer(pdf, 5)).toMatchObject({
      paper: { title: CLOSE.title },
      related: { results: [{ key: 'arxiv:2201.02177' }] },
    });
  });

  it('answers a PDF of the corpus at once', async () => {
    const pdf: PagePaper = { site: 'arxiv', page: 'pdf', ids: GROKKING.ids };
    expect((await answer(pdf, 5)).paper?.title).toBe(GROKKING.title);
  });

  it('fails on a page that identifies nothing', async () => {
    await expect(answer({ site: 'x', page: 'abstract', ids: {} }, 5)).rejects.toThrow('without an id');
  });
});

describe('the corpus follows the list', () => {
  it('takes in saved papers and lets removed ones go', async () => {
    const { record } = await list.save(CLOSE);
    await library.settled();
    expect(engine.size).toBe(3);
    expect((await answer(pageOf(GROKKING), 5)).related?.results[0]?.key).toBe('arxiv:2301.00001');
    await list.remove(record.key);
    await library.settled();
    expect(engine.size).toBe(2);
    await list.restore(record.key);
    await library.settled();
    expect(engine.size).toBe(3);
  });

  it('keeps a bundled paper whatever happens to it in the list', async () => {
    const { record } = await list.save({ ...GROKKING, source: 'page' });
    await library.settled();
    expect(engine.size).toBe(2);
    await list.remove(record.key);
    await library.settled();
    expect((await engine.find(GROKKING))?.paper.source).toBe('bundled');
  });

  it('takes the abstract of a paper that was saved without one', async () => {
    await list.save({ ...CLOSE, abstract: '' });
    await list.save(CLOSE);
    await library.settled();
    expect((await engine.find(CLOSE))?.paper.abstract).toBe(CLOSE.abstract);
  });
});
