export type Vocabulary = ReturnType<typeof createVocabulary>;

/** The terms of a corpus, numbered in the order of their arrival, with the number of papers that have each. */
export function createVocabulary() {
  const ids = new Map<string, number>();
  const papers: number[] = [];
  return {
    find: (term: string): number | undefined => ids.get(term),
    /** The term's number, given now if it has none. */
    idOf(term: string): number {
      const known = ids.get(term);
      if (known !== undefined) return known;
      const id = ids.size;
      ids.set(term, id);
      papers.push(0);
      return id;
    },
    /** One paper more, or less, has the term. */
    count(id: number, change: 1 | -1): void {
      papers[id] = (papers[id] ?? 0) + change;
    },
    papersWith: (id: number): number => papers[id] ?? 0,
    get size(): number {
      return papers.length;
    },
  };
}
