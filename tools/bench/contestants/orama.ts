import { asJson, type Contestant, type Entrant, peerModule, SHOWN, textOf } from './contestant.ts';

export const orama: Entrant = { name: 'orama', peer: '@orama/orama', create };

/** What is used of Orama 3. */
interface Orama {
  create(options: { schema: Record<string, 'string'> }): unknown;
  insertMultiple(db: unknown, documents: { title: string; abstract: string }[]): unknown;
  /** `threshold` 1: any of the words is enough; 0: all must be there. */
  search(db: unknown, query: { term: string; limit: number; threshold: 0 | 1; tolerance?: number }): unknown;
  save(db: unknown): unknown;
  load(db: unknown, saved: unknown): void;
}

async function create(): Promise<Contestant> {
  const package_ = await peerModule<Orama>('@orama/orama');
  const db = package_.create({ schema: { title: 'string', abstract: 'string' } });
  return {
    async build(papers) {
      await package_.insertMultiple(
        db,
        papers.map(({ title, abstract }) => ({ title, abstract })),
      );
    },
    related: (paper) => package_.search(db, { term: textOf(paper), limit: SHOWN, threshold: 1 }),
    search: (words) => package_.search(db, { term: words, limit: SHOWN, threshold: 0, tolerance: 1 }),
    save: () => asJson.bytes(package_.save(db)),
    load: (saved) => package_.load(db, asJson.value(saved)),
  };
}
