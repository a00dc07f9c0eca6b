import type { Reasons, RelatedAnswer } from '../lib/engine/types.ts';
import { nameParts } from '../lib/paper/authors.ts';

/** More than this no line shows. */
const SHOWN = 8;
/** Authors that the line names. */
const NAMED = 2;

/**
 * The reason in one line, most telling term first: `both: random labels · generalization error · same author: Recht`.
 */
export function reasonLine({ terms, authors = [] }: Pick<Reasons, 'terms' | 'authors'>): string {
  const [first] = authors;
  const parts = [
    ...terms.slice(0, SHOWN).map((term) => term.text),
    ...(first === undefined
      ? []
      : [`${authors.length > 1 ? 'same authors' : 'same author'}: ${named(authors)}`]),
  ];
  return parts.length > 0 ? `both: ${parts.join(' · ')}` : 'close in meaning, in other words';
}

/** Family names, and how many more there are. */
function named(authors: readonly string[]): string {
  const rest = authors.length - NAMED;
  const shown = authors.slice(0, NAMED).map((name) => nameParts(name).family);
  return `${shown.join(', ')}${rest > 0 ? ` +${rest}` : ''}`;
}

/** How many are related, and among how many: silence means as little as the corpus is small. */
export function relatedCounts({ total, searched }: Pick<RelatedAnswer, 'total' | 'searched'>): string {
  return `${total} related · ${searched} searched`;
}
