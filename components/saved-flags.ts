import type { PaperAnswer } from '../lib/messaging/protocol.ts';
import { samePaper } from '../lib/paper/identity.ts';
import type { Paper, PaperKey } from '../lib/paper/paper.ts';

/** One change of the reading list, as a surface that shows papers needs it. */
export interface SavedChange {
  key: PaperKey;
  saved: boolean;
  /** The paper, where it is known: its rows may stand under another key. */
  paper?: Paper;
}

interface Row {
  key: PaperKey;
  paper: Paper;
  saved: boolean;
}

/** The rows with the change applied; the very same array where it touches none. */
export function markRows<R extends Row>(rows: R[], change: SavedChange): R[] {
  const touched = (row: R) => row.saved !== change.saved && concerns(row, change);
  return rows.some(touched)
    ? rows.map((row) => (touched(row) ? { ...row, saved: change.saved } : row))
    : rows;
}

/** A page's answer with the change applied to the page's own paper and to its related rows. */
export function markAnswer(answer: PaperAnswer, change: SavedChange): PaperAnswer {
  const own = concerns({ key: answer.key, ...(answer.paper ? { paper: answer.paper } : {}) }, change);
  return {
    ...answer,
    ...(own ? { saved: change.saved, key: change.key } : {}),
    ...(answer.related
      ? { related: { ...answer.related, results: markRows(answer.related.results, change) } }
      : {}),
  };
}

function concerns({ key, paper }: { key: PaperKey; paper?: Paper }, change: SavedChange): boolean {
  return key === change.key || (!!paper && !!change.paper && samePaper(paper, change.paper));
}
