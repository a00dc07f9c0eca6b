import { asJson, type Contestant, type Entrant, peerModule, SHOWN, textOf } from './contestant.ts';

export const flexsearch: Entrant = { name: 'flexsearch', peer: 'flexsearch', create };

/** What is used of FlexSearch 0.8. */
interface Index {
  add(id: number, content: string): unknown;
  /** `suggest` also gives what has only some of the words. */
  search(query: string, options: { limit: number; suggest: boolean }): unknown;
  export(handler: (key: string, data: string) => void): unknown;
  import(key: string, data: string): void;
}
interface FlexSearch {
  Index: new (options: { tokenize: 'forward' }) => Index;
}

/** `forward` finds beginnings of words; it has no search with typos of this kind. */
async function create(): Promise<Contestant> {
  const { Index } = (await peerModule<{ default: FlexSearch }>('flexsearch')).default;
  const index = new Index({ tokenize: 'forward' });
  const search = (text: string) => index.search(text, { limit: SHOWN, suggest: true });
  return {
    build(papers) {
      for (const [id, paper] of papers.entries()) index.add(id, textOf(paper));
    },
    related: (paper) => search(textOf(paper)),
    search,
    async save() {
      const parts: [string, string][] = [];
      await index.export((key, data) => {
        parts.push([key, data]);
      });
      return asJson.bytes(parts);
    },
    load(saved) {
      for (const [key, data] of asJson.value(saved) as [string, string][]) index.import(key, data);
    },
  };
}
