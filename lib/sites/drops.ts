import { parseDoi } from '../paper/doi.ts';
import { normaliseIds } from '../paper/ids.ts';
import { describedSite } from './shared/described-site.ts';
import { doiInAddress, idsOfDoiPath, indexOfDoi } from './shared/doi-path.ts';
import { examplesOf } from './shared/example.ts';
import type { SiteExample } from './site.ts';

/** A paper's file is named after its DOI: `LIPIcs.STACS.2018.204.pdf`. */
const FILE = /^((?:LIPIcs|OASIcs|DagRep|DagMan|DFU|LITES|TGDK|DARTS)\.[\w.-]{1,80}?)\.pdf$/i;

export const drops = describedSite({
  id: 'drops',
  name: 'LIPIcs and others of Dagstuhl (DROPS)',
  covers: 'Papers, PDFs by their address, volumes and search results',
  hosts: ['*://drops.dagstuhl.de/*', '*://www.drops.dagstuhl.de/*'],
  locate(_url, segments) {
    const [section = '', kind = ''] = segments;
    const at = indexOfDoi(segments);
    if (section === 'entities' && kind === 'document' && at > 0)
      return paperOf('abstract', doiAt(segments, at));
    const file = FILE.exec(segments.at(-1) ?? '')?.[1];
    if (section === 'storage' || section === 'opus')
      return file ? paperOf('pdf', `10.4230/${file}`) : undefined;
    const isList = section === 'entities' && /^(?:volume|issue|conference|collection)$/.test(kind);
    return isList || section === 'search' ? 'listing' : undefined;
  },
  places: {
    title: '.content h1, h1.title, #content h1',
    abstract: '#abstract p, .abstract, section.abstract',
    authors: '.authors .name, .author .name',
  },
  rows: {
    link: '.title a[href*="/entities/document/"], h5 a[href*="/entities/document/"], a.title[href*="/entities/document/"]',
    row: '.entry, .list-group-item, .document, li',
    authors: '.authors .name, .authors',
    abstract: '.abstract p',
  },
});

function doiAt(segments: readonly string[], at: number): string {
  return idsOfDoiPath(segments.slice(at, at + 2)).doi ?? '';
}

function paperOf(page: 'abstract' | 'pdf', text: string) {
  const doi = parseDoi(text);
  const address = `https://drops.dagstuhl.de/entities/document/${doiInAddress(doi ?? '')}`;
  return doi ? { page, ids: normaliseIds({ doi }), address } : undefined;
}

const PAPER = { ids: { doi: '10.4230/lipics.ex.2018.204' } };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://drops.dagstuhl.de/entities/document/10.4230/LIPIcs.EX.2018.204',
      'http://drops.dagstuhl.de/entities/document/10.4230/LIPIcs.EX.2018.204/?view=1#metadata',
      'https://drops.dagstuhl.de/entities/document/10.4230%2Flipics.ex.2018.204',
    ],
    PAPER,
  ),
  ...examplesOf(
    'pdf',
    [
      'https://drops.dagstuhl.de/storage/00lipics/lipics-vol999-ex2018/LIPIcs.EX.2018.204/LIPIcs.EX.2018.204.pdf',
    ],
    { ...PAPER, landing: 'https://drops.dagstuhl.de/entities/document/10.4230/lipics.ex.2018.204' },
  ),
  ...examplesOf(
    'pdf',
    ['https://drops.dagstuhl.de/opus/volltexte/2018/99999/pdf/LIPIcs.EX.2018.204.pdf'],
    PAPER,
  ),
  ...examplesOf('listing', [
    'https://drops.dagstuhl.de/entities/volume/LIPIcs-volume-999',
    'https://drops.dagstuhl.de/search?term=residual',
  ]),
  ...examplesOf('none', [
    'https://drops.dagstuhl.de/',
    'https://drops.dagstuhl.de/entities/series/LIPIcs',
    'https://drops.dagstuhl.de/docs/faq',
    'https://www.dagstuhl.de/entities/document/10.4230/LIPIcs.EX.2018.204',
  ]),
];
