import { savedRows } from './list-rows.ts';
import { hasRow } from './segment/bitmap.ts';
import { corpusOf } from './segment/filter-columns.ts';
import type { FilterColumns } from './segment/types.ts';
import { shardAt, type View } from './shards.ts';
import type { PaperFilter, SavedLookup } from './types.ts';

/** Whether a row may be found: by the columns alone, without reading its paper. */
export type Accept = (row: number) => boolean;

/** A filter as a test of a row. */
export function createAccept(view: View, filter: PaperFilter | undefined, saved?: SavedLookup): Accept {
  if (!filter) return () => true;
  const tests = view.shards.map(({ segment }) => testOf(segment.filters, filter));
  const kept = filter.saved === undefined ? undefined : savedRows(view, saved);
  return (row) => {
    const at = shardAt(view, row);
    const own = row - (view.bases[at] ?? 0);
    if (kept?.[at] && hasRow(kept[at], own) !== filter.saved) return false;
    return tests[at]?.(own) ?? false;
  };
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
      (!corpora || corpora.includes(corpusOf(columns, row)))
    );
  };
}

function isWithin(category: string, wanted: readonly string[]): boolean {
  return wanted.some((one) => category === one || category.startsWith(`${one}.`));
}
