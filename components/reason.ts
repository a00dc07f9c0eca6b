import type { Reasons, RelatedAnswer } from '../lib/engine/types.ts';

/** More than this no line shows. */
const SHOWN = 8;

/** The reason in one line, most telling term first: `both: random labels · generalization error`. */
export function reasonLine({ terms }: Pick<Reasons, 'terms'>): string | undefined {
  if (terms.length === 0) return undefined;
  return `both: ${terms
    .slice(0, SHOWN)
    .map((term) => term.text)
    .join(' · ')}`;
}

/** How many are related, and among how many: silence means as little as the corpus is small. */
export function relatedCounts({ total, searched }: Pick<RelatedAnswer, 'total' | 'searched'>): string {
  return `${total} related · ${searched} searched`;
}
