import { describedSite, type Located } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { headingOf, textBelow } from './shared/section.ts';
import type { SiteExample } from './site.ts';

const HOME = 'https://eprint.iacr.org';
const YEAR = /^(?:199[6-9]|20\d\d)$/;
const NUMBER = /^0{0,3}([1-9]\d{0,4})(\.(?:pdf|ps))?$/i;
const LISTINGS = new Set(['search', 'complete', 'days']);

export const iacr = describedSite({
  id: 'iacr',
  name: 'Cryptology ePrint Archive',
  covers: 'Papers, PDFs by their address, lists and search results',
  hosts: ['*://eprint.iacr.org/*'],
  gives: ['title', 'abstract', 'authors'],
  locate(url, segments) {
    const [first = '', second] = segments[0] === 'archive' ? segments.slice(1) : segments;
    if (LISTINGS.has(first)) return first === 'search' && url.search === '' ? undefined : 'listing';
    if (!YEAR.test(first)) return undefined;
    return second === undefined ? 'listing' : locateNumber(first, second, segments.at(-1) ?? '');
  },
  places: {
    // Until 2021 a report had its number as heading, and its title as bold text.
    title: 'main h3, h3, h2 ~ p > b:only-child',
    abstract: (doc) => textBelow(headingOf(doc, 'Abstract')),
    authors: 'h3 ~ p.fst-italic, h2 ~ p > i:only-child',
  },
  rows: {
    link: 'a.paperlink[href]',
    row: '.mb-4',
    title: 'strong',
    authors: '.fst-italic',
    abstract: '.search-abstract',
  },
});

/** `/2023/123`, `/2023/123.pdf`, and each version in `/archive/2023/123/<time>.pdf`. */
function locateNumber(year: string, text: string, last: string): Located | undefined {
  const number = NUMBER.exec(text)?.[1];
  if (number === undefined) return undefined;
  const address = `${HOME}/${year}/${number.padStart(3, '0')}`;
  return { page: /\.(?:pdf|ps)$/i.test(last) ? 'pdf' : 'abstract', address };
}

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    `${HOME}/2023/123`,
    `${HOME}/2023/123/`,
    'http://eprint.iacr.org/2009/007?utm_source=x#abstract',
    'https://EPRINT.iacr.org/2023/1234',
    `${HOME}/archive/2023/123/1675400000`,
  ]),
  ...examplesOf('pdf', [`${HOME}/2023/123.pdf#page=3`, `${HOME}/archive/2023/123/20230203:040506.pdf`], {
    landing: `${HOME}/2023/123`,
  }),
  ...examplesOf('listing', [
    `${HOME}/2023/`,
    `${HOME}/days/7`,
    `${HOME}/complete/`,
    `${HOME}/search?q=lattice&category=FOUNDATIONS`,
  ]),
  ...examplesOf('none', [
    `${HOME}/`,
    `${HOME}/search`,
    `${HOME}/submit`,
    `${HOME}/about.html`,
    `${HOME}/1990/1`,
    'https://www.iacr.org/2023/123',
  ]),
];
