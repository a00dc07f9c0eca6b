import { stemmer } from 'stemmer';

/**
 * Porter's algorithm takes these families of words to one stem ("general", "generalize", "generative" all give
 * "gener"), though in papers they are different subjects.
 */
const KEPT_APART: ReadonlyMap<string, string> = new Map(
  Object.entries({
    contrastive: 'contrastive contrastively',
    general: 'general generally generality generalist',
    generat: 'generate generated generates generating generation generations generative generator generators',
    generic: 'generic generically genericity',
    transformer: 'transformer transformers',
    universal: 'universal universality universally',
    universe: 'universe universes',
    university: 'university universities',
    symmetr: 'symmetry symmetries symmetric symmetrical symmetrically',
    explain:
      'explain explains explained explaining explainable explainability explanation explanations explanatory',
    categor: 'category categories categorical categorically',
  }).flatMap(([stem, words]) => words.split(' ').map((word) => [word, stem])),
);

/** A verb in -ize and what is made of it, in either spelling: `generalisation`, `generalizing`, `optimizers`. */
const IZE =
  /^([a-z]{3,40})(?:iz|(?<=[bdfghjklmnrstyz])is)(e|es|ed|er|ers|ing|ings|ation|ations|ational|able|ability)$/;
/** Verbs whose s belongs to them, and nouns besides: `comprise`, `promising`, `surprised`, `expertise`. */
const NO_IZE = /(?:pr|(?:^|[^a-z]|com)prom|prem|trem|expert|parad|merchand|franch|adver)is[ei]/;

/** The stem of a word in small ASCII letters; words with digits in them are their own stems. */
export function stem(word: string): string {
  const apart = KEPT_APART.get(word);
  if (apart !== undefined) return apart;
  if (word.length < 3 || /\d/.test(word)) return word;
  const verb = izeVerb(word)?.[1];
  return verb === undefined ? stemmer(word) : `${verb}iz`;
}

/** `generalisation` as `generalization`; other words as they are. */
export function spelledWithZ(word: string): string {
  const [, verb, ending] = izeVerb(word) ?? [];
  return verb === undefined ? word : `${verb}iz${ending}`;
}

function izeVerb(word: string): RegExpExecArray | null {
  const verb = /i[sz]/.test(word) ? IZE.exec(word) : null;
  return verb && NO_IZE.test(word) ? null : verb;
}
