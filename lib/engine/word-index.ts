import { paperKeys } from '../paper/identity.ts';
import type { Paper } from '../paper/paper.ts';
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

export interface WordsOfAll {
  words: KeywordIndex;
  all(): Held[];
}

/** An index of the words of all papers, made when it is first asked for and kept current from then on. */
export function createWordIndex({ read, view, pause }: WordIndexDeps) {
  let index: { words: KeywordIndex; byName: Map<string, Held> } | undefined;
  let nextId = 0;

  function hold(held: Held): void {
    index?.words.add(held);
    index?.byName.set(held.keys.join(' '), held);
  }

  function release(paper: Paper): void {
    const name = nameOf(paper);
    const held = index?.byName.get(name);
    if (held) index?.words.remove(held);
    index?.byName.delete(name);
  }

  const heldOf = (paper: Paper): Held => ({ id: nextId++, paper, keys: paperKeys(paper) });

  async function build() {
    const now = view();
    const papers = await read(now, [...liveRows(now)]);
    const made = { words: createKeywordIndex([]), byName: new Map<string, Held>() };
    for (const [i, paper] of papers.entries()) {
      if (i % TURN === TURN - 1) await pause();
      const held = heldOf(paper);
      made.words.add(held);
      made.byName.set(held.keys.join(' '), held);
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
      for (const paper of removed) release(paper);
      for (const paper of added) hold(heldOf(paper));
    },
    drop(): void {
      index = undefined;
    },
  };
}

function nameOf(paper: Paper): string {
  return paperKeys(paper).join(' ');
}
