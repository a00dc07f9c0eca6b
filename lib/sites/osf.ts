import { normaliseIds } from '../paper/ids.ts';
import { entryOf } from '../util/record.ts';
import { OSF_PREFIXES } from './osf/prefixes.ts';
import { describedSite, type Located } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { metaValue, readMeta } from './shared/meta.ts';
import { readPagePaper } from './shared/page-paper.ts';
import type { SiteExample } from './site.ts';

/** Five characters, and since 2024 a version. */
const GUID = /^([a-z0-9]{5})(?:_v(\d{1,3}))?$/;
/** DOIs of projects, registrations and files; preprints have their servers' own. */
const PROJECT = '10.17605/';
const PLACES = {
  title: '[data-test-preprint-title]',
  abstract: '[data-test-preprint-abstract], [data-test-preview-wrapper]',
  authors: '[data-test-contributor-name], [data-analytics-name="Contributor name"]',
};

export const osf = describedSite({
  id: 'osf',
  name: 'OSF Preprints',
  covers: 'Preprints of all its servers (PsyArXiv, SocArXiv, …), and their PDFs',
  hosts: ['*://osf.io/*', '*://www.osf.io/*'],
  locate(_url, [first = '', provider = '', guid = '', view]) {
    if (first === 'preprints') {
      const [name, id] = GUID.test(guid.toLowerCase()) ? [provider, guid] : ['osf', provider];
      const isView = guid === '' || guid === id;
      return isView ? locatePreprint(name.toLowerCase(), id.toLowerCase(), view) : undefined;
    }
    if (!GUID.test(first.toLowerCase())) return undefined;
    // A project's, a file's or a preprint's id: only the page can tell.
    return provider === 'download'
      ? { page: 'pdf', address: `https://osf.io/${first}/` }
      : provider === ''
        ? 'unknown'
        : undefined;
  },
  read(doc, url) {
    const doi = metaValue(readMeta(doc), 'citation_doi', 'dc.identifier');
    const isPreprint = /^\/preprints\//.test(url.pathname) || (doi !== '' && !doi.includes(PROJECT));
    return isPreprint ? readPagePaper(doc, PLACES) : undefined;
  },
});

function locatePreprint(provider: string, text: string, view: string | undefined): Located | undefined {
  const [, guid, version] = GUID.exec(text) ?? [];
  if (guid === undefined) return undefined;
  const prefix = entryOf(OSF_PREFIXES, provider);
  return {
    page: view === 'download' ? 'pdf' : 'abstract',
    ids: prefix === undefined ? {} : normaliseIds({ doi: `${prefix}/osf.io/${guid}` }),
    ...(version !== undefined && { version: Number(version) }),
    address: `https://osf.io/preprints/${encodeURIComponent(provider)}/${text}`,
  };
}

const PAPER = { ids: { doi: '10.31234/osf.io/ex204' } };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://osf.io/preprints/psyarxiv/ex204',
      'http://osf.io/preprints/psyarxiv/ex204/?view_only=#',
      'https://www.osf.io/preprints/PsyArXiv/EX204',
    ],
    PAPER,
  ),
  ...examplesOf('abstract', ['https://osf.io/preprints/psyarxiv/ex204_v3'], { ...PAPER, version: 3 }),
  ...examplesOf('abstract', ['https://osf.io/preprints/ex204'], { ids: { doi: '10.31219/osf.io/ex204' } }),
  ...examplesOf('abstract', ['https://osf.io/preprints/newserver/ex204']),
  ...examplesOf('pdf', ['https://osf.io/preprints/psyarxiv/ex204/download'], {
    ...PAPER,
    landing: 'https://osf.io/preprints/psyarxiv/ex204',
  }),
  ...examplesOf('pdf', ['https://osf.io/ex204/download'], { landing: 'https://osf.io/ex204/' }),
  ...examplesOf('unknown', ['https://osf.io/ex204', 'https://osf.io/ex204/?show=view']),
  ...examplesOf('none', [
    'https://osf.io/',
    'https://osf.io/search?q=residual',
    'https://osf.io/preprints/',
    'https://osf.io/preprints/discover',
    'https://osf.io/dashboard',
    'https://osf.io/ex204/files/osfstorage',
    'https://accounts.osf.io/login?service=https://osf.io/ex204/',
  ]),
];
