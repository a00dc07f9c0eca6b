import type { Engine } from '../engine/types.ts';
import type { PagePaper, PaperAnswer } from '../messaging/protocol.ts';
import { boundPaper } from '../paper/bound.ts';
import { idKeys, nameKey } from '../paper/identity.ts';
import { mergeIds } from '../paper/ids.ts';
import type { Paper } from '../paper/paper.ts';
import type { ReadingList } from '../saved/reading-list.ts';
import type { Library } from './library.ts';
import type { Seen } from './seen.ts';

export interface PaperAnswerDeps {
  engine: Engine;
  list: ReadingList;
  library: Library;
  seen: Seen;
}

/** Answers what a surface shows about the paper of a page. */
export function createPaperAnswer({ engine, list, library, seen }: PaperAnswerDeps) {
  /** The page's own words first; else what corpus, list or this session's memory know under its ids. */
  async function resolve(page: PagePaper): Promise<Paper | undefined> {
    if (page.paper) return boundPaper({ ...page.paper, ids: mergeIds(page.ids, page.paper.ids) });
    return (await library.findByIds(page.ids))?.paper ?? (await seen.find(page.ids));
  }

  return async (page: PagePaper, limit: number): Promise<PaperAnswer> => {
    const paper = await resolve(page);
    if (!paper) {
      const key = idKeys(page.ids)[0];
      if (!key) throw new Error('This page names a paper without an id or a title.');
      return { key, ids: page.ids, saved: list.isSaved(key), ...landingOf(page) };
    }
    // What the reader asked about is not the page that is open.
    if (page.paper && page.page !== 'auxiliary') void seen.remember(paper).catch(() => undefined);
    await library.settled();
    const { results, ...counts } = await engine.related(paper, { limit });
    // Looked up last, with nothing awaited after: a paper that was saved meanwhile must not be told as unsaved.
    const record = list.find(paper);
    return {
      key: record?.key ?? nameKey(paper),
      paper,
      ids: paper.ids,
      saved: record !== undefined,
      ...landingOf(page),
      related: {
        ...counts,
        results: results.map((result) => ({ ...result, saved: list.find(result.paper) !== undefined })),
      },
    };
  };
}

function landingOf({ landing }: PagePaper): Pick<PaperAnswer, 'landing'> {
  return landing === undefined ? {} : { landing };
}
