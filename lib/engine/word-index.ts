import { paperKeys } from '../paper/identity.ts';
import type { Paper, PaperKey } from '../paper/paper.ts';
import type { Held, Hit } from './held.ts';
import type { KeywordImage } from './keyword-image.ts';
import { beginningsOf, createKeywordIndex, type KeywordIndex, searchAsTyped } from './keyword-index.ts';
import type { PaperReader } from './paper-reader.ts';
import type { SealedSegment } from './segment/types.ts';
import { liveRows, type View } from './shards.ts';

/** Papers that are indexed before others have a turn. */
const TURN = 50;
/** So many papers of which no index was made before are read for one search; for more a whole index is made. */
const MOST_READ_ANEW = 60;

/** An index that was made before, of the papers of one segment; it counts while that is the first and whole. */
export interface PreparedWords {
  segment: SealedSegment;
  /** When it fails, all papers are indexed anew. */
  read(): Promise<KeywordImage>;
}

export interface WordIndexDeps {
  read: PaperReader;
  prepared?: PreparedWords | undefined;
  view(): View;
  pause(): Promise<void>;
}

interface Index {
  words: KeywordIndex;
  byName: Map<string, Held>;
}

export interface WordsOfAll {
  words: KeywordIndex;
  all(): Held[];
}

/** An index of the words of all papers, made when it is first asked for and kept current from then on. */
export function createWordIndex({ read, prepared, view, pause }: WordIndexDeps) {
  let index: Index | undefined;
  let nextId = 0;
  let reading: Promise<KeywordImage | undefined> | undefined;

  /** What was made before, where it fits: its papers are the view's first rows. */
  async function imageFor({ shards: [first] }: View): Promise<KeywordImage | undefined> {
    if (!prepared || first?.segment !== prepared.segment || first.live !== first.segment.rows)
      return undefined;
    reading ??= prepared.read().catch(() => undefined);
    const image = await reading;
    return image?.rows === first.segment.rows ? image : undefined;
  }

  function hold({ words, byName }: Index, paper: Paper, id = nextId++): void {
    const held = heldOf(paper, id);
    words.add(held);
    byName.set(nameOf(held.keys), held);
  }

  async function build(): Promise<Index> {
    const now = view();
    const image = await imageFor(now);
    const papers = await read(now, [...liveRows(now)]);
    const made: Index = { words: createKeywordIndex([], image?.all()), byName: new Map() };
    const prepared = image?.rows ?? 0;
    nextId = Math.max(nextId, prepared);
    for (const [i, paper] of papers.entries()) {
      if (i % TURN === TURN - 1) await pause();
      hold(made, paper, i < prepared ? i : nextId++);
    }
    index = made;
    return made;
  }

  return {
    /** `inTurn` runs a task while nothing changes: what is added meanwhile would be missed. */
    async get(inTurn: <T>(task: () => Promise<T>) => Promise<T>): Promise<WordsOfAll> {
      const { words, byName } = index ?? (await inTurn(async () => index ?? build()));
      return { words, all: () => [...byName.values()] };
    },
    /**
     * The papers with all the words as typed, as the whole index would give them, without making it; none where it is made
     * already, and where that takes a whole index.
     */
    async asTyped(now: View, words: string, accept: (held: Held) => boolean): Promise<Hit[]> {
      const image = index || words === '' ? undefined : await imageFor(now);
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
        return accept(held) ? [{ held, terms }] : [];
      });
    },
    follow(added: readonly Paper[], removed: readonly Paper[]): void {
      if (!index) return;
      for (const paper of removed) release(index, paper);
      for (const paper of added) hold(index, paper);
    },
    drop(): void {
      index = undefined;
    },
  };
}

function heldOf(paper: Paper, id: number): Held {
  return { id, paper, keys: paperKeys(paper) };
}

function release({ words, byName }: Index, paper: Paper): void {
  const name = nameOf(paperKeys(paper));
  const held = byName.get(name);
  if (held) words.remove(held);
  byName.delete(name);
}

function nameOf(keys: readonly PaperKey[]): string {
  return keys.join(' ');
}
