import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackError } from '../../../lib/corpus/envelope.ts';
import { createEngine, type SegmentEngine } from '../../../lib/engine/engine.ts';
import { decodeKeywordImage, encodeKeywordImage } from '../../../lib/engine/keyword-image.ts';
import { plainIndex } from '../../../lib/engine/keyword-index.ts';
import { openSegment } from '../../../lib/engine/segment/open.ts';
import { partsSource } from '../../../lib/engine/segment/parts-source.ts';
import { paperKeys } from '../../../lib/paper/identity.ts';
import type { Paper } from '../../../lib/paper/paper.ts';
import { readBundled } from '../../../tools/data/engine.ts';
import { paperOf } from '../papers.ts';

const PAPERS = readBundled().slice(0, 60);
const WORDS = PAPERS.flatMap(({ title, abstract, authors }) =>
  [title, abstract.slice(0, 400), authors.join(' ')].join(' ').split(/\s+/),
);
const IMAGE = encodeKeywordImage(
  plainIndex(PAPERS.map((paper, id) => ({ id, paper, keys: paperKeys(paper) }))),
);

/** An engine with these papers in one segment, and an index of theirs that was made before or fails to be read. */
async function engineWith(read: (() => Uint8Array) | undefined, more: readonly Paper[] = []) {
  const maker = createEngine();
  await maker.add(PAPERS);
  const segment = await openSegment(partsSource(await maker.snapshot()));
  const reads = { count: 0 };
  const words = read && {
    segment,
    read: async () => {
      reads.count++;
      return decodeKeywordImage(read());
    },
  };
  const engine = createEngine({ words });
  await engine.attach(segment);
  await engine.add(more);
  return { engine, reads };
}

const answersOf = async (engine: SegmentEngine, query: string) => {
  const { results, total } = await engine.search(query);
  return { total, found: results.map(({ key, marks }) => ({ key, marks })) };
};

/** Words of the papers, whole, cut short or with a typo, perhaps with a field. */
const queries = fc
  .array(
    fc.tuple(
      fc.nat(WORDS.length - 1).map((i) => WORDS[i] ?? ''),
      fc.constantFrom('whole', 'cut', 'typo'),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((words) =>
    words
      .map(([word, how]) =>
        how === 'cut' ? word.slice(0, 4) : how === 'typo' ? `${word.slice(0, 3)}q${word.slice(4)}` : word,
      )
      .join(' '),
  );

const NEW = paperOf({
  title: 'Zebras and deep networks',
  abstract: 'Zebras learn features of wide networks.',
  authors: ['Zoe Zed'],
  ids: { arxiv: '2501.00009' },
});

describe('an index of words that was made before', () => {
  it.each([
    ['alone', []],
    ['with papers that came later', [NEW]],
  ])('gives the answers of one that is made anew, %s', async (_name, more) => {
    const anew = await engineWith(undefined, more);
    await anew.engine.prepareSearch();
    const whole = await engineWith(() => IMAGE, more);
    await whole.engine.prepareSearch();
    expect(whole.reads.count).toBe(1);
    const { engine, reads } = await engineWith(() => IMAGE, more);
    const same = async (query: string) => {
      const expected = await answersOf(anew.engine, query);
      expect(await answersOf(whole.engine, query)).toEqual(expected);
      expect(await answersOf(engine, query)).toEqual(expected);
    };
    for (const query of [
      'deep',
      'zebra',
      'the',
      'year:2018 network',
      'self-supervised',
      'author:belkin deep',
    ])
      await same(query);
    expect(reads.count).toBe(1);
    await fc.assert(fc.asyncProperty(queries, same), { numRuns: 60 });
  });

  it('is kept current once it is whole', async () => {
    const { engine } = await engineWith(() => IMAGE);
    await engine.prepareSearch();
    await engine.add([NEW]);
    expect((await engine.search('zebras')).total).toBe(1);
    await engine.remove(['arxiv:2501.00009', paperKeys(PAPERS[0] as Paper)[0] ?? '']);
    expect((await engine.search('zebras')).total).toBe(0);
    const [first] = PAPERS as [Paper];
    const { results } = await engine.search(first.title);
    expect(results.map(({ key }) => key)).not.toContain(paperKeys(first)[0]);
  });

  it('does not count once a paper of its segment is gone', async () => {
    const { engine } = await engineWith(() => IMAGE);
    const [first] = PAPERS as [Paper];
    await engine.remove([paperKeys(first)[0] ?? '']);
    const { results } = await engine.search(first.title);
    expect(results.map(({ key }) => key)).not.toContain(paperKeys(first)[0]);
  });

  it.each([
    ['cut short', () => IMAGE.subarray(0, 900)],
    ['damaged', () => Uint8Array.from(IMAGE).fill(32, 5_000, 5_010)],
    ['empty', () => new Uint8Array()],
  ])('is made anew where its file is %s', async (_name, read) => {
    expect(() => decodeKeywordImage(read())).toThrow(PackError);
    const anew = await engineWith(undefined);
    const { engine } = await engineWith(read);
    expect(await answersOf(engine, 'neural net')).toEqual(await answersOf(anew.engine, 'neural net'));
  });
});
