import { describe, expect, it } from 'vitest';
import { createPdfAnswer, type PdfAnswerDeps } from '../../../lib/background/pdf-answer.ts';
import { createEngine } from '../../../lib/engine/engine.ts';
import type { PagePaper, PaperAnswer } from '../../../lib/messaging/protocol.ts';
import { OTHER, paperOf } from '../papers.ts';

const PAPER = paperOf();

function setUp(overrides: Partial<PdfAnswerDeps> = {}) {
  const list: PdfAnswerDeps['list'] = { find: () => undefined, list: () => [] };
  const engine = createEngine({ saved: { isSaved: () => false, tags: () => [] } });
  void engine.add([PAPER, OTHER]);
  const answer = async (page: PagePaper): Promise<PaperAnswer> => ({
    key: `asked:${page.ids.arxiv ?? page.paper?.title}`,
    ids: page.ids,
    saved: false,
    ...(page.paper && { paper: page.paper }),
  });
  return createPdfAnswer({ engine, list, seen: { findAt: async () => undefined }, answer, ...overrides });
}

describe('a PDF whose address names no paper', () => {
  it('is asked about, with the held papers of such a title', async () => {
    const answerPdf = setUp();
    const answer = await answerPdf(
      { status: 'pdf', title: 'Understanding deep learning requires rethinking' },
      10,
    );
    expect(answer).toMatchObject({ status: 'pdf', candidates: [{ paper: { title: PAPER.title } }] });
  });

  it('offers nothing that merely shares a word, and asks all the same', async () => {
    const answerPdf = setUp();
    const title = 'Deep learning for the classification of galaxies: a survey';
    expect(await answerPdf({ status: 'pdf', title, address: 'https://lab.example/a.pdf' }, 10)).toEqual({
      status: 'pdf',
      title,
      candidates: [],
      address: 'https://lab.example/a.pdf',
    });
  });

  it('offers the paper that its file is named by, though it is not held', async () => {
    const answerPdf = setUp();
    expect(await answerPdf({ status: 'pdf', title: '1706.03762v2.pdf' }, 10)).toMatchObject({
      title: '',
      candidates: [{ ids: { arxiv: '1706.03762' } }],
    });
  });

  it('is known where the page of its paper was visited', async () => {
    const landing = 'https://proceedings.example/paper.html';
    const answerPdf = setUp({ seen: { findAt: async (url) => (url === landing ? PAPER : undefined) } });
    expect(await answerPdf({ status: 'pdf', title: 'x', landing }, 10)).toMatchObject({
      status: 'paper',
      answer: { paper: PAPER },
    });
  });
});
