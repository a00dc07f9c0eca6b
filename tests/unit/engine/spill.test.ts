import { expect, it } from 'vitest';
import { createEngine } from '../../../lib/engine/engine.ts';
import { bytesSource } from '../../../lib/engine/segment/open.ts';
import type { Paper } from '../../../lib/paper/paper.ts';
import { paperOf } from '../papers.ts';

/** Megabytes of texts. */
const PAPERS = 2_500;
const paperNumber = (number: number): Paper =>
  paperOf({
    title: `Paper number ${number} of a large collection`,
    abstract: `Its subject is subject${number}. ${'Nothing else is said here, and that at length. '.repeat(40)}`,
    ids: { doi: `10.1/${number}` },
  });

it('texts that are put out of memory are read from where they are, and merged with others', async () => {
  const spilled: number[] = [];
  const engine = createEngine({
    spill(parts) {
      const bytes = Buffer.concat(parts);
      spilled.push(bytes.length);
      return bytesSource(bytes);
    },
  });
  await engine.add(Array.from({ length: PAPERS }, (_, number) => paperNumber(number)));
  await engine.remove(['doi:10.1/7']);
  await engine.add([paperNumber(PAPERS)]);
  expect(Math.max(...spilled)).toBeGreaterThan(4_194_304);
  expect(engine.size).toBe(PAPERS);
  for (const number of [0, 8, 1_999, 2_000, PAPERS])
    expect((await engine.find(`doi:10.1/${number}`))?.paper).toEqual(paperNumber(number));
  expect(await engine.find('doi:10.1/7')).toBeUndefined();
});
