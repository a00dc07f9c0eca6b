import { rowsWithKey } from './lookup.ts';
import { addRow, createBitmap, hasRow } from './segment/bitmap.ts';
import type { Bitmap, FilterColumns } from './segment/types.ts';
import { shardAt, type View } from './shards.ts';
import type { PaperFilter, SavedLookup } from './types.ts';

/** Whether a row may be found: by the columns alone, without reading its paper. */
export type Accept = (row: number) => boolean;

/** The low bits of a row's flags are the number of its collection. */
const CORPUS = 127;

/** A filter as a test of a row. */
export function createAccept(view: View, filter: PaperFilter | undefined, saved?: SavedLookup): Accept {
  if (!filter) return () => true;
  const tests = view.shards.map(({ segment }) => testOf(segment.filters, filter));
  const kept = filter.saved === undefined ? undefined : savedRows(view, saved);
  return (row) => {
    const at = shardAt(view, row);
    if (kept && hasRow(kept, row) !== filter.saved) return false;
    return tests[at]?.(row - (view.bases[at] ?? 0)) ?? false;
  };
}

/** The rows of saved papers, under any of their keys. */
export function savedRows(view: View, saved?: SavedLookup): Bitmap {
  const rows = createBitmap(view.rows);
  for (const key of saved?.keys?.() ?? []) for (const row of rowsWithKey(view, key)) addRow(rows, row);
  return rows;
}

function testOf(columns: FilterColumns, { years, categories, sources, corpora }: PaperFilter): Accept {
  const inCategory = categories && columns.categoryNames.map((name) => isWithin(name, categories));
  const fromSource = sources && columns.sourceNames.map((name) => sources.includes(name));
  return (row) => {
    const year = columns.years[row] ?? 0;
    return (
      (!years || (year !== 0 && year >= years.from && year <= years.to)) &&
      (!inCategory || inCategory[columns.categories[row] ?? 0] === true) &&
      (!fromSource || fromSource[columns.sources[row] ?? 0] === true) &&
      (!corpora || corpora.includes((columns.flags[row] ?? 0) & CORPUS))
    );
  };
}

function isWithin(category: string, wanted: readonly string[]): boolean {
  return wanted.some((one) => category === one || category.startsWith(`${one}.`));
}
