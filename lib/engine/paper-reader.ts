import type { Paper } from '../paper/paper.ts';
import type { SealedSegment } from './segment/types.ts';
import { shardAt, type View } from './shards.ts';

/** Papers of one segment that are kept in memory once they were read. */
const MOST = 2_000;

/** The papers of these rows, in their order. @throws PackError when the text of one was damaged */
export type PaperReader = (view: View, rows: readonly number[]) => Promise<Paper[]>;

/** Reads papers from where segments keep them, and remembers those that were read lately. */
export function createPaperReader(): PaperReader {
  const known = new WeakMap<SealedSegment, Map<number, Paper>>();

  async function readFrom(segment: SealedSegment, rows: readonly number[]): Promise<Map<number, Paper>> {
    let papers = known.get(segment) ?? new Map<number, Paper>();
    const missing = rows.filter((row) => !papers.has(row));
    if (missing.length === 0) return papers;
    const read = await segment.read(missing);
    if (papers.size + read.length > MOST) papers = new Map(rows.flatMap((row) => entryOf(papers, row)));
    for (const [i, paper] of read.entries()) papers.set(missing[i] ?? -1, paper);
    known.set(segment, papers);
    return papers;
  }

  return async (view, rows) => {
    const byShard = new Map<number, number[]>();
    for (const row of rows) {
      const at = shardAt(view, row);
      byShard.set(at, [...(byShard.get(at) ?? []), row - (view.bases[at] ?? 0)]);
    }
    const papers = new Map<number, Paper>();
    await Promise.all(
      [...byShard].map(async ([at, own]) => {
        const shard = view.shards[at];
        if (!shard) return;
        const read = await readFrom(shard.segment, own);
        for (const row of own) {
          const paper = read.get(row);
          if (paper) papers.set((view.bases[at] ?? 0) + row, paper);
        }
      }),
    );
    return rows.flatMap((row) => papers.get(row) ?? []);
  };
}

function entryOf(papers: ReadonlyMap<number, Paper>, row: number): [number, Paper][] {
  const paper = papers.get(row);
  return paper ? [[row, paper]] : [];
}
