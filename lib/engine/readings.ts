import type { Token } from './analyse.ts';
import { BOILERPLATE } from './boilerplate.ts';
import type { Embedding, TextVector } from './embedding.ts';
import { sentencesOf } from './sentences.ts';
import { type AnalysedPaper, analysePaper, type PaperText } from './term-counts.ts';
import type { Range } from './types.ts';

export interface Sentence {
  /** Where it stands, and in which of the paper's texts. */
  field: 'title' | 'abstract';
  range: Range;
  tokens: readonly Token[];
  terms: ReadonlySet<string>;
  /** It says more than any abstract says, and more than a word or two. */
  isTelling: boolean;
  /** Its direction; absent without a model. Made when it is first asked for. */
  vector(): TextVector | undefined;
}

/** A paper's texts as the explainer reads them. */
export interface Reading {
  text: PaperText;
  analysed: AnalysedPaper;
  /** Those of the abstract; the title where there is no abstract. */
  sentences: readonly Sentence[];
}

/** Terms that a sentence needs, beside those that any abstract has, to say what a paper is about. */
const LEAST_TERMS = 3;

export type Readings = ReturnType<typeof createReadings>;

/** Reads papers for the explainer, each but once while it is in memory: its sentences, and what each is about. */
export function createReadings(model?: Embedding) {
  const known = new WeakMap<PaperText, Reading>();
  return (text: PaperText): Reading => {
    const seen = known.get(text);
    if (seen) return seen;
    const analysed = analysePaper(text);
    const reading = { text, analysed, sentences: sentencesIn(text, analysed, model) };
    known.set(text, reading);
    return reading;
  };
}

function sentencesIn({ title, abstract }: PaperText, analysed: AnalysedPaper, model?: Embedding): Sentence[] {
  const field = abstract === '' ? 'title' : 'abstract';
  const tokens = analysed[field];
  const ranges: Range[] = field === 'title' ? [[0, title.length]] : sentencesOf(abstract);
  let next = 0;
  return ranges.map((range) => {
    const first = next;
    while ((tokens[next]?.start ?? Number.POSITIVE_INFINITY) < range[1]) next++;
    return sentenceOf(field, range, tokens.slice(first, next), model);
  });
}

function sentenceOf(
  field: Sentence['field'],
  range: Range,
  tokens: readonly Token[],
  model: Embedding | undefined,
): Sentence {
  let vector: TextVector | undefined;
  return {
    field,
    range,
    tokens,
    terms: new Set(tokens.map(({ term }) => term)),
    isTelling: tokens.filter(({ term }) => !BOILERPLATE.has(term)).length >= LEAST_TERMS,
    vector() {
      vector ??= model?.embed({ title: [], abstract: [...tokens] });
      return vector;
    },
  };
}
