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
    /** A row of another segment. */
    copy(from: FilterColumns, row: number): void {
      years.push(from.years[row] ?? 0);
      categories.push(categoryNumber(from.categoryNames[from.categories[row] ?? 0] ?? ''));
      sources.push(from.sources[row] ?? 0);
      flags.push(from.flags[row] ?? 0);
      titles.push(from.titles[row] ?? 0);
    },
    finish: (): FilterColumns => ({
      years: years.view(),
      categories: categories.view(),
      categoryNames: [...categoryNumbers.keys()],
      sources: sources.view(),
      sourceNames: SOURCES,
      flags: flags.view(),
      titles: titles.view(),
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
