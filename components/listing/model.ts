import type { SaveAnswer } from '../../lib/messaging/protocol.ts';
import type { Paper, PaperIds, PaperKey } from '../../lib/paper/paper.ts';
import type { ListingRow } from '../../lib/sites/site.ts';
import { wordsOf } from '../failure.ts';

/** What a listing asks of the background. */
export interface ListingClient {
  /** For each set of ids, in order: is that paper saved? */
  marks(ids: PaperIds[]): Promise<boolean[]>;
  save(paper: Paper): Promise<SaveAnswer>;
  remove(key: PaperKey): Promise<SaveAnswer>;
  restore(key: PaperKey): Promise<SaveAnswer>;
}

export interface RowState {
  saved: boolean;
  /** Why the last press did nothing. */
  problem: string | undefined;
  /** It was removed a moment ago. */
  canUndo: boolean;
}

/** How long a removal offers to be taken back, milliseconds. */
const UNDO_MS = 10_000;

/** Which rows of a listing are saved. Late answers are dropped; a failure is told of where it happened. */
export function createRowMarks(client: ListingClient, rows: readonly ListingRow[], onChange: () => void) {
  const ids = rows.map((row) => row.ids);
  const saved = new Set<ListingRow>();
  const problems = new Map<ListingRow, string>();
  const removed = new Set<ListingRow>();
  let turn = 0;

  async function refresh(): Promise<void> {
    turn += 1;
    const own = turn;
    const marks = await client.marks(ids).catch(() => undefined);
    if (!marks || own !== turn) return;
    for (const [index, row] of rows.entries()) saved[marks[index] ? 'add' : 'delete'](row);
    onChange();
  }

  async function change(row: ListingRow, call: Promise<SaveAnswer>): Promise<void> {
    problems.delete(row);
    removed.delete(row);
    try {
      const { saved: isSaved } = await call;
      saved[isSaved ? 'add' : 'delete'](row);
      if (!isSaved) offerUndo(row);
    } catch (error) {
      problems.set(row, wordsOf(error));
    }
    onChange();
  }

  function offerUndo(row: ListingRow): void {
    removed.add(row);
    setTimeout(() => removed.delete(row) && onChange(), UNDO_MS);
  }

  const keyOf = (row: ListingRow) => `arxiv:${row.ids.arxiv}`;
  return {
    refresh,
    state: (row: ListingRow): RowState => ({
      saved: saved.has(row),
      problem: problems.get(row),
      canUndo: removed.has(row),
    }),
    toggle: (row: ListingRow): Promise<void> =>
      change(row, saved.has(row) ? client.remove(keyOf(row)) : client.save(row.read())),
    undo: (row: ListingRow): Promise<void> => change(row, client.restore(keyOf(row))),
  };
}
