import { createSegmentBuilder } from '../engine/segment/builder.ts';
import type { SegmentMaker, SegmentRow } from '../engine/segment/types.ts';
import { inSlices, type Pause } from '../engine/slices.ts';
import { paperKeys } from '../paper/identity.ts';
import type { Paper, PaperKey } from '../paper/paper.ts';

/** Papers that are analysed before others have a turn. */
const TURN = 25;

export interface SegmentMaking {
  /** By what rules and with which model. */
  maker: SegmentMaker;
  /** A paper's row by them. */
  rowOf(paper: Paper, corpus: number): SegmentRow;
}

interface FileDeps {
  making: Promise<SegmentMaking>;
  pause: Pause;
  /** Whether the paper is somewhere else already. */
  isHeld?(paper: Paper): Promise<boolean>;
}

/**
 * Papers as the file of a segment, in parts, and those of them that are its rows: a paper without a key, one that shares
 * a key with one before it and one that is held have none. No parts where there are no rows.
 */
export async function segmentFile(
  papers: readonly Paper[],
  corpus: number,
  { making, pause, isHeld }: FileDeps,
) {
  const { maker, rowOf } = await making;
  const builder = createSegmentBuilder(maker);
  const known = new Set<PaperKey>();
  const rows: Paper[] = [];
  for (const [i, paper] of papers.entries()) {
    if (i % TURN === TURN - 1) await pause();
    const keys = paperKeys(paper);
    if (keys.length === 0 || keys.some((key) => known.has(key)) || (await isHeld?.(paper))) continue;
    for (const key of keys) known.add(key);
    builder.add(rowOf(paper, corpus));
    rows.push(paper);
  }
  return { rows, parts: rows.length > 0 ? await inSlices(builder.seal(), pause) : [] };
}
