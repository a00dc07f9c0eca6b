import { entryOf } from '../util/record.ts';
import { describedSite, type Located } from './shared/described-site.ts';
import { idsOfDoiPath, indexOfDoi } from './shared/doi-path.ts';
import { examplesOf } from './shared/example.ts';
import { hostPatterns } from './shared/hosts.ts';
import { hostOf } from './shared/path.ts';
import { SILVERCHAIR_HOSTS } from './silverchair/hosts.ts';
import type { PageKind, SiteExample } from './site.ts';

/** Segments that name a paper's page; journal, volume, issue and a number stand around them. */
const PAPERS: Readonly<Record<string, PageKind>> = {
  article: 'abstract',
  'article-abstract': 'abstract',
  'article-standard': 'abstract',
  'advance-article': 'abstract',
  'advance-article-abstract': 'abstract',
  'accepted-manuscript': 'abstract',
  abstract: 'abstract',
  chapter: 'abstract',
  'chapter-abstract': 'abstract',
  fullarticle: 'html',
  'article-pdf': 'pdf',
  'advance-article-pdf': 'pdf',
  'chapter-pdf': 'pdf',
  articlepdf: 'pdf',
};
const LISTINGS = new Set([
  'issue',
  'search-results',
  'advance-articles',
  'volume',
  'currentissue',
  'newonline',
]);

export const silverchair = describedSite({
  id: 'silverchair',
  name: 'Oxford, AIP, MIT Press, Rockefeller, JAMA and other sites on Silverchair',
  covers: 'Articles and chapters, PDFs by their address, issues and search results',
  hosts: hostPatterns(SILVERCHAIR_HOSTS),
  locate(url, segments) {
    const at = segments.findIndex((segment) => Object.hasOwn(PAPERS, segment.toLowerCase()));
    const section = segments[at]?.toLowerCase() ?? '';
    const page = entryOf(PAPERS, section);
    const isListing = segments.slice(0, 4).some((segment) => LISTINGS.has(segment.toLowerCase()));
    // What follows is a number at least: `/journals/article` is a list of nothing.
    if (page && /\d/.test(segments.slice(at + 1).join('/'))) return locatePaper(url, segments, at, page);
    return isListing ? 'listing' : undefined;
  },
  places: {
    title: 'h1.article-title-main, h1.wi-article-title, h1.meta-article-title, .chapter-title-without-label',
    abstract: 'section.abstract, .abstract-content, .article-body .abstract',
    authors: '.al-author-name .linked-name, .al-authors-list .linked-name, .wi-authors .linked-name',
  },
  rows: {
    link:
      'h5 a.at-articleLink, .al-title a, .item-title a, .article-link-name a, .customLink a, h4.sri-title a, ' +
      '.article--title a',
    row: '.al-article-items, .al-article-box, .sr-list, .article-list-resources, .issue-item, li',
    title: '.access-title',
    authors: '.wi-fullname, .al-author-name, .al-authors-list, .sri-authors',
    doi: 'a[href*="doi.org/10."], [data-doi^="10."]',
    year: '.al-cite-description, .ww-citation-primary, .sri-date, .al-pub-date',
  },
});

/** Papers that are in no issue yet have their DOI in the address. A PDF's page has its address but for the file. */
function locatePaper(url: URL, segments: readonly string[], at: number, page: PageKind): Located {
  const doiAt = indexOfDoi(segments);
  const ids = doiAt < 0 ? {} : idsOfDoiPath(doiSegments(segments.slice(doiAt)));
  if (page !== 'pdf') return { page, ids };
  const section = segments[at]?.replace(/-?pdf$/i, '') ?? '';
  const path = [...segments.slice(0, at), section, ...segments.slice(at + 1)];
  const last = path.at(-1) ?? '';
  const landing = /\.pdf$/i.test(last) ? path.slice(0, -1) : path;
  return { page, ids, address: `https://${hostOf(url)}/${landing.map(encodeURIComponent).join('/')}` };
}

/** `<prefix>/<suffix>/<number of the article>/<file>`: the number is no part of the DOI. */
function doiSegments(segments: readonly string[]): readonly string[] {
  const number = segments.findIndex((segment, i) => i > 1 && /^\d{5,10}$/.test(segment));
  return number < 0 ? segments : segments.slice(0, number);
}

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    'https://academic.oup.com/exjml/article/31/2/204/5550000',
    'http://academic.oup.com/exjml/article-abstract/31/2/204/5550000?redirectedFrom=fulltext#abs',
    'https://pubs.aip.org/aip/exj/article/158/2/024101/2868000/Deep-networks',
    'https://direct.mit.edu/exjml/article/31/2/204/5550/Neural-Ordinary-Differential-Equations/',
    'https://rupress.org/exjml/article/217/2/204/5550/Neural-Ordinary',
    'https://jamanetwork.com/journals/exjml/article-abstract/2700000',
    'https://royalsocietypublishing.org/exjml/article/374/2/20180204/5550000/Neural-Ordinary',
    'https://academic.oup.com/book/31000/chapter/26350000',
  ]),
  ...examplesOf('html', ['https://jamanetwork.com/journals/exjml/fullarticle/2700000']),
  ...examplesOf(
    'abstract',
    [
      'https://academic.oup.com/exjml/advance-article/doi/10.5555/exjml/xyz204/5550000',
      'https://academic.oup.com/exjml/advance-article-abstract/doi/10.5555/exjml/xyz204/5550000?login=false',
    ],
    { ids: { doi: '10.5555/exjml/xyz204' } },
  ),
  ...examplesOf('pdf', ['https://academic.oup.com/exjml/article-pdf/31/2/204/5550000/xyz204.pdf'], {
    landing: 'https://academic.oup.com/exjml/article/31/2/204/5550000',
  }),
  ...examplesOf('listing', [
    'https://academic.oup.com/exjml/issue/31/2',
    'https://academic.oup.com/exjml/search-results?q=residual',
    'https://direct.mit.edu/exjml/issue/31/2',
    'https://academic.oup.com/exjml/advance-articles',
  ]),
  ...examplesOf('none', [
    'https://academic.oup.com/',
    'https://academic.oup.com/exjml/pages/About',
    'https://academic.oup.com/sign-in?redirectUrl=/exjml/article/31/2/204/5550000',
    'https://pubs.aip.org/aip/exj/article',
    'https://jamanetwork.com/journals/exjml',
  ]),
];
