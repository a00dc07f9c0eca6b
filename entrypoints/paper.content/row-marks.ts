import type { Client } from '../../lib/messaging/messenger.ts';
import type { ListingRow } from '../../lib/sites/site.ts';

export interface RowState {
  saved: boolean;
  /** Why the last press did nothing. */
  problem: string | undefined;
}

const words = (error: unknown): string => (error instanceof Error ? error.message : 'That did not work.');

/** Which rows of a listing are saved. Late answers are dropped; a failure is told of where it happened. */
export function createRowMarks(client: Client, rows: readonly ListingRow[], onChange: () => void) {
  const ids = rows.map((row) => row.ids);
  const saved = new Set<ListingRow>();
  const problems = new Map<ListingRow, string>();
  let turn = 0;

  async function refresh(): Promise<void> {
    turn += 1;
    const own = turn;
    const marks = await client('saved.marks', { ids }).catch(() => undefined);
    if (!marks || own !== turn) return;
    for (const [index, row] of rows.entries()) saved[marks[index] ? 'add' : 'delete'](row);
    onChange();
  }

  return {
    refresh,
    state: (row: ListingRow): RowState => ({ saved: saved.has(row), problem: problems.get(row) }),
    async toggle(row: ListingRow): Promise<void> {
      const key = `arxiv:${row.ids.arxiv}`;
      problems.delete(row);
      try {
        const call = saved.has(row)
          ? client('saved.remove', { key })
          : client('saved.save', { paper: row.read() });
        saved[(await call).saved ? 'add' : 'delete'](row);
      } catch (error) {
        problems.set(row, words(error));
      }
      onChange();
    },
  };
}
