import { SCHOLAR_HOSTS } from './googlescholar/hosts.ts';
import { profileRows } from './googlescholar/profile.ts';
import { resultRows } from './googlescholar/results.ts';
import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { firstFound, type PageFields } from './shared/fields.ts';
import { linkedIds } from './shared/linked-ids.ts';
import { namesInLine } from './shared/names.ts';
import { elementLine } from './shared/text.ts';
import { yearIn } from './shared/year.ts';
import type { SiteExample } from './site.ts';

const TITLE = '#gsc_oci_title, #gsc_vcd_title';
const LINKS = '#gsc_oci_title a[href], #gsc_vcd_title a[href], #gsc_oci_title_gg a[href]';
const FIELDS = '#gsc_oci_table .gs_scl, #gsc_vcd_table .gs_scl';

export const googlescholar = describedSite({
  id: 'googlescholar',
  name: 'Google Scholar',
  covers: 'Search results, citations, versions and profiles on all of its domains',
  hosts: SCHOLAR_HOSTS.map((host) => `*://${host}/*`),
  owns: () => true,
  locate({ searchParams: query, href }, [section]) {
    if (section === 'scholar')
      return /[?&](?:q|cites|cluster|related|as_\w+|scilib|scioq)=/.test(href) ? 'listing' : undefined;
    if (section !== 'citations') return undefined;
    const view = query.get('view_op') ?? 'list_works';
    if (view === 'view_citation') return { page: 'abstract' };
    return query.has('user') && view === 'list_works' ? 'listing' : undefined;
  },
  read: readCitation,
  rows: (doc, url) => [...resultRows(doc, url), ...profileRows(doc, url)],
});

/** One paper of a profile. Its fields are named in the reader's language, and stand in one order. */
function readCitation(doc: Document, url: URL): PageFields | undefined {
  const title = firstFound(['markup', () => elementLine(doc.querySelector(TITLE))]);
  if (!title) return undefined;
  const [authors = '', date = ''] = Array.from(doc.querySelectorAll(FIELDS)).map(textOfField);
  return {
    ids: linkedIds(doc.querySelectorAll(LINKS), url),
    title,
    authors: firstFound<readonly string[]>(['markup', () => namesInLine(authors)]),
    year: firstFound(['markup', () => yearIn(date)]),
    url: url.href,
  };
}

function textOfField(field: Element): string {
  return elementLine(field.querySelector('.gsc_oci_value, .gsc_vcd_value'));
}

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('listing', [
    'https://scholar.google.com/scholar?q=generalization+in+deep+learning&hl=en',
    'https://scholar.google.de/scholar?hl=de&as_sdt=0%2C5&q=lernen&btnG=#d=gs_qabs',
    'http://scholar.google.co.uk/scholar?cites=1234567890&as_sdt=2005',
    'https://scholar.google.com.br/scholar?cluster=1234567890',
    'https://SCHOLAR.google.cat/scholar/?q=x',
    'https://scholar.google.com/citations?user=AbCdEfGhIjKl&hl=en',
    'https://scholar.google.fr/citations?hl=fr&user=AbCdEfGhIjKl&view_op=list_works&sortby=pubdate',
  ]),
  ...examplesOf('abstract', [
    'https://scholar.google.com/citations?view_op=view_citation&hl=en&user=AbCdEfGhIjKl&citation_for_view=AbCdEfGhIjKl:u5HHmVD_uO8C',
  ]),
  ...examplesOf('none', [
    'https://scholar.google.com/',
    'https://scholar.google.com/scholar',
    'https://scholar.google.com/scholar_settings?hl=en',
    'https://scholar.google.com/scholar_case?case=1234567890',
    'https://scholar.google.com/citations?view_op=search_authors&mauthors=x',
    'https://scholar.google.com/citations?view_op=metrics_intro',
    'https://www.google.com/sorry/index?continue=https://scholar.google.com/scholar%3Fq%3Dx',
    'https://scholar.google.evil.example/scholar?q=x',
  ]),
];
