import { boundText } from '../../paper/bound.ts';
import { isTooCostly } from './cost.ts';
import { parsePattern } from './pattern.ts';

/** How to read the papers of a site that Kindred does not know, as a user taught it. */
export interface TaughtRule {
  name: string;
  /** `https://example.org/papers/*` */
  pattern: string;
  /** CSS selectors; what they find first is read, and all authors that they find. */
  title: string;
  abstract?: string;
  authors?: string;
}

export type RuleField = keyof TaughtRule;

/** A rule in its normal form, or what is wrong with each of its fields. */
export type RuleCheck = { rule: TaughtRule } | { problems: Partial<Record<RuleField, string>> };

const LONGEST_NAME = 80;
const LONGEST_SELECTOR = 500;
const SELECTORS = ['title', 'abstract', 'authors'] as const;

/**
 * Checks a rule from a form or a file. `doc` is the document that it is to be tried on, or any; only a browser can tell
 * whether a selector is one, so without it selectors are checked for length alone. Never throws.
 */
export function validateRule(input: unknown, doc?: Document): RuleCheck {
  const fields = textFields(input);
  const problems: Partial<Record<RuleField, string>> = {};
  const note = (field: RuleField, problem: string | undefined) => {
    if (problem !== undefined) problems[field] = problem;
  };
  note('name', nameProblem(fields.name));
  const pattern = parsePattern(fields.pattern);
  note('pattern', typeof pattern === 'string' ? pattern : undefined);
  for (const field of SELECTORS) note(field, selectorProblem(fields[field], doc, field === 'title'));
  if (Object.keys(problems).length > 0) return { problems };
  const { abstract, authors, ...needed } = fields;
  return { rule: { ...needed, ...(abstract && { abstract }), ...(authors && { authors }) } };
}

function textFields(input: unknown): Required<TaughtRule> {
  const given: Readonly<Record<string, unknown>> = Object(input);
  const text = (field: RuleField) => (typeof given[field] === 'string' ? given[field].trim() : '');
  return {
    // Shown in lists and prompts: what is cut here is too long in any case.
    name: boundText(text('name'), 2 * LONGEST_NAME),
    pattern: text('pattern'),
    title: text('title'),
    abstract: text('abstract'),
    authors: text('authors'),
  };
}

function nameProblem(name: string): string | undefined {
  if (name === '') return 'The site needs a name.';
  return name.length > LONGEST_NAME ? `The name is longer than ${LONGEST_NAME} characters.` : undefined;
}

function selectorProblem(selector: string, doc: Document | undefined, isNeeded: boolean): string | undefined {
  if (selector === '') return isNeeded ? 'A selector for the title is needed.' : undefined;
  if (selector.length > LONGEST_SELECTOR)
    return `The selector is longer than ${LONGEST_SELECTOR} characters.`;
  if (doc && isTooCostly(selector, doc))
    return 'This page is too large for “:has()”, “of” and “~” in a selector.';
  try {
    doc?.createDocumentFragment().querySelector(selector);
    return undefined;
  } catch {
    return `“${selector.slice(0, 60)}” is no CSS selector.`;
  }
}
