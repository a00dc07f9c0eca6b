import { describe, expect, it } from 'vitest';
import { type AboutDeps, createAbout } from '../../../lib/background/about.ts';
import { createEngine } from '../../../lib/engine/engine.ts';
import type { PagePaper, PaperAnswer } from '../../../lib/messaging/protocol.ts';
import { OTHER, paperOf } from '../papers.ts';

const PAPER = paperOf();

async function setUp() {
  const asked: PagePaper[] = [];
  const list: AboutDeps['list'] = { find: () => undefined };
  const engine = createEngine({ saved: { isSaved: () => false, tags: () => [] } });
  await engine.add([PAPER, OTHER]);
  const answer = async (page: PagePaper): Promise<PaperAnswer> => {
    asked.push(page);
    return { key: 'k', ids: page.ids, saved: false, ...(page.paper && { paper: page.paper }) };
  };
  return { ...createAbout({ engine, list, answer }), asked };
}

describe('what the reader asks about', () => {
  it('is a paper by its id, as no page that was visited', async () => {
    const { about, asked } = await setUp();
    expect(await about({ ids: { arxiv: '1611.03530' } }, 5)).toMatchObject({ status: 'paper' });
    expect(asked).toEqual([{ site: 'asked', page: 'auxiliary', ids: { arxiv: '1611.03530' } }]);
  });

  it('is the held record rather than the little that was pasted', async () => {
    const { about, asked } = await setUp();
    await about({ paper: paperOf({ abstract: '', ids: {} }) }, 5);
    expect(asked[0]?.paper).toEqual(PAPER);
    await about({ text: '@article{k, title={A paper of nobody}}' }, 5);
    expect(asked[1]?.paper?.title).toBe('A paper of nobody');
  });

  it('is the paper that a text names, or else the text', async () => {
    const { about, named } = await setUp();
    expect(await about({ text: ' arXiv:1611.03530v2 ' }, 5)).toMatchObject({ status: 'paper' });
    const text = 'deep artificial neural networks generalize despite their massive size';
    expect(await about({ text }, 5)).toMatchObject({ status: 'text', text, related: { searched: 2 } });
    expect(await named('rethinking generalization', 5)).toBeUndefined();
  });
});
