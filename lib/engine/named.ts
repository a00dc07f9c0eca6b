import { parseArxivId } from '../paper/arxiv-id.ts';
import { parseDoi } from '../paper/doi.ts';
import { idKeys } from '../paper/identity.ts';
import type { Paper } from '../paper/paper.ts';
import { titleKey } from '../paper/title-key.ts';
import { type Lookup, rowsTitled } from './lookup.ts';
import type { PaperReader } from './paper-reader.ts';
import type { View } from './shards.ts';

/** Characters by which two spellings of a title may differ in length; a cheap check before the exact one. */
const TITLE_SLACK = 8;

/** Finds papers that a typed text names as a whole. */
export function createNamed({ lookup, read }: { lookup: Lookup; read: PaperReader }) {
  return {
    /** The paper with this id. An id asks for nothing else. */
    async withId(now: View, text: string): Promise<Paper[]> {
      const keys = idKeys({ arxiv: parseArxivId(text)?.id ?? '', doi: parseDoi(text) ?? '' });
      const found = await Promise.all(keys.map((key) => lookup.withKey(now, key)));
      return found.flatMap(([first]) => (first ? [first.paper] : []));
    },
    /** At most so many papers with the very title that was typed. */
    async titled(now: View, text: string, most: number): Promise<Paper[]> {
      const papers = await read(now, rowsTitled(now, text).slice(0, most));
      return papers.filter(({ title }) => isTitle(title, text));
    },
  };
}

export function isTitle(title: string, typed: string): boolean {
  return Math.abs(title.length - typed.length) <= TITLE_SLACK && titleKey(title) === titleKey(typed);
}
