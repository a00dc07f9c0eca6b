import { quantise, saturate } from '../../../lib/engine/bm25.ts';
import { addRow, createBitmap } from '../../../lib/engine/segment/bitmap.ts';
import { createSegmentBuilder } from '../../../lib/engine/segment/builder.ts';
import { bytesSource, openSegment } from '../../../lib/engine/segment/open.ts';
import type { SealedSegment } from '../../../lib/engine/segment/types.ts';
import type { View } from '../../../lib/engine/shards.ts';
import { analysePaper, countTerms } from '../../../lib/engine/term-counts.ts';
import { titleTerms } from '../../../lib/engine/title-terms.ts';
import { foldWord } from '../../../lib/engine/words.ts';
import { nameParts } from '../../../lib/paper/authors.ts';
import { paperKeys } from '../../../lib/paper/identity.ts';
import type { Paper } from '../../../lib/paper/paper.ts';

const MEAN_LENGTH = 100;

/** A sealed segment of these papers with the terms of texts, titles and authors. */
export async function segmentOf(papers: readonly Paper[]): Promise<SealedSegment> {
  const builder = createSegmentBuilder({ analysis: 'test' });
  for (const paper of papers) builder.add({ paper, keys: paperKeys(paper), terms: termsOf(paper) });
  const work = builder.seal();
  for (;;) {
    const step = work.next();
    if (step.done) return openSegment(bytesSource(Buffer.concat(step.value)));
  }
}

/** Papers as the engine holds them at a moment: one segment for each list. Papers of `gone` are held and removed. */
export async function viewOf(lists: readonly (readonly Paper[])[], gone: readonly Paper[] = []) {
  const segments = await Promise.all(lists.map(segmentOf));
  const bases: number[] = [];
  let rows = 0;
  let live = 0;
  const shards = segments.map((segment, at) => {
    const removed = createBitmap(segment.rows);
    const isGone = (lists[at] ?? []).map((paper) => gone.includes(paper));
    for (const [row, one] of isGone.entries()) if (one) addRow(removed, row);
    bases.push(rows);
    rows += segment.rows;
    const left = isGone.filter((one) => !one).length;
    live += left;
    return { segment, removed, live: left, isPinned: false };
  });
  return { shards, bases, rows, live };
}

export type TestView = View;

export async function readFrom({ shards, bases }: TestView, rows: readonly number[]): Promise<Paper[]> {
  const read = rows.map((row) => {
    const at = bases.findLastIndex((base) => base <= row);
    return shards[at]?.segment.read([row - (bases[at] ?? 0)]) ?? [];
  });
  return (await Promise.all(read)).flat();
}

function termsOf(paper: Paper): [string, number][] {
  const { counts, length } = countTerms(analysePaper(paper));
  const words = [...counts].map(([term, count]): [string, number] => [
    term,
    quantise(saturate(count, length, MEAN_LENGTH)),
  ]);
  const authors = paper.authors.map((name): [string, number] => {
    const { given, family } = nameParts(name);
    return [`@${foldWord(family)} ${foldWord(given)[0] ?? ''}`, 255];
  });
  return [
    ...words,
    ...titleTerms(paper.title).map(([term, weight]): [string, number] => [term, weight]),
    ...authors,
  ];
}
