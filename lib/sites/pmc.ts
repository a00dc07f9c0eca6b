import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { hostOf } from './shared/path.ts';
import type { SiteExample } from './site.ts';

const PMCID = /^PMC\d{1,9}$/i;
const VIEWS = new Set(['pdf', 'epub', 'figure', 'table', 'supplementary-materials']);

export const pmc = describedSite({
  id: 'pmc',
  name: 'PubMed Central',
  covers: 'Articles on its new and its old host; PDFs lead to their article',
  hosts: ['*://pmc.ncbi.nlm.nih.gov/*', '*://www.ncbi.nlm.nih.gov/pmc/*'],
  locate(url, segments) {
    const isOld = hostOf(url) === 'www.ncbi.nlm.nih.gov';
    if (isOld && segments[0] !== 'pmc') return undefined;
    const [section, id = '', view = '', file = ''] = isOld ? segments.slice(1) : segments;
    if (section === 'search' || (isOld && section === undefined && url.searchParams.has('term')))
      return 'listing';
    if (section !== 'articles' || !PMCID.test(id)) return undefined;
    const address = `https://pmc.ncbi.nlm.nih.gov/articles/${id.toUpperCase()}/`;
    if (view === 'pdf' || /\.pdf$/i.test(file)) return { page: 'pdf', address };
    return VIEWS.has(view) ? undefined : { page: 'html', address };
  },
  places: {
    title: '.main-article-body h1, hgroup h1, h1.content-title',
    // Summaries for the public and pictures stand in further sections of the same class.
    abstract: 'section.abstract, #abstract1, .abstract',
    authors: '.contrib-group a .name, .contrib-group .name',
  },
  rows: {
    link: '.title a[href*="/articles/PMC"], a.docsum-title, a.docsum-link',
    row: '.rprt, .docsum-wrap, .docsum-content, li',
    title: '.docsum-title',
    authors: '.desc, .full-authors',
    doi: '.details, .full-journal-citation, .docsum-citation',
    year: '.details, .full-journal-citation, .docsum-journal-citation',
  },
});

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('html', [
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC5550000/',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC5550000',
    'http://pmc.ncbi.nlm.nih.gov/articles/pmc5550000/?report=classic#sec2',
    'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5550000/',
    'http://www.ncbi.nlm.nih.gov/pmc/articles/PMC5550000/?tool=pubmed',
  ]),
  ...examplesOf(
    'pdf',
    [
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC5550000/pdf/exjml-31-204.pdf',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC5550000/pdf/',
      'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5550000/pdf/exjml-31-204.pdf',
    ],
    { landing: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC5550000/' },
  ),
  ...examplesOf('listing', [
    'https://pmc.ncbi.nlm.nih.gov/search/?term=residual',
    'https://www.ncbi.nlm.nih.gov/pmc/?term=residual',
  ]),
  ...examplesOf('none', [
    'https://pmc.ncbi.nlm.nih.gov/',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC5550000/figure/f1/',
    'https://pmc.ncbi.nlm.nih.gov/journals/',
    'https://www.ncbi.nlm.nih.gov/books/NBK1825/',
  ]),
];
