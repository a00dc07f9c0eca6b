import { ENTRY, entryRows, idsOfEntry, idsOfKey, readEntry } from './dblp/entry.ts';
import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { firstFound, type PageFields } from './shared/fields.ts';
import { hostOf, pathSegments } from './shared/path.ts';
import type { SiteExample } from './site.ts';

const HOSTS = [
  'dblp.org',
  'dblp.uni-trier.de',
  'dblp1.uni-trier.de',
  'dblp2.uni-trier.de',
  'dblp.dagstuhl.de',
];
const DATA = /\.(?:xml|bib|rdf|ttl|nt|ris|json|rss)$/;

export const dblp = describedSite({
  id: 'dblp',
  name: 'DBLP',
  covers: 'Records, people, volumes and search results, with the ids to which they link',
  hosts: HOSTS.flatMap((host) => [`*://${host}/*`, `*://www.${host}/*`]),
  gives: ['title', 'authors'],
  locate(url, [section, ...rest]) {
    const key = keyOf(rest);
    if (DATA.test(key)) return undefined;
    switch (section) {
      case 'rec':
        if (key.split('/').length < 3) return undefined;
        return { page: 'abstract', ids: idsOfKey(key), address: `https://${hostOf(url)}/rec/${key}` };
      case 'pid':
      case 'pers':
      case 'db':
        return rest.length >= 2 ? 'listing' : undefined;
      case 'search':
        return url.searchParams.has('q') ? 'listing' : undefined;
      default:
        return undefined;
    }
  },
  read: readRecord,
  rows: entryRows,
});

/** `conf/nips/X.html`, formerly `html/conf/nips/X`. */
function keyOf(segments: readonly string[]): string {
  return segments
    .join('/')
    .replace(/\.html$/, '')
    .replace(/^html\//, '');
}

/** The record is the entry that its address names; papers that it cites follow it as entries too. */
function readRecord(doc: Document, url: URL): PageFields | undefined {
  const key = keyOf(pathSegments(url).slice(1));
  const entry = Array.from(doc.querySelectorAll(ENTRY)).find(({ id }) => id === key);
  if (!entry) return undefined;
  const { title = '', authors = [], year, venue } = readEntry(entry, url);
  const ids = idsOfEntry(entry, url);
  const kinds = Object.keys(ids).map((kind) => [kind, { from: 'markup', trust: 'likely' }]);
  return {
    ids,
    idEvidence: Object.fromEntries(kinds),
    title: firstFound(['markup', () => title]),
    authors: firstFound<readonly string[]>(['markup', () => authors]),
    year: firstFound<number>(['markup', () => year]),
    venue,
  };
}

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    'https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17.html',
    'https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17.html?view=bibtex',
    'http://dblp.uni-trier.de/rec/conf/nips/VaswaniSPUJGKP17#x',
    'https://www.dblp.org/rec/journals/jmlr/BengioDVJ03.html',
    'https://dblp.uni-trier.de/rec/html/conf/nips/VaswaniSPUJGKP17',
  ]),
  ...examplesOf('abstract', ['https://dblp.org/rec/journals/corr/abs-1710-05468.html'], {
    ids: { arxiv: '1710.05468' },
  }),
  ...examplesOf('abstract', ['https://DBLP.dagstuhl.de/rec/journals/corr/abs-1206-5538'], {
    ids: { arxiv: '1206.5538' },
  }),
  ...examplesOf('abstract', ['https://dblp.org/rec/journals/corr/abs-math-0309136.html'], {
    ids: { arxiv: 'math/0309136' },
  }),
  ...examplesOf('listing', [
    'https://dblp.org/pid/56/953.html',
    'https://dblp.org/pid/k/DonaldEKnuth.html',
    'https://dblp.org/db/conf/nips/nips2017.html',
    'https://dblp1.uni-trier.de/db/journals/tois/tois25.html',
    'https://dblp.org/search?q=generalization',
    'https://dblp.org/search/publ?q=generalization',
  ]),
  ...examplesOf('none', [
    'https://dblp.org/',
    'https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17.bib',
    'https://dblp.org/db/',
    'https://dblp.org/faq/',
    'https://dblp.org/search',
    'https://blog.dblp.org/rec/conf/nips/VaswaniSPUJGKP17',
  ]),
];
