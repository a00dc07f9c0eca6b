import type { PaperKey } from '../paper/paper.ts';
import { addRow, createBitmap } from './segment/bitmap.ts';
import type { Bitmap } from './segment/types.ts';
import type { View } from './shards.ts';
import type { SavedLookup } from './types.ts';

/** Of each shard the rows of saved papers, under any of their keys. By hashes; whoever shows a paper tests it. */
export function savedRows(
  { shards }: View,
  saved?: SavedLookup,
  isAsked: (key: PaperKey) => boolean = () => true,
): Bitmap[] {
  const keys = [...(saved?.keys?.() ?? [])].filter(isAsked);
  return shards.map(({ segment }) => {
    const rows = createBitmap(segment.rows);
    for (const key of keys) for (const row of segment.rowsWithKey(key)) addRow(rows, row);
    return rows;
  });
}
