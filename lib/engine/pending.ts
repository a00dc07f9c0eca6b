import { mergePapers, paperKeys, samePaper } from '../paper/identity.ts';
import type { Paper, PaperKey } from '../paper/paper.ts';

/** A paper on its way into a segment. */
export interface Pending {
  paper: Paper;
  /** Every key it is known under; the first names it. */
  keys: PaperKey[];
}

/** Papers that are collected for one segment, found by their keys. */
export function createPending() {
  const byKey = new Map<PaperKey, Set<Pending>>();
  const all = new Set<Pending>();

  return {
    hold(paper: Paper, keys = paperKeys(paper)): void {
      const held = { paper, keys };
      all.add(held);
      for (const key of held.keys) byKey.set(key, (byKey.get(key) ?? new Set()).add(held));
    },
    release(held: Pending): void {
      all.delete(held);
      for (const key of held.keys) byKey.get(key)?.delete(held);
    },
    /** All that are the same paper as this one. */
    same(paper: Paper, keys: readonly PaperKey[]): Pending[] {
      const candidates = new Set(keys.flatMap((key) => [...(byKey.get(key) ?? [])]));
      return [...candidates].filter((held) => samePaper(held.paper, paper));
    },
    all: (): readonly Pending[] => [...all],
  };
}

/** One record of all, each completing those before it. */
export function mergeAll(papers: readonly [Paper, ...Paper[]]): Paper {
  const [first, ...others] = papers;
  return others.reduce(mergePapers, first);
}
