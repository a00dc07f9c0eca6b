import { normaliseIds } from '../paper/ids.ts';
import { describedSite, type Located } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { hostOf } from './shared/path.ts';
import { elementLine } from './shared/text.ts';
import type { PageKind, SiteExample } from './site.ts';

const HOME = 'https://aclanthology.org';
const FILE = /^(.{6,60}?)(?:v\d{1,2}|e\d{1,2})?(?:\.(pdf|bib|xml|endf))?$/i;
/** The front matter of a volume has the number 0; old ids number a workshop's papers with two digits. */
const FRONT_MATTER = /(?:\.0|^W\d\d-\d\d00|^[A-VX-Z]\d\d-\d000)$/;
const LISTINGS = new Set(['volumes', 'events', 'people', 'sigs', 'faq']);

export const acl = describedSite({
  id: 'acl',
  name: 'ACL Anthology',
  covers: 'Papers, PDFs by their address, volumes, events and authors',
  hosts: ['*://*.aclanthology.org/*', '*://www.aclweb.org/anthology*', '*://aclweb.org/anthology*'],
  locate(url, segments) {
    const isOld = hostOf(url).endsWith('aclweb.org');
    if (isOld && segments[0] !== 'anthology') return undefined;
    const path = isOld ? segments.slice(1) : segments;
    const [section = '', name] = path;
    if (LISTINGS.has(section)) return name === undefined ? undefined : 'listing';
    return locatePaper(path.at(-1) ?? '', path.length === 1 || (isOld && section === 'papers'));
  },
  places: {
    title: 'h2#title, #title',
    abstract: '.acl-abstract',
    authors: '#title ~ .lead a[href*="/people/"]',
    // They list the authors and name the volume.
    teasers: true,
  },
  rows: {
    link: 'strong > a.align-middle[href]',
    row: 'p',
    authors: 'a[href*="/people/"]',
  },
  besideRows: (doc) => (row) => ({ abstract: collapsedAbstract(doc, row.ids.acl ?? '') }),
});

/** `/P19-1001/`, `/2020.acl-main.1.pdf`, `/P19-1001v2.pdf`, and formerly `/anthology/papers/P/P19/P19-1001/`. */
function locatePaper(file: string, isPlace: boolean): Located | undefined {
  const [, name = '', format] = FILE.exec(file) ?? [];
  const ids = normaliseIds({ acl: name });
  if (!isPlace || ids.acl === undefined || FRONT_MATTER.test(ids.acl)) return undefined;
  return { page: pageOf(format?.toLowerCase()), ids, address: `${HOME}/${ids.acl}/` };
}

function pageOf(format: string | undefined): PageKind {
  return format === undefined ? 'abstract' : format === 'pdf' ? 'pdf' : 'auxiliary';
}

/** Volumes keep each abstract in a box below its row, whose id is the paper's with `.` as `--`. */
function collapsedAbstract(doc: Document, id: string): string {
  return elementLine(doc.getElementById(`abstract-${id.replaceAll('.', '--')}`));
}

const OLD = { ids: { acl: 'P19-1001' } };
const NEW = { ids: { acl: '2020.acl-main.1' } };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://aclanthology.org/P19-1001/',
      'https://aclanthology.org/P19-1001',
      'http://www.aclanthology.org/P19-1001/?utm_source=x#cite',
      'https://aclanthology.org/p19-1001/',
      'https://www.aclweb.org/anthology/P19-1001/',
      'https://aclweb.org/anthology/papers/P/P19/P19-1001/',
    ],
    OLD,
  ),
  ...examplesOf(
    'abstract',
    ['https://aclanthology.org/2020.acl-main.1/', 'https://aclanthology.org/2020.ACL-MAIN.1'],
    NEW,
  ),
  ...examplesOf(
    'pdf',
    [
      'https://aclanthology.org/P19-1001.pdf',
      'https://aclanthology.org/P19-1001v2.pdf#page=3',
      'https://www.aclweb.org/anthology/P19-1001.pdf',
    ],
    { ...OLD, landing: `${HOME}/P19-1001/` },
  ),
  ...examplesOf('pdf', ['https://aclanthology.org/2020.acl-main.1.pdf'], {
    ...NEW,
    landing: `${HOME}/2020.acl-main.1/`,
  }),
  ...examplesOf('auxiliary', ['https://aclanthology.org/2020.acl-main.1.bib'], NEW),
  ...examplesOf('listing', [
    'https://aclanthology.org/volumes/2020.acl-main/',
    'https://aclanthology.org/events/acl-2020/',
    'https://aclanthology.org/people/emily-m-bender/',
  ]),
  ...examplesOf('none', [
    'https://aclanthology.org/',
    'https://aclanthology.org/venues/acl/',
    'https://aclanthology.org/2020.acl-main.0/',
    'https://aclanthology.org/P19-1000/',
    'https://aclanthology.org/search/?q=P19-1001',
    'https://aclanthology.org/attachments/2020.acl-main.1.Software.zip',
    'https://www.aclweb.org/portal/P19-1001',
    'https://aclanthology.org.example/P19-1001/',
  ]),
];
