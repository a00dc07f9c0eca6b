import type { PagePaper, PaperAnswer } from '../messaging/protocol.ts';
import { boundPaper } from '../paper/bound.ts';
import type { Paper } from '../paper/paper.ts';
import { titleKey } from '../paper/title-key.ts';
import type { Corrections } from './corrections.ts';
import { documentUrl, looksLikePdf } from './document-url.ts';
import type { TabPage } from './handlers.ts';
import type { Resolved } from './resolve.ts';

/** A title of fewer letters names nothing. */
const SHORTEST_KEY = 4;

export interface CorrectDeps {
  corrections: Corrections;
  resolve(text: string): Resolved | undefined;
  /** The paper that corpus or list hold under that title. */
  find(paper: Paper): { paper: Paper } | undefined | Promise<{ paper: Paper } | undefined>;
  answer(page: PagePaper, limit: number): Promise<PaperAnswer>;
  /** Counts that the detector was wrong on that page. */
  countMissed(url: URL): Promise<unknown>;
}

export type Correct = ReturnType<typeof createCorrect>;

/** Answers about pages, with the user's own word on what they are about before the detector's. */
export function createCorrect({ corrections, resolve, find, answer, countMissed }: CorrectDeps) {
  /** What a text says about a page: ids, a record, or a title. */
  async function pageOf(text: string): Promise<PagePaper> {
    const named = resolve(text);
    const base = { site: 'user', page: 'abstract' as const };
    if (named?.ids) return { ...base, ids: named.ids };
    const paper = named?.paper ?? boundPaper(titled(text));
    if (titleKey(paper.title).length < SHORTEST_KEY) {
      throw new Error('Type the title of the paper, or paste its id, DOI or address.');
    }
    const known = (await find(paper))?.paper ?? paper;
    return { ...base, ids: known.ids, paper: known };
  }

  return {
    /** What a tab is about: the user's word, or else what `read` reads there. */
    async tabPage(url: URL | undefined, read: () => Promise<TabPage>): Promise<TabPage> {
      const page = url && (await corrections.find(url));
      return page ? { status: 'paper', page, corrected: true } : read();
    },
    /** The answer about a page that the detector read as `page`. */
    async answer(url: URL | undefined, page: PagePaper, limit: number): Promise<PaperAnswer> {
      const corrected = url && (await corrections.find(url));
      if (!corrected) return answer(page, limit);
      return { ...(await answer(corrected, limit)), corrected: true };
    },
    /** Takes the user's word: a title, an id, a DOI, an address or a BibTeX entry. Throws where it names nothing. */
    async correct(url: URL, text: string): Promise<void> {
      const page = await pageOf(text);
      const isFirst = (await corrections.find(url)) === undefined;
      await corrections.set(url, page);
      // A PDF is named by the reader because nothing else names it: no detector was wrong.
      if (isFirst && !looksLikePdf(documentUrl(url))) await countMissed(url);
    },
    /** The detector's word holds again. */
    forget: (url: URL): Promise<void> => corrections.forget(url),
  };
}

function titled(title: string): Paper {
  return { title, abstract: '', authors: [], ids: {}, source: 'page' };
}

/** The address that the browser gives of a sender, where it gives one. */
export function urlOf(url: string | undefined): URL | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
}
