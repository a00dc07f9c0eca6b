import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { linkedIds } from './shared/linked-ids.ts';
import { isOtherWork } from './shared/other-work.ts';
import { readPagePaper } from './shared/page-paper.ts';
import type { SiteExample } from './site.ts';

/** `hal-01234567v2`, `tel-01234567`, `inria-00123456`, in the name of the portal that took it. */
const ID = /^([a-z][a-z0-9_]{1,20}-\d{8})(?:v(\d{1,3}))?$/i;
/** Pictures, sounds and lectures. */
const NO_PAPER = /^(?:medihal|cel|hal_media)-/i;
const PLACES = {
  title: '.title-lang.active, .title-lang, h1.title',
  abstract: '.abstract-content[lang="en"], .abstract-content.en, .abstract-content',
  authors: '.authors .author a, .authors .author, #authors-simplified .authors > a > span',
  isOther: isOtherWork,
};
/** The record's own DOI, arXiv id and PubMed id; only the DOI is in metadata too. */
const IDENTIFIERS = '.identifier-list a[href], .widget-identifiers a[href]';

export const hal = describedSite({
  id: 'hal',
  name: 'HAL',
  covers:
    'Records of every version and portal, PDFs that lead to their record, search results and collections',
  hosts: [
    '*://*.hal.science/*',
    '*://*.archives-ouvertes.fr/*',
    '*://hal.inria.fr/*',
    '*://*.hal.inrae.fr/*',
  ],
  locate({ origin }, segments) {
    const at = segments.findIndex((segment) => ID.test(segment));
    const [, id, version] = ID.exec(segments[at] ?? '') ?? [];
    if (segments[0] === 'search' || segments[1] === 'search') return 'listing';
    // A portal's collection may stand before the id.
    if (id === undefined || at > 1 || NO_PAPER.test(id)) return undefined;
    const view = segments[at + 1];
    if (view !== undefined && view !== 'document' && view !== 'file' && view !== 'preview') return undefined;
    return {
      page: view === undefined ? 'abstract' : 'pdf',
      ...(version !== undefined && { version: Number(version) }),
      address: `${origin.replace(/^http:/, 'https:')}/${id.toLowerCase()}${version ? `v${version}` : ''}`,
    };
  },
  read(doc, url) {
    const fields = readPagePaper(doc, PLACES);
    return (
      fields && { ...fields, ids: { ...linkedIds(doc.querySelectorAll(IDENTIFIERS), url), ...fields.ids } }
    );
  },
  rows: {
    link: '.results-table td > a, a.ref-halid, h3.title-results a',
    row: 'tr, li',
    title: '.title-results',
    authors: '.authors-results a, .authors-results',
    year: '.citation-results',
  },
});

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    'https://hal.science/hal-99902040',
    'http://hal.science/hal-99902040/',
    'https://inria.hal.science/hal-99902040?lang=fr#references',
    'https://hal.archives-ouvertes.fr/hal-99902040',
    'https://hal.inria.fr/inria-99902040',
    'https://theses.hal.science/tel-99902040',
    'https://hal.science/LIP6/HAL-99902040',
  ]),
  ...examplesOf('abstract', ['https://hal.science/hal-99902040v2'], { version: 2 }),
  ...examplesOf(
    'pdf',
    ['https://hal.science/hal-99902040/document', 'https://hal.science/hal-99902040/file/paper.pdf'],
    {
      landing: 'https://hal.science/hal-99902040',
    },
  ),
  ...examplesOf('pdf', ['https://hal.science/hal-99902040v3/document'], { version: 3 }),
  ...examplesOf('listing', [
    'https://hal.science/search/index?q=deep+learning',
    'https://hal.science/LIP6/search/index/?q=%2A',
  ]),
  ...examplesOf('none', [
    'https://hal.science/',
    'https://hal.science/hal-99902040/bibtex',
    'https://media.hal.science/medihal-99902040v1',
    'https://hal.science/user/login?url=https%3A%2F%2Fhal.science%2Fhal-99902040',
    'https://api.hal.science/docs',
  ]),
];
