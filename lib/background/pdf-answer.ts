import type { Engine } from '../engine/types.ts';
import type { PagePaper, PaperAnswer, TabAnswer } from '../messaging/protocol.ts';
import type { Paper, PaperIds } from '../paper/paper.ts';
import type { ReadingList } from '../saved/reading-list.ts';
import type { TabPage } from './handlers.ts';
import { readPdfTitle } from './pdf-title.ts';
import type { Seen } from './seen.ts';
import { titlesAlike } from './title-likeness.ts';

/** Papers that the reader is asked about. */
const MOST = 3;
/** Papers of a search among which they are looked for. */
const LOOKED_AT = 20;

export interface PdfAnswerDeps {
  engine: Pick<Engine, 'search'>;
  list: Pick<ReadingList, 'find' | 'list'>;
  seen: Pick<Seen, 'findAt'>;
  answer(page: PagePaper, limit: number): Promise<PaperAnswer>;
}

/**
 * Answers for a PDF whose address names no paper. Where the page of the paper was visited, it is known by that; else the
 * reader is asked, with what the tab's title suggests. Nothing is saved or compared before.
 */
export function createPdfAnswer({ engine, list, seen, answer }: PdfAnswerDeps) {
  const known = (paper: Paper, limit: number) =>
    answer({ site: 'asked', page: 'auxiliary', ids: paper.ids, paper }, limit);

  async function visited(landing: string): Promise<Paper | undefined> {
    return (await seen.findAt(landing)) ?? list.list().find(({ paper }) => paper.url === landing)?.paper;
  }

  async function candidatesFor(title: string, ids: PaperIds): Promise<PaperAnswer[]> {
    const named = ids.arxiv ? [await answer({ site: 'asked', page: 'auxiliary', ids }, 0)] : [];
    if (title === '') return named;
    // A colon in a title is no field of a query, and a quote no phrase.
    const words = title.replace(/[:"]/g, ' ');
    const { results } = await engine.search(words, { limit: LOOKED_AT });
    const alike = results.filter(({ paper }) => titlesAlike(paper.title, title)).slice(0, MOST);
    const found = alike.map(({ key, paper }) => {
      const record = list.find(paper);
      return { key: record?.key ?? key, paper, ids: paper.ids, saved: record !== undefined };
    });
    return [...named, ...found.filter((one) => one.key !== named[0]?.key)];
  }

  return async (tab: Extract<TabPage, { status: 'pdf' }>, limit: number): Promise<TabAnswer> => {
    const { landing, address } = tab;
    const seenBefore = landing === undefined ? undefined : await visited(landing);
    if (seenBefore) return { status: 'paper', answer: await known(seenBefore, limit) };
    const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
    const { title, ids } = readPdfTitle(tab.title, url);
    const candidates = await candidatesFor(title, ids);
    return {
      status: 'pdf',
      title,
      candidates,
      ...(landing !== undefined && { landing }),
      ...(address !== undefined && { address }),
    };
  };
}
