import { TITLE_KEY } from '../../paper/identity.ts';
import type { Paper, PaperKey, PaperSource } from '../../paper/paper.ts';
import { createBytes, createHalfWords, createWords } from './growing.ts';
import { keyHash } from './keys.ts';
import type { FilterColumns, SegmentRow } from './types.ts';

/** In the order of their numbers in files: new ones go to the end. */
export const SOURCES: readonly PaperSource[] = ['bundled', 'page', 'listing', 'import'];
export const HAS_ABSTRACT = 128;
/** Numbers of 16 bits; only in a hostile file are there more categories. */
const MOST_CATEGORIES = 65_536;

/** Collects what rows are filtered by. */
export function createFilterWriter() {
  const years = createHalfWords();
  const categories = createHalfWords();
  const sources = createBytes();
  const flags = createBytes();
  const titles = createWords();
  const categoryNumbers = new Map<string, number>([['', 0]]);

  function categoryNumber(name: string): number {
    const known = categoryNumbers.get(name);
    if (known !== undefined || categoryNumbers.size === MOST_CATEGORIES) return known ?? 0;
    categoryNumbers.set(name, categoryNumbers.size);
    return categoryNumbers.size - 1;
  }

  return {
    add({ paper, keys, corpus = 0 }: Pick<SegmentRow, 'paper' | 'keys' | 'corpus'>): void {
      years.push(paper.year ?? 0);
      categories.push(categoryNumber(paper.categories?.[0] ?? ''));
      sources.push(Math.max(0, SOURCES.indexOf(paper.source)));
      flags.push(flagsOf(paper, corpus));
      titles.push(titleHash(keys));
    },
    /** Rows `[from, to)` of another segment. */
    copy(other: FilterColumns, from: number, to: number): void {
      years.pushRange(other.years, from, to);
      for (let row = from; row < to; row++)
        categories.push(categoryNumber(other.categoryNames[other.categories[row] ?? 0] ?? ''));
      sources.pushRange(other.sources, from, to);
      flags.pushRange(other.flags, from, to);
      titles.pushRange(other.titles, from, to);
    },
    finish: (): FilterColumns => ({
      years: years.kept(),
      categories: categories.kept(),
      categoryNames: [...categoryNumbers.keys()],
      sources: sources.kept(),
      sourceNames: SOURCES,
      flags: flags.kept(),
      titles: titles.kept(),
    }),
  };
}

/** The number of the collection that a row belongs to: the low bits of its flags. */
export function corpusOf({ flags }: Pick<FilterColumns, 'flags'>, row: number): number {
  return (flags[row] ?? 0) & (HAS_ABSTRACT - 1);
}

/** What stands for a paper's title in the column `titles`. */
export function titleHash(keys: readonly PaperKey[]): number {
  const title = keys.find((key) => key.startsWith(TITLE_KEY));
  return title === undefined ? 0 : keyHash(title).low;
}

function flagsOf({ abstract }: Paper, corpus: number): number {
  if (!(corpus >= 0 && corpus < HAS_ABSTRACT)) throw new RangeError(`Corpus ${corpus} is not one of 0..127.`);
  return corpus | (abstract === '' ? 0 : HAS_ABSTRACT);
}
