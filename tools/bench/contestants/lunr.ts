import type { Paper } from '../../../lib/paper/paper.ts';
import { asJson, type Contestant, type Entrant, peerModule, textOf } from './contestant.ts';

export const lunr: Entrant = { name: 'lunr', peer: 'lunr', create };

/** What is used of Lunr 2.3. */
interface Query {
  term(terms: unknown[], options: { wildcard?: number; editDistance?: number; presence?: number }): unknown;
}
interface Index {
  query(ask: (query: Query) => void): unknown;
  toJSON(): unknown;
}
interface Builder {
  ref(name: string): void;
  field(name: string): void;
  add(document: Record<string, unknown>): void;
}
interface Lunr {
  (configure: (this: Builder, builder: Builder) => void): Index;
  tokenizer(text: string): unknown[];
  Index: { load(saved: unknown): Index };
  Query: { wildcard: { TRAILING: number }; presence: { REQUIRED: number } };
}

/** Its index is finished once and for all; it is asked by parts, since its query syntax gives colons a meaning. */
async function create(): Promise<Contestant> {
  const { default: package_ } = await peerModule<{ default: Lunr }>('lunr');
  const { wildcard, presence } = package_.Query;
  const typed = { wildcard: wildcard.TRAILING, editDistance: 1, presence: presence.REQUIRED };
  let index = buildIndex(package_, []);
  const ask = (text: string, options: Parameters<Query['term']>[1]) =>
    index.query((query) => query.term(package_.tokenizer(text), options));
  return {
    build(papers) {
      index = buildIndex(package_, papers);
    },
    related: (paper) => ask(textOf(paper), {}),
    search: (words) => ask(words, typed),
    save: () => asJson.bytes(index),
    load(saved) {
      index = package_.Index.load(asJson.value(saved));
    },
  };
}

function buildIndex(package_: Lunr, papers: readonly Paper[]): Index {
  return package_((builder) => {
    builder.ref('id');
    for (const field of ['title', 'abstract']) builder.field(field);
    for (const [id, { title, abstract }] of papers.entries()) builder.add({ id, title, abstract });
  });
}
