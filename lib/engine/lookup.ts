import { paperKeys, samePaper, TITLE_KEY } from '../paper/identity.ts';
import type { Paper, PaperKey } from '../paper/paper.ts';
import { titleKey } from '../paper/title-key.ts';
import type { PaperReader } from './paper-reader.ts';
import { isLive, type View } from './shards.ts';

/** A held paper and its row. */
export interface Found {
  row: number;
  paper: Paper;
}

export type Lookup = ReturnType<typeof createLookup>;

/** Finds held papers by what identifies them. */
export function createLookup(read: PaperReader) {
  /** Keys are kept as hashes, so whoever acts on a row compares the paper. */
  async function candidates(view: View, keys: readonly PaperKey[]): Promise<Found[]> {
    const rows = [...new Set(keys.flatMap((key) => rowsWithKey(view, key)))].sort((a, b) => a - b);
    if (rows.length === 0) return [];
    const papers = await read(view, rows);
    return rows.flatMap((row, i) => (papers[i] ? [{ row, paper: papers[i] }] : []));
  }

  return {
    /** All that are the same paper as this one; more than one when this one tells that two are. */
    async same(view: View, paper: Paper, keys = paperKeys(paper)): Promise<Found[]> {
      return (await candidates(view, keys)).filter((found) => samePaper(found.paper, paper));
    },
    async withKey(view: View, key: PaperKey): Promise<Found[]> {
      return (await candidates(view, [key])).filter(({ paper }) => paperKeys(paper).includes(key));
    },
  };
}

/** Live rows with this key. */
export function rowsWithKey(view: View, key: PaperKey): number[] {
  return view.shards
    .flatMap(({ segment }, at) => segment.rowsWithKey(key).map((row) => (view.bases[at] ?? 0) + row))
    .filter((row) => isLive(view, row));
}

/** All of this title, be they the same paper or not; none for a title so short that it may name several papers. */
export function rowsTitled(view: View, title: string): number[] {
  return rowsWithKey(view, TITLE_KEY + titleKey(title));
}
