import { describe, expect, it } from 'vitest';
import { normaliseIds } from '../../../lib/paper/ids.ts';
import type { PaperIds } from '../../../lib/paper/paper.ts';
import { detectUrl } from '../../../lib/sites/detect.ts';
import { readMeta } from '../../../lib/sites/shared/meta.ts';
import { describesSeveral, distinctDois } from '../../../lib/sites/shared/metadata.ts';
import type { Detection } from '../../../lib/sites/site.ts';
import { inertDocument } from '../../../tools/detect/page-detector.ts';
import { parsePage } from '../../../tools/detect/parse-page.ts';
import { FOREIGN, mutate, randomFrom } from './mutate.ts';
import { fixtures } from './pages.ts';

/** Damaged copies of each page; `KINDRED_MUTATIONS=500` for the whole test, which takes a minute or two. */
const COPIES = Number(process.env.KINDRED_MUTATIONS ?? 100);
const MOST_FAULTS = 8;
/** Half of all damaged copies of a page must be read within this; one that hangs takes longer than the other. In ms. */
const MEDIAN = 50;
const HANG = 3_000;

describe(`pages damaged in ${COPIES} ways`, () => {
  it.each(fixtures)('$folder', { timeout: 300_000 }, ({ html, url, folder }) => {
    const read = reader(url);
    const doc = parsePage(html, inertDocument());
    const whole = read(doc);
    const meta = readMeta(doc);
    // Without all but one of its entries, the metadata of a table of contents is that of one paper.
    const isOfSeveral = describesSeveral(meta);
    // A page without a paper may declare an id for what it shows, a data set for one.
    const known = [...idsOf(whole), ...distinctDois([...meta.values()].flat())];
    const random = randomFrom(seedOf(folder));
    const times: number[] = [];
    for (let copy = 0; copy < COPIES; copy++) {
      const undo = damage(doc, random);
      const started = performance.now();
      const found = read(doc);
      times.push(performance.now() - started);
      if (!isOfSeveral) checkIds(found, known, url);
      for (const step of undo.reverse()) step();
    }
    // Undone, the page is whole again: each copy was damaged alone.
    expect(idsOf(read(doc))).toEqual(idsOf(whole));
    times.sort((a, b) => a - b);
    expect(times[COPIES >> 1]).toBeLessThan(MEDIAN);
    expect(times.at(-1)).toBeLessThan(HANG);
  });
});

/** The adapter itself, without the net that the detector spreads under it; rows are read. */
function reader(address: string): (doc: Document) => Detection {
  const url = new URL(address);
  const found = detectUrl(url);
  if (!found) return () => ({ status: 'none' });
  return (doc) => {
    const detection = found.site.extract(doc, url, found.match);
    if (detection.status === 'listing') for (const row of detection.rows) row.read();
    return detection;
  };
}

function damage(doc: Document, random: () => number): (() => void)[] {
  const elements = Array.from(doc.querySelectorAll('head *, body *'));
  const faults = 1 + Math.floor(random() * MOST_FAULTS);
  return elements.length === 0 ? [] : Array.from({ length: faults }, () => mutate(doc, elements, random));
}

/**
 * What the URL says holds; beside it stands no id but those that the whole page is known by or declares, and those of the faults. Rows
 * of a listing are each about the paper that they link.
 */
function checkIds(found: Detection, known: readonly string[], url: string): void {
  if (found.status !== 'paper') return;
  const match = detectUrl(new URL(url))?.match;
  const own = match && 'ids' in match ? normaliseIds(match.ids) : {};
  expect(found.ids).toMatchObject(own);
  const allowed = new Set([...known, ...Object.values(own), ...Object.values(FOREIGN)]);
  expect(idsOf(found).filter((id) => !allowed.has(id))).toEqual([]);
}

function idsOf(detection: Detection): string[] {
  if (detection.status === 'none') return [];
  const all: PaperIds[] =
    detection.status === 'paper' ? [detection.ids] : detection.rows.map(({ ids }) => ids);
  return all.flatMap((ids) => Object.values(normaliseIds(ids)));
}

function seedOf(folder: string): number {
  return Array.from(folder).reduce((seed, letter) => (seed * 31 + letter.charCodeAt(0)) | 0, 20_261_124);
}
