import { paperKeys } from '../paper/identity.ts';
import type { Paper, PaperKey } from '../paper/paper.ts';
import type { Held } from './held.ts';
import { createKeywordIndex, type KeywordIndex } from './keyword-index.ts';
import type { PaperReader } from './paper-reader.ts';
import { liveRows, type View } from './shards.ts';

/** Papers that are indexed before others have a turn. */
const TURN = 50;

export interface WordIndexDeps {
  read: PaperReader;
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
export function createWordIndex({ read, view, pause }: WordIndexDeps) {
  let index: Index | undefined;
  let nextId = 0;

  function hold({ words, byName }: Index, paper: Paper): void {
    const held = { id: nextId++, paper, keys: paperKeys(paper) };
    words.add(held);
    byName.set(nameOf(held.keys), held);
  }

  async function build(): Promise<Index> {
    const now = view();
    const papers = await read(now, [...liveRows(now)]);
    const made: Index = { words: createKeywordIndex([]), byName: new Map() };
    for (const [i, paper] of papers.entries()) {
      if (i % TURN === TURN - 1) await pause();
      hold(made, paper);
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
