import { parseArxivId } from '../paper/arxiv-id.ts';
import { normaliseIds } from '../paper/ids.ts';
import { describedSite, type Located } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { headingOf, textBelow } from './shared/section.ts';
import { elementLine } from './shared/text.ts';
import type { SiteExample } from './site.ts';

/** Ends of DOIs: `SciPostPhys.18.3.104`, `SciPostPhysProc.15.006`; two digits at the end are an issue's. */
const NUMBERED = /^[A-Z][A-Za-z]{3,24}\.\d{1,3}(?:\.\d{1,2})?\.\d{3,4}$/;
/** Journals without issues: `SciPostPhysLectNotes.7`, `SciPostPhysCodeb.34-r1.2`. */
const SINGLE = /^SciPost[A-Za-z]{0,20}(?:LectNotes|Codeb|CommRep|Rev)\.\d{1,4}(?:-r\d[\d.]{0,8})?$/;
const ISSUE = /^[A-Z][A-Za-z]{3,24}(?:\.\d{1,3}){1,2}$/;
const JOURNAL = /^SciPost[A-Za-z]{2,24}$/;

export const scipost = describedSite({
  id: 'scipost',
  name: 'SciPost',
  covers: 'Papers, submissions (with their arXiv id), PDFs by their address, issues and lists',
  hosts: ['*://scipost.org/*', '*://www.scipost.org/*'],
  locate(_url, segments) {
    const [label = '', view = '', more] = segments[0] === '10.21468' ? segments.slice(1) : segments;
    if (more !== undefined) return undefined;
    if (label === 'submissions') return view === '' ? 'listing' : locateSubmission(view);
    if (NUMBERED.test(label) || SINGLE.test(label)) return locatePublication(label, view);
    if (view === '' && (ISSUE.test(label) || label === 'search')) return 'listing';
    const isList = JOURNAL.test(label) ? view === 'recent' : label === 'journals' && view === 'publications';
    return isList ? 'listing' : undefined;
  },
  places: {
    title: '.publication h2.text-blue, h1.text-primary',
    abstract: (doc) => elementLine(doc.querySelector('p.abstract')) || textBelow(headingOf(doc, 'Abstract')),
  },
  rows: {
    link: 'h3 a[href], h5 a[href]',
    row: '.card, .d-flex.flex-column',
    authors: '.card-body .card-text:not(.text-muted), h3 + p',
    abstract: '.abstract',
    year: '.card-text.text-muted',
  },
});

function locatePublication(label: string, view: string): Located | undefined {
  if (view !== '' && view !== 'pdf') return undefined;
  return {
    page: view === 'pdf' ? 'pdf' : 'abstract',
    ids: normaliseIds({ doi: `10.21468/${label}` }),
    address: `https://scipost.org/${label}`,
  };
}

/** Most submissions are preprints of arXiv, and are called by their id and version there. */
function locateSubmission(name: string): Located | undefined {
  const preprint = parseArxivId(name);
  if (!preprint) return /^scipost_\d{6}_\d{5}v\d{1,2}$/.test(name) ? { page: 'abstract' } : undefined;
  const { id, version } = preprint;
  return { page: 'abstract', ids: { arxiv: id }, ...(version !== undefined && { version }) };
}

const PAPER = { ids: { doi: '10.21468/scipostphys.99.3.104' } };
const LECTURES = { ids: { doi: '10.21468/scipostphyslectnotes.907' } };
const PREPRINT = { ids: { arxiv: '1710.05468' }, version: 2 };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://scipost.org/SciPostPhys.99.3.104',
      'https://www.scipost.org/SciPostPhys.99.3.104?acad_field_slug=physics',
      'https://scipost.org/10.21468/SciPostPhys.99.3.104',
    ],
    PAPER,
  ),
  ...examplesOf('abstract', ['https://scipost.org/SciPostPhysLectNotes.907'], LECTURES),
  ...examplesOf('abstract', ['https://scipost.org/submissions/1710.05468v2/'], PREPRINT),
  ...examplesOf('abstract', ['https://scipost.org/submissions/scipost_209901_00012v1/']),
  ...examplesOf('pdf', ['https://scipost.org/SciPostPhys.99.3.104/pdf'], {
    ...PAPER,
    landing: 'https://scipost.org/SciPostPhys.99.3.104',
  }),
  ...examplesOf('listing', [
    'https://scipost.org/SciPostPhys.99.3',
    'https://scipost.org/SciPostPhysProc.15',
    'https://scipost.org/SciPostPhys/recent',
    'https://scipost.org/journals/publications',
    'https://scipost.org/submissions/',
    'https://scipost.org/search/?q=x',
  ]),
  ...examplesOf('none', [
    'https://scipost.org/',
    'https://scipost.org/SciPostPhys',
    'https://scipost.org/SciPostPhys/about',
    'https://scipost.org/submissions/1710.05468v2/reports/1',
    'https://scipost.org/login/',
    'https://scipost.org/contributor/12',
  ]),
];
