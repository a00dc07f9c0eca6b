import { mergePapers, paperKeys, samePaper } from '../paper/identity.ts';
import type { Paper, PaperKey } from '../paper/paper.ts';
import { titleKey } from '../paper/title-key.ts';

/** A paper that the engine holds. */
export interface Held {
  paper: Paper;
  /** Every key it is known under; the first names it. */
  keys: PaperKey[];
  /** Never given twice. */
  id: number;
  /** Its row in the columns; it changes when those close their gaps. */
  row: number;
}

/** What keys of titles begin with, see `paperKeys`. */
const TITLE = 'title:';

export type Records = ReturnType<typeof createRecords>;

/** The papers of the engine, by key and by row. */
export function createRecords() {
  const byKey = new Map<PaperKey, Held[]>();
  let byRow: (Held | undefined)[] = [];
  let nextId = 0;
  let size = 0;

  function hold(paper: Paper, keys: PaperKey[], row: number): Held {
    const held: Held = { id: nextId++, paper, keys, row };
    for (const key of held.keys) push(byKey, key, held);
    byRow[row] = held;
    size++;
    return held;
  }

  function release(held: Held): void {
    for (const key of held.keys) pull(byKey, key, held);
    byRow[held.row] = undefined;
    size--;
  }

  /** All that are the same paper as this one; more than one when this one tells that two are. */
  function same(paper: Paper, keys = paperKeys(paper)): Held[] {
    const candidates = keys.flatMap((key) => byKey.get(key) ?? []);
    return [...new Set(candidates)].filter((held) => samePaper(held.paper, paper));
  }

  return {
    hold,
    release,
    /** The record that is the same paper as this one, or has this key. */
    find(query: Paper | PaperKey): { key: PaperKey; paper: Paper } | undefined {
      const held = typeof query === 'string' ? byKey.get(query)?.[0] : same(query)[0];
      return held && { key: held.keys[0] ?? '', paper: held.paper };
    },
    same,
    at: (row: number): Held | undefined => byRow[row],
    withKey: (key: PaperKey): Held | undefined => byKey.get(key)?.[0],
    /** Whether another held paper of the same title stands for this one: the first that has an abstract. */
    isRepeat({ keys, row }: Held): boolean {
      const titled = byKey.get(keys.find((key) => key.startsWith(TITLE)) ?? '') ?? [];
      const shown = titled.find(({ paper }) => paper.abstract !== '') ?? titled[0];
      return shown !== undefined && shown.row !== row;
    },
    /** All of this title, be they the same paper or not; none for a title so short that it may name several papers. */
    titled: (title: string): readonly Held[] => byKey.get(TITLE + titleKey(title)) ?? [],
    get size(): number {
      return size;
    },
    all: (): Held[] => byRow.filter((held) => held !== undefined),
    /** Numbers the rows anew, as the columns do when they close their gaps. */
    compact(): void {
      byRow = byRow.filter((held) => held !== undefined);
      for (const [row, held] of byRow.entries()) if (held) held.row = row;
    },
  };
}

/** One record of all, each completing those before it. */
export function mergeAll(papers: readonly [Paper, ...Paper[]]): Paper {
  const [first, ...others] = papers;
  return others.reduce(mergePapers, first);
}

function push<K>(map: Map<K, Held[]>, key: K, held: Held): void {
  const list = map.get(key);
  if (list) list.push(held);
  else map.set(key, [held]);
}

function pull<K>(map: Map<K, Held[]>, key: K, held: Held): void {
  const rest = map.get(key)?.filter((other) => other !== held);
  if (rest && rest.length > 0) map.set(key, rest);
  else map.delete(key);
}
