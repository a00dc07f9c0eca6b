import type { RowQuery, SaveAnswer } from '../../lib/messaging/protocol.ts';
import { idKeys } from '../../lib/paper/identity.ts';
import type { Paper, PaperKey } from '../../lib/paper/paper.ts';
import type { ListingRow } from '../../lib/sites/site.ts';
import { wordsOf } from '../failure.ts';

/** What a listing asks of the background. */
export interface ListingClient {
  /** For each row, in order: the key of its record where it is saved. */
  marks(rows: RowQuery[]): Promise<(PaperKey | null)[]>;
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

interface Known {
  /** Of the record that is saved. */
  key?: PaperKey | undefined;
  problem?: string | undefined;
  /** Of the record that was removed a moment ago. */
  removed?: PaperKey | undefined;
  /** The question that was put last, and the act that was begun last: only their answers count. */
  asked: number;
  acted: number;
}

/** How long a removal offers to be taken back, milliseconds. */
const UNDO_MS = 10_000;

/** What is known of each row that was asked about. */
function createKnowledge() {
  const rows = new Map<ListingRow, Known>();
  return {
    get: (row: ListingRow): Known | undefined => rows.get(row),
    /** Changes what is known of a row; its last turns stay unless they are among the changes. */
    put(row: ListingRow, change: Partial<Known>): Known {
      const known = { asked: 0, acted: 0, ...rows.get(row), ...change };
      rows.set(row, known);
      return known;
    },
    forget: (row: ListingRow): void => void rows.delete(row),
  };
}

/**
 * Which rows of a listing are saved, as far as it was asked. Late answers are dropped; a failure is told of where it
 * happened. `onChange` hears of the rows that look different.
 */
export function createRowMarks(client: ListingClient, onChange: (rows: readonly ListingRow[]) => void) {
  const { get, put, forget } = createKnowledge();
  let turn = 0;

  /** Asks about these rows, whether for the first time or again. */
  async function know(asked: readonly ListingRow[]): Promise<void> {
    if (asked.length === 0) return;
    turn += 1;
    const before = asked.map((row) => ({ row, ...put(row, { asked: turn }) }));
    const keys = await client.marks(asked.map(queryOf)).catch(() => undefined);
    if (!keys) return;
    for (const [i, { row, asked: own, acted }] of before.entries()) {
      const now = get(row);
      if (now?.asked === own && now.acted === acted) put(row, { key: keys[i] ?? undefined });
    }
    onChange(asked);
  }

  async function change(row: ListingRow, act: () => Promise<SaveAnswer>): Promise<void> {
    turn += 1;
    const own = turn;
    const removed = get(row)?.removed;
    put(row, { acted: own, problem: undefined, removed: undefined });
    const settle = (result: Partial<Known>) => void (get(row)?.acted === own && put(row, result));
    try {
      const { saved, key } = await act();
      settle(saved ? { key } : { key: undefined, removed: key });
      if (!saved) setTimeout(() => forgetRemoval(row, key), UNDO_MS);
    } catch (error) {
      settle({ problem: wordsOf(error), removed });
    }
    onChange([row]);
  }

  function forgetRemoval(row: ListingRow, key: PaperKey): void {
    if (get(row)?.removed !== key) return;
    put(row, { removed: undefined });
    onChange([row]);
  }

  return {
    know,
    /** The row is gone. */
    forget,
    state(row: ListingRow): RowState {
      const { key, problem, removed } = get(row) ?? {};
      return { saved: key !== undefined, problem, canUndo: removed !== undefined };
    },
    toggle(row: ListingRow): Promise<void> {
      const key = get(row)?.key;
      return change(row, () => (key === undefined ? client.save(row.read()) : client.remove(key)));
    },
    async undo(row: ListingRow): Promise<void> {
      const key = get(row)?.removed;
      if (key !== undefined) await change(row, () => client.restore(key));
    },
  };
}

export type RowMarks = ReturnType<typeof createRowMarks>;

/** Rows without ids are known by what they show; the others need not even be read. */
function queryOf({ ids, read }: ListingRow): RowQuery {
  if (idKeys(ids).length > 0) return { ids };
  const { title, authors, year } = read();
  const paper: Paper = { title, authors, abstract: '', ids, source: 'listing', ...(year && { year }) };
  return { ids, paper };
}
