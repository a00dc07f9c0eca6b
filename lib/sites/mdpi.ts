import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import type { SiteExample } from './site.ts';

const ISSN = /^\d{4}-\d{3}[\dx]$/i;
const NUMBER = /^\d{1,5}(?:-\d{1,3})?$/;

export const mdpi = describedSite({
  id: 'mdpi',
  name: 'MDPI',
  covers: 'Articles, PDFs that lead to their article, issues and search results',
  hosts: ['*://*.mdpi.com/*'],
  locate({ searchParams }, segments) {
    const [issn = '', volume = '', issue = '', number = '', view = ''] = segments;
    if (ISSN.test(issn) && NUMBER.test(volume) && NUMBER.test(issue)) {
      if (number === '') return 'listing';
      const address = `https://www.mdpi.com/${issn.toUpperCase()}/${volume}/${issue}/${number}`;
      if (!NUMBER.test(number) || /^(?:s\d|review_report|stats|notes|xml|epub)$/.test(view)) return undefined;
      return { page: view.startsWith('pdf') ? 'pdf' : view === 'htm' ? 'html' : 'abstract', address };
    }
    const isSearch = issn === 'search' && searchParams.size > 0;
    return isSearch || (issn === 'journal' && volume !== '') ? 'listing' : undefined;
  },
  places: {
    title: 'h1.title',
    abstract: '#html-abstract .html-p, .art-abstract',
    authors: '.art-authors .profile-card-drop, .art-authors .inlineblock',
  },
  rows: {
    link: 'a.title-link',
    row: '.article-item, .generic-item, .article-listing, li',
    authors: '.authors .inlineblock, .authors',
    abstract: '.abstract-full',
    doi: 'a[href*="doi.org/10."]',
    year: '.color-grey-dark',
  },
});

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    'https://www.mdpi.com/9990-0204/31/2/204',
    'http://www.mdpi.com/9990-0204/31/2/204/',
    'https://mdpi.com/9990-020X/31/2/204?utm_source=toc#abstract',
  ]),
  ...examplesOf('html', ['https://www.mdpi.com/9990-0204/31/2/204/htm']),
  ...examplesOf(
    'pdf',
    [
      'https://www.mdpi.com/9990-0204/31/2/204/pdf',
      'https://www.mdpi.com/9990-0204/31/2/204/pdf?version=1543800000',
      'https://www.mdpi.com/9990-0204/31/2/204/pdf-vor',
    ],
    { landing: 'https://www.mdpi.com/9990-0204/31/2/204' },
  ),
  ...examplesOf('listing', [
    'https://www.mdpi.com/9990-0204/31/2',
    'https://www.mdpi.com/search?q=deep+learning',
    'https://www.mdpi.com/journal/entropy',
  ]),
  ...examplesOf('none', [
    'https://www.mdpi.com/',
    'https://www.mdpi.com/9990-0204/31/2/204/review_report',
    'https://www.mdpi.com/about/journals',
    'https://www.mdpi.com/user/login',
    'https://susy.mdpi.com/user/manuscripts/upload',
  ]),
];
