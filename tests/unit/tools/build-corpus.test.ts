import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesSource, openSegment } from '../../../lib/engine/segment/open.ts';
import { BUNDLED_SEGMENT, BUNDLED_WORDS, preparePapers, readListed } from '../../../tools/data/bundled.ts';
import { bundledSegment } from '../../../tools/data/bundled-segment.ts';
import { bundledWords } from '../../../tools/data/bundled-words.ts';
import { ROOT } from '../../../tools/process.ts';

const SHARED = join(ROOT, '../shared/corpus/papers.json');
const listed = readListed();
const [one] = listed.slice(0, 1);
if (!one) throw new Error('tools/corpus/papers.json is empty');

describe('the bundled corpus', () => {
  const shipped = async () => {
    const segment = await openSegment(bytesSource(readFileSync(BUNDLED_SEGMENT)));
    return segment.read(listed.map((_, row) => row));
  };

  it('is what tools/corpus/papers.json and the model give (else run `npm run corpus`)', () => {
    expect(bundledSegment().equals(readFileSync(BUNDLED_SEGMENT))).toBe(true);
  });

  it('comes with the index of its words (else run `npm run corpus`)', () => {
    expect(Buffer.from(bundledWords()).equals(readFileSync(BUNDLED_WORDS))).toBe(true);
  });

  it('holds every listed paper, in order', async () => {
    const papers = await shipped();
    expect(papers.map(({ ids }) => ids.arxiv)).toEqual(listed.map(({ arxiv }) => arxiv));
    expect(papers.every(({ url, ids }) => url === `https://arxiv.org/abs/${ids.arxiv}`)).toBe(true);
  });

  it('holds readable text', async () => {
    expect((await shipped()).filter(({ title, abstract }) => /\$|\\[a-z]/.test(title + abstract))).toEqual(
      [],
    );
  });

  it.skipIf(!existsSync(SHARED))(
    'lists the papers that the project was given (skipped without ../shared)',
    () => {
      expect(listed).toEqual(readListed(SHARED));
    },
  );
});

describe('a list is refused', () => {
  it.each([
    ['with one paper twice', [one, { ...one, arxiv: `${one.arxiv}v2` }], 'listed twice'],
    ['with one title twice', [one, { ...one, arxiv: '1706.03762' }], 'listed twice'],
    ['with an id that is none', [{ ...one, arxiv: '12345' }], 'no valid arXiv id'],
  ])('%s', (_name, list, reason) => {
    expect(() => preparePapers(list)).toThrow(reason);
  });
});
