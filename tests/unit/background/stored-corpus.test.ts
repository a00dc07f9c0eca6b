import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStoredCorpus } from '../../../lib/background/stored-corpus.ts';
import { addRow, createBitmap, hasRow } from '../../../lib/engine/segment/bitmap.ts';
import { createSegmentBuilder } from '../../../lib/engine/segment/builder.ts';
import type { Bitmap, SealedSegment, SegmentMaker, SegmentRow } from '../../../lib/engine/segment/types.ts';
import { paperKeys } from '../../../lib/paper/identity.ts';
import type { Paper } from '../../../lib/paper/paper.ts';
import { createCorpusDb } from '../../../lib/platform/corpus-db.ts';
import { ALL } from '../engine/corpus.ts';

const OLD: SegmentMaker = { analysis: 'old' };
const NEW: SegmentMaker = { analysis: 'new' };
const rowOf = (paper: Paper, corpus = 0): SegmentRow => ({
  paper,
  keys: paperKeys(paper),
  terms: [],
  corpus,
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

function fileOf(papers: readonly Paper[], maker: SegmentMaker) {
  const builder = createSegmentBuilder(maker);
  for (const paper of papers) builder.add(rowOf(paper));
  const work = builder.seal();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** What a start of the worker takes in. */
function start(maker = NEW) {
  const attached: { segment: SealedSegment; removed?: Bitmap | undefined }[] = [];
  const corpus = createStoredCorpus({
    store: createCorpusDb(),
    making: Promise.resolve({ maker, rowOf }),
    attach: async (segment, removed) => attached.push({ segment, removed }),
    pause: async () => {},
  });
  const titles = async () => {
    const all = attached.map(async ({ segment, removed }) => {
      const rows = Array.from({ length: segment.rows }, (_, row) => row);
      return segment.read(rows.filter((row) => !removed || !hasRow(removed, row)));
    });
    return (await Promise.all(all)).flat().map(({ title }) => title);
  };
  return { corpus, titles };
}

const titlesOf = (papers: readonly Paper[]) => papers.map(({ title }) => title);

describe('the stored corpus', () => {
  it('is taken in at a start, without what was removed', async () => {
    const removed = createBitmap(3);
    addRow(removed, 1);
    const kept = await createCorpusDb().change({ add: fileOf(ALL.slice(0, 3), NEW) });
    await createCorpusDb().change({
      add: fileOf(ALL.slice(3), NEW),
      removed: new Map([[kept?.id ?? 0, removed]]),
    });
    const { corpus, titles } = start();
    await corpus.load();
    expect(await titles()).toEqual(titlesOf(ALL.filter((_, row) => row !== 1)));
    expect(corpus.problem()).toBeUndefined();
  });

  it('is made anew when rules have changed, and is told of until then', async () => {
    await createCorpusDb().change({ add: fileOf(ALL, OLD) });
    const { corpus, titles } = start();
    await corpus.load();
    expect(await titles()).toEqual([]);
    expect(corpus.problem()).toBe(
      `${ALL.length} papers of your corpus are being prepared anew, and join in soon.`,
    );
    await corpus.renew();
    expect(await titles()).toEqual(titlesOf(ALL));
    expect(corpus.problem()).toBeUndefined();
    const next = start();
    await next.corpus.load();
    expect(await next.titles()).toEqual(titlesOf(ALL));
  });

  it('keeps a file of which something cannot be read, and goes on with the rest', async () => {
    const bytes = Buffer.concat(fileOf(ALL, OLD));
    bytes[bytes.indexOf('Bekenstein')] = 0x62;
    await createCorpusDb().change({ add: [new Uint8Array(bytes)] });
    const { corpus, titles } = start();
    await corpus.load();
    await corpus.renew();
    expect(await titles()).toHaveLength(ALL.length - 1);
    expect(corpus.problem()).toBe('1 paper of your corpus cannot be read. What is stored of them was kept.');
    const [kept] = await createCorpusDb().all();
    expect(Buffer.from((await kept?.source.read(0, kept.source.size)) ?? [])).toEqual(bytes);
  });

  it('is left out where it is damaged, and stays where it is', async () => {
    await createCorpusDb().change({ add: [new TextEncoder().encode('no segment')] });
    await createCorpusDb().change({ add: fileOf(ALL, NEW) });
    const { corpus, titles } = start();
    await corpus.load();
    expect(await titles()).toEqual(titlesOf(ALL));
    expect(corpus.problem()).toContain('kept as it is');
    expect(await createCorpusDb().all()).toHaveLength(2);
  });

  it('leaves out what was removed after it was read', async () => {
    const store = createCorpusDb();
    const kept = await store.change({ add: fileOf(ALL.slice(0, 3), OLD) });
    const { corpus, titles } = start();
    await corpus.load();
    const removed = createBitmap(3);
    addRow(removed, 1);
    await store.change({ removed: new Map([[kept?.id ?? 0, removed]]) });
    await corpus.renew();
    expect(await titles()).toEqual([ALL[0]?.title, ALL[2]?.title]);
  });
});
