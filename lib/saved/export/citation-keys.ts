import { nameParts } from '../../paper/authors.ts';
import type { Paper } from '../../paper/paper.ts';
import { titleKey } from '../../paper/title-key.ts';

const LEADING = new Set(
  'a an and are as at be by can do does for from how in is it of on or the to toward towards what when why with'.split(
    ' ',
  ),
);
const LONGEST_PART = 40;

/** One key for each paper, in order, all distinct: `vaswani2017attention`, then `vaswani2017attentiona`, and so on. */
export function citationKeys(papers: readonly Paper[]): string[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return papers.map((paper) => {
    const base = baseKey(paper);
    let count = next.get(base) ?? 0;
    while (taken.has(base + letters(count))) count++;
    const key = base + letters(count);
    next.set(base, count + 1);
    taken.add(key);
    return key;
  });
}

/** Family name, year, first telling word of the title, in plain ASCII. */
function baseKey({ authors, year, title, ids }: Paper): string {
  const family = ascii(nameParts(authors[0] ?? '').family);
  const words = title
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(ascii)
    .filter((word) => word !== '');
  const word = words.find((each) => !LEADING.has(each)) ?? words[0] ?? '';
  return family || word ? `${family}${year ?? ''}${word}` : ascii(ids.arxiv ?? ids.doi ?? '') || 'paper';
}

function ascii(text: string): string {
  return titleKey(text)
    .replace(/[^a-z0-9]/g, '')
    .slice(0, LONGEST_PART);
}

/** 0 is nothing, then a … z, aa, ab, … */
function letters(count: number): string {
  let rest = count;
  let text = '';
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  }
  return text;
}
