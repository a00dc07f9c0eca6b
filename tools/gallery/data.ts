import type { Range, StrengthWord } from '../../lib/engine/types.ts';
import type { PaperAnswer, RelatedView, SearchAnswerView } from '../../lib/messaging/protocol.ts';
import type { Paper } from '../../lib/paper/paper.ts';
import type { SavedRecord } from '../../lib/saved/schema.ts';
import corpus from '../corpus/papers.json' with { type: 'json' };

/** Real papers in invented relations: what the views draw, not what the engine finds. */

interface Entry {
  title: string;
  abstract: string;
  authors: string[];
  year: number;
  arxiv: string;
}

export const PAPERS: Paper[] = (corpus as Entry[]).map(({ arxiv, ...entry }) => ({
  ...entry,
  ids: { arxiv },
  source: 'bundled',
}));

/** Every place where one of the words begins, to its end. */
function placesOf(text: string, words: readonly string[]): Range[] {
  const lower = text.toLowerCase();
  const places: Range[] = [];
  for (const word of words) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
      places.push([at, at + word.length]);
    }
  }
  return places;
}

const TERMS = [
  'generalization',
  'stochastic gradient descent',
  'sharp minima',
  'neural network',
  'overparameterized',
  'norm',
];

function sentenceWith(text: string, places: readonly Range[]): Range | undefined {
  const at = places[0]?.[0];
  if (at === undefined) return undefined;
  const start = text.lastIndexOf('. ', at) + (text.lastIndexOf('. ', at) < 0 ? 1 : 2);
  const end = text.indexOf('. ', at);
  return [start, end < 0 ? text.length : end + 1];
}

const ASKED =
  'Despite their massive size, successful deep artificial neural networks can exhibit a remarkably small difference between training and test performance.';
const COUNTERPART = {
  paper: 0,
  field: 'abstract',
  range: [0, ASKED.length],
  text: ASKED,
  marks: placesOf(ASKED, ['neural network', 'training and test performance']),
} as const;

function relatedView(paper: Paper, word: StrengthWord, value: number, saved: boolean): RelatedView {
  const places = placesOf(paper.abstract, TERMS);
  const terms = TERMS.filter((term) => paper.abstract.toLowerCase().includes(term));
  const sentence = sentenceWith(paper.abstract, places);
  return {
    key: `arxiv:${paper.ids.arxiv}`,
    paper,
    saved,
    strength: { word, value },
    reasons: {
      terms: terms.map((text, index) => ({ text, share: 1 / (index + 2) })),
      meaning: 0.2,
      marks: { title: placesOf(paper.title, TERMS), abstract: places },
      ...(sentence ? { sentence, counterpart: COUNTERPART } : {}),
      ...(value > 0.5 ? { authors: paper.authors.slice(0, 1) } : {}),
    },
  };
}

const SUBJECT: Paper = {
  title: 'Understanding deep learning requires rethinking generalization',
  abstract: 'Despite their massive size, successful deep artificial neural networks can exhibit a small gap.',
  authors: ['Chiyuan Zhang', 'Samy Bengio', 'Moritz Hardt', 'Benjamin Recht', 'Oriol Vinyals'],
  year: 2016,
  ids: { arxiv: '1611.03530' },
  source: 'page',
};

const close = PAPERS.filter(({ abstract }) => placesOf(abstract, TERMS).length > 2);

export function related(count: number, of: readonly Paper[] = close): PaperAnswer {
  const words: StrengthWord[] = ['close', 'close', 'related', 'related', 'loosely related'];
  const results = of
    .slice(0, count)
    .map((paper, index) =>
      relatedView(paper, words[Math.min(index, 4)] ?? 'related', 1 / (index + 1), index === 1),
    );
  return {
    key: 'arxiv:1611.03530',
    paper: SUBJECT,
    ids: SUBJECT.ids,
    saved: false,
    related: { results, total: count, close: Math.min(2, count), searched: 220 },
  };
}

/** The longest titles of the corpus, for the clamp. */
export const LONG = [...PAPERS].sort((a, b) => b.title.length - a.title.length).slice(0, 8);

export function searched(words: readonly string[], author?: string): SearchAnswerView {
  const hits = PAPERS.filter((paper) =>
    words.every((word) => `${paper.title} ${paper.abstract}`.toLowerCase().includes(word)),
  );
  const results = hits.slice(0, 20).map((paper, index) => ({
    key: `arxiv:${paper.ids.arxiv}`,
    paper,
    saved: index === 0,
    marks: {
      title: placesOf(paper.title, words),
      abstract: placesOf(paper.abstract, words),
      authors: paper.authors.map((name) => (author ? placesOf(name, [author]) : [])),
    },
  }));
  return { results, total: hits.length, searched: PAPERS.length };
}

const DAY = 86_400_000;

export function savedRecords(count: number): SavedRecord[] {
  return PAPERS.slice(20, 20 + count).map((paper, index) => {
    const key = `arxiv:${paper.ids.arxiv}`;
    const savedAt = Date.UTC(2026, 5, 20) - index * 3 * DAY;
    const tags = index % 3 === 0 ? ['thesis'] : [];
    return {
      schema: 1,
      key,
      keys: [key],
      paper,
      savedAt,
      updatedAt: savedAt,
      tags,
      note: '',
      state: 'unread',
    };
  });
}
