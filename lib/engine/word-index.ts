import { paperKeys } from '../paper/identity.ts';
import type { Paper, PaperKey } from '../paper/paper.ts';
import type { Held, Hit } from './held.ts';
import { createKeywordIndex, type KeywordIndex } from './keyword-index.ts';
import type { PaperReader } from './paper-reader.ts';
import { createPrepared, heldOf, type PreparedWords } from './prepared-words.ts';
import { liveRows, type View } from './shards.ts';

/** Papers that are indexed before others have a turn. */
const TURN = 50;
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
  const { imageFor, asTyped } = createPrepared(read, prepared);

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
    get isMade(): boolean {
      return index !== undefined;
    },
    /** `inTurn` runs a task while nothing changes: what is added meanwhile would be missed. */
    async get(inTurn: <T>(task: () => Promise<T>) => Promise<T>): Promise<WordsOfAll> {
      const { words, byName } = index ?? (await inTurn(async () => index ?? build()));
      return { words, all: () => [...byName.values()] };
    },
    /** The same for words as typed without a whole index; none where there is one already, and where it takes one to tell. */
    asTyped: async (now: View, words: string, accept: (held: Held) => boolean): Promise<Hit[]> =>
      index ? [] : asTyped(now, words, accept),
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

function release({ words, byName }: Index, paper: Paper): void {
  const name = nameOf(paperKeys(paper));
  const held = byName.get(name);
  if (held) words.remove(held);
  byName.delete(name);
}

function nameOf(keys: readonly PaperKey[]): string {
  return keys.join(' ');
}
