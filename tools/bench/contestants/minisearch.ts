import MiniSearch from 'minisearch';
import { type Contestant, type Entrant, textOf } from './contestant.ts';

export const minisearch: Entrant = { name: 'minisearch', peer: 'minisearch', create };

const OPTIONS = { fields: ['title', 'abstract'] };

function create(): Contestant {
  let index = new MiniSearch(OPTIONS);
  return {
    build: (papers) => index.addAll(papers.map(({ title, abstract }, id) => ({ id, title, abstract }))),
    related: (paper) => index.search(textOf(paper)),
    search: (words) => index.search(words, { prefix: true, fuzzy: 0.2 }),
    save: () => new TextEncoder().encode(JSON.stringify(index)),
    load(saved) {
      index = MiniSearch.loadJSON(new TextDecoder().decode(saved), OPTIONS);
    },
  };
}
