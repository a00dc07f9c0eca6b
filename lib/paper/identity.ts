import { isAnonymous, nameParts } from './authors.ts';
import { ID_KINDS, mergeIds } from './ids.ts';
import type { Paper, PaperIds, PaperKey } from './paper.ts';
import { titleKey } from './title-key.ts';

/** A preprint, its conference version and its journal version have come out within this many years. */
const YEARS_APART = 3;
/** Authors compared; collaborations of thousands share the first ones. */
const COMPARED = 50;
/** A title key of fewer letters ("Deep learning") may name several papers. */
const TELLING = 24;
const LONGEST_NAME = 60;
/** What keys of titles begin with. */
export const TITLE_KEY = 'title:';
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/**
 * All keys under which a paper is known, the best first: its ids in the order of `ID_KINDS`, then its title. A title
 * too short to identify is joined to the first author's family name; when there is no author it is left out, unless
 * the paper has no other key. Empty for a paper without ids whose title has no letter.
 *
 * Two papers that share a title key may still differ (two arXiv ids): `samePaper` decides.
 */
export function paperKeys(paper: Paper): PaperKey[] {
  const keys = idKeys(paper.ids);
  const title = titleKey(paper.title);
  if (title === '') return keys;
  const author = isTelling(title) ? '' : familyKey(paper.authors[0] ?? '');
  if (author !== '') keys.push(`${TITLE_KEY}${title}:${author}`);
  else if (isTelling(title) || keys.length === 0) keys.push(`${TITLE_KEY}${title}`);
  return keys;
}

/** The key that names a paper: the best of `paperKeys`; `''` where nothing identifies it. */
export function nameKey(paper: Paper): PaperKey {
  return idKeys(paper.ids)[0] ?? paperKeys(paper)[0] ?? '';
}

/** The keys of ids alone, in the order of `ID_KINDS`. */
export function idKeys(ids: PaperIds): PaperKey[] {
  return ID_KINDS.flatMap((kind) => (ids[kind] ? [`${kind}:${ids[kind]}`] : []));
}

/**
 * Whether two records are one paper. A shared id says yes, two arXiv ids say no. Else the titles must be equal, the
 * authors must share a family name and the years be close, as far as both records have them; a title too short to
 * identify needs the authors.
 */
export function samePaper(a: Paper, b: Paper): boolean {
  if (sharesId(a, b)) return true;
  if (a.ids.arxiv && b.ids.arxiv) return false;
  if (a.year !== undefined && b.year !== undefined && Math.abs(a.year - b.year) > YEARS_APART) return false;
  const title = titleKey(a.title);
  if (title === '' || title !== titleKey(b.title)) return false;
  return shareAuthor(a.authors, b.authors) ?? isTelling(title);
}

/** Whether both have the same id of any kind. */
export function sharesId(a: Pick<Paper, 'ids'>, b: Pick<Paper, 'ids'>): boolean {
  return ID_KINDS.some((kind) => a.ids[kind] && a.ids[kind] === b.ids[kind]);
}

/** One record of both: what `kept` has stays, what it lacks comes from `other`. */
export function mergePapers(kept: Paper, other: Paper): Paper {
  const year = kept.year ?? other.year;
  const venue = kept.venue || other.venue;
  const categories = kept.categories?.length ? kept.categories : other.categories;
  const url = kept.url || other.url;
  return {
    title: kept.title || other.title,
    abstract: kept.abstract || other.abstract,
    authors: kept.authors.some((name) => !isAnonymous(name)) ? kept.authors : fullerAuthors(kept, other),
    ...(year !== undefined && { year }),
    ...(venue && { venue }),
    ...(categories?.length && { categories }),
    ids: mergeIds(kept.ids, other.ids),
    ...(url && { url }),
    source: kept.source,
  };
}

function fullerAuthors(kept: Paper, other: Paper): readonly string[] {
  return other.authors.length > 0 ? other.authors : kept.authors;
}

/** Whether a title key is long enough to name one paper; a CJK character says about as much as three letters. */
export function isTelling(title: string): boolean {
  return title.length + 2 * (title.match(CJK)?.length ?? 0) >= TELLING;
}

/** `undefined` when one side names nobody. */
function shareAuthor(a: readonly string[], b: readonly string[]): boolean | undefined {
  const names = new Set(familyKeys(a));
  const others = familyKeys(b);
  if (names.size === 0 || others.length === 0) return undefined;
  return others.some((name) => names.has(name));
}

function familyKeys(authors: readonly string[]): string[] {
  return authors
    .slice(0, COMPARED)
    .map(familyKey)
    .filter((key) => key !== '');
}

/** The last word of a family name, since particles are written or not; in `Devlin J` the family name stands first. */
function familyKey(name: string): string {
  if (isAnonymous(name)) return '';
  const { given, family } = nameParts(name);
  const last = family.split(' ').at(-1) ?? '';
  const word = /^\p{Lu}{1,2}\.?$/u.test(last) && given ? given : last;
  return titleKey(word.slice(0, LONGEST_NAME));
}
