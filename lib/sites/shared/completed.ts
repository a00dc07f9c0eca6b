import { matchesClipped } from '../../paper/clipped-title.ts';
import { mergeIds } from '../../paper/ids.ts';
import { titleKey } from '../../paper/title-key.ts';
import type { Candidate, Found } from './evidence.ts';
import { contradicts, firstFound, type PageFields } from './fields.ts';

/**
 * The paper that metadata describe, with what JSON-LD about the same work says where they are silent, cut or vague: a
 * description is less than an abstract. JSON-LD about another work adds nothing.
 */
export function completed(
  own: PageFields | undefined,
  linked: PageFields | undefined,
): PageFields | undefined {
  if (!own || !linked) return own ?? linked;
  if (!isSameWork(own, linked)) return own;
  const isAbstract = own.abstract?.evidence.trust === 'sure';
  const abstracts = isAbstract ? [own.abstract, linked.abstract] : [linked.abstract, own.abstract];
  return {
    ...linked,
    ...own,
    ids: mergeIds(own.ids, linked.ids),
    idEvidence: { ...linked.idEvidence, ...evidenceOfMeta(own) },
    title: firstFound(...again(own.title), ...again(linked.title)),
    abstract: firstFound(...abstracts.flatMap(again)),
    authors: own.authors ?? linked.authors,
    year: own.year ?? linked.year,
    venue: own.venue || linked.venue,
  };
}

/** A found field as a candidate again. */
export function again<T>(found: Found<T> | undefined): Candidate<T>[] {
  return found ? [[found.evidence, () => found.value]] : [];
}

/** One DOI, or one title, cut or whole; and no id of another paper. */
function isSameWork(own: PageFields, linked: PageFields): boolean {
  if (contradicts(own.ids, linked.ids)) return false;
  if (own.ids.doi && own.ids.doi === linked.ids.doi) return true;
  const [title = '', other = ''] = [own.title?.value, linked.title?.value];
  return titleKey(title) === titleKey(other) || matchesClipped(title, other) || matchesClipped(other, title);
}

function evidenceOfMeta({ ids }: PageFields): PageFields['idEvidence'] {
  return Object.fromEntries(Object.keys(ids).map((kind) => [kind, { from: 'meta', trust: 'sure' }]));
}
