import { normaliseIds } from '../paper/ids.ts';
import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { firstFound } from './shared/fields.ts';
import { readPagePaper } from './shared/page-paper.ts';
import { hostOf } from './shared/path.ts';
import { peopleIn } from './shared/people.ts';
import type { SiteExample } from './site.ts';

const PMID = /^[1-9]\d{0,9}$/;
/** MEDLINE's form of a name, "Doe JA": its initials end it. */
const MEDLINE_NAME = /^(\S.*\S) (\p{Lu}{1,4})\.?$/u;

/** A page holds its record twice, for wide and for narrow screens: the first is read. */
const RECORD = '#full-view-heading';

export const pubmed = describedSite({
  id: 'pubmed',
  name: 'PubMed',
  covers: 'Records and search results',
  hosts: ['*://pubmed.ncbi.nlm.nih.gov/*', '*://www.ncbi.nlm.nih.gov/pubmed/*'],
  locate(url, segments) {
    const isOld = hostOf(url) === 'www.ncbi.nlm.nih.gov';
    if (isOld && segments[0] !== 'pubmed') return undefined;
    const [id = '', view] = isOld ? segments.slice(1) : segments;
    if (id === '') return hasSearch(url) ? 'listing' : undefined;
    if (id === 'trending' || id === 'collections') return 'listing';
    if (!PMID.test(id)) return undefined;
    const page = view === undefined ? 'abstract' : 'auxiliary';
    return { page, ids: normaliseIds({ pmid: id }), address: `https://pubmed.ncbi.nlm.nih.gov/${id}/` };
  },
  read(doc) {
    const fields = readPagePaper(doc, {
      title: `${RECORD} .heading-title, h1.heading-title`,
      abstract: '#abstract .abstract-content',
    });
    const names = peopleIn(doc, `${RECORD} .authors-list-item .full-name`);
    // Metadata have initials alone, the page whole names.
    const authors = firstFound<readonly string[]>(
      ['markup', () => names],
      ['meta', () => fields?.authors?.value.map(inReadingOrder)],
    );
    return fields && { ...fields, authors };
  },
  rows: {
    link: 'a.docsum-title',
    row: '.docsum-content, article.full-docsum',
    authors: (row) => peopleIn(row, '.full-authors').map(inReadingOrder),
    doi: '.full-journal-citation',
    year: '.full-journal-citation',
  },
});

/** A search by address alone opens its only result in the place of the list. */
function hasSearch({ searchParams }: URL): boolean {
  return searchParams.has('term') || searchParams.has('linkname');
}

function inReadingOrder(name: string): string {
  return name.replace(MEDLINE_NAME, '$2 $1');
}

const PAPER = { ids: { pmid: '30112233' } };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://pubmed.ncbi.nlm.nih.gov/30112233/',
      'https://pubmed.ncbi.nlm.nih.gov/30112233',
      'http://pubmed.ncbi.nlm.nih.gov/30112233/?utm_source=chrome&fc=None#affiliation-1',
      'https://PUBMED.ncbi.nlm.nih.gov/30112233/?term=residual+learning',
      'https://www.ncbi.nlm.nih.gov/pubmed/30112233',
      'https://www.ncbi.nlm.nih.gov/pubmed/30112233/?report=abstract',
    ],
    PAPER,
  ),
  ...examplesOf('auxiliary', ['https://pubmed.ncbi.nlm.nih.gov/30112233/citations/'], PAPER),
  ...examplesOf('listing', [
    'https://pubmed.ncbi.nlm.nih.gov/?term=deep+learning&sort=date',
    'https://pubmed.ncbi.nlm.nih.gov/?linkname=pubmed_pubmed&from_uid=30112233',
    'https://pubmed.ncbi.nlm.nih.gov/trending/',
    'https://www.ncbi.nlm.nih.gov/pubmed/?term=zotero',
  ]),
  ...examplesOf('none', [
    'https://pubmed.ncbi.nlm.nih.gov/',
    'https://pubmed.ncbi.nlm.nih.gov/advanced/',
    'https://pubmed.ncbi.nlm.nih.gov/help/',
    'https://www.ncbi.nlm.nih.gov/gene/30112233',
    'https://www.ncbi.nlm.nih.gov/account/?back_url=30112233',
  ]),
];
