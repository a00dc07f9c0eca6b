import { paperKeys } from '../paper/identity.ts';
import type { Paper } from '../paper/paper.ts';
import type { Held, Hit } from './held.ts';
import type { KeywordImage } from './keyword-image.ts';
import { beginningsOf, searchAsTyped } from './keyword-index.ts';
import { meantTerms } from './meant.ts';
import type { PaperReader } from './paper-reader.ts';
import type { SealedSegment } from './segment/types.ts';
import { liveRows, type View } from './shards.ts';

/** So many papers of which no index was made before are read for one search; for more a whole index is made. */
const MOST_READ_ANEW = 60;

/** An index that was made before, of the papers of one segment; it counts while that is the first and whole. */
export interface PreparedWords {
  segment: SealedSegment;
  /** When it fails, all papers are indexed anew. */
  read(): Promise<KeywordImage>;
}

/** What an index that was made before is good for: to search it for words as typed, or to begin a whole index with. */
export function createPrepared(read: PaperReader, prepared: PreparedWords | undefined) {
  let reading: Promise<KeywordImage | undefined> | undefined;

  /** Where it fits: its papers are the view's first rows. */
  async function imageFor({ shards: [first] }: View): Promise<KeywordImage | undefined> {
    if (!prepared || first?.segment !== prepared.segment || first.live !== first.segment.rows)
      return undefined;
    reading ??= prepared.read().catch(() => undefined);
    const image = await reading;
    return image?.rows === first.segment.rows ? image : undefined;
  }

  return {
    imageFor,
    /** The papers with all the words as typed, as a whole index would give them; none where it takes one to tell. */
    async asTyped(now: View, words: string, accept: (held: Held) => boolean): Promise<Hit[]> {
      const image = words === '' ? undefined : await imageFor(now);
      if (!image) return [];
      const others = [...liveRows(now)].slice(image.rows);
      if (others.length > MOST_READ_ANEW) return [];
      const more = (await read(now, others)).map((paper, i) => heldOf(paper, image.rows + i));
      const found = searchAsTyped(image.beginning(beginningsOf(words)), more, words);
      const first = await read(
        now,
        found.flatMap(({ id }) => (id < image.rows ? [id] : [])),
      );
      const papers = first.values();
      return found.flatMap(({ id, terms }): Hit[] => {
        const held = more[id - image.rows] ?? heldOf(papers.next().value as Paper, id);
        return accept(held) ? [{ held, meant: meantTerms(terms) }] : [];
      });
    },
  };
}

export function heldOf(paper: Paper, id: number): Held {
  return { id, paper, keys: paperKeys(paper) };
}
