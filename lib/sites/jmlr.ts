import { idsOfAddress } from './shared/address-ids.ts';
import { describedSite, type Located } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { plainAddress } from './shared/link.ts';
import { headingOf, textBelow } from './shared/section.ts';
import { elementLine } from './shared/text.ts';
import type { SiteExample } from './site.ts';

const HOME = 'https://jmlr.org';
const VOLUME = /^v(?:olume)?(\d{1,3})$/i;
const FILE = /^([\w-]{2,80})\.(html|pdf)$/i;

export const jmlr = describedSite({
  id: 'jmlr',
  name: 'JMLR and TMLR',
  covers: 'Papers and volumes of JMLR, PDFs by their address, and TMLR’s list, which leads to OpenReview',
  hosts: ['*://jmlr.org/*', '*://www.jmlr.org/*', '*://jmlr.csail.mit.edu/*'],
  gives: ['title', 'abstract', 'authors'],
  locate(_url, segments) {
    // Until 2016 PMLR's proceedings stood here.
    const isMoved = segments[0] === 'beta' || segments[0] === 'proceedings';
    const [section = '', ...rest] = isMoved ? segments.slice(1) : segments;
    if (section === 'tmlr') return rest[0] === 'papers' ? 'listing' : undefined;
    if (section === 'mloss') return 'listing';
    const number = section === 'papers' ? VOLUME.exec(rest[0] ?? '')?.[1] : undefined;
    const [file, ...more] = rest.slice(1).reverse();
    if (number === undefined) return undefined;
    if (file === undefined) return 'listing';
    const folder = segments[0] === 'proceedings' ? 'proceedings/papers' : 'papers';
    return more.length <= 1 ? locateFile(`${HOME}/${folder}/v${number}`, file) : undefined;
  },
  places: {
    title: '#content h2, h2',
    abstract: abstractOf,
    authors: '#content h2 ~ p b > i',
  },
  rows: {
    link: 'dd a[href$=".html"], .paper a[href$=".html"], .item a[href*="openreview.net/forum"]',
    row: 'dl, .paper, .item',
    title: 'dt, .title, h4',
    authors: 'dd b > i, .authors',
  },
  locateRow(target) {
    const ids = idsOfAddress(target);
    if (ids.openreview) return { ids, address: target.href };
    return /\/papers\/v\d{1,3}\//.test(target.pathname)
      ? { ids: {}, address: plainAddress(target) }
      : undefined;
  },
});

/** Early volumes have it below its heading, and the links to the files behind it: "[abs][pdf]". */
function abstractOf(doc: Document): string {
  const own = elementLine(doc.querySelector('p.abstract'));
  return own || textBelow(headingOf(doc, 'Abstract')).replace(/(?:\s?\[[a-z]{2,12}\])+$/, '');
}

function locateFile(folder: string, file: string): Located | undefined {
  const [, name, format = ''] = FILE.exec(file) ?? [];
  if (name === undefined || name === 'index') return undefined;
  const page = format.toLowerCase() === 'pdf' ? 'pdf' : 'abstract';
  return { page, address: `${folder}/${name}.html` };
}

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    'https://jmlr.org/papers/v20/18-123.html',
    'http://www.jmlr.org/papers/v20/18-123.html?utm_source=x#abstract',
    'https://JMLR.org/papers/v3/bengio03a.html',
    'http://jmlr.csail.mit.edu/papers/v3/bengio03a.html',
    'http://jmlr.org/proceedings/papers/v28/bengio13.html',
    'https://jmlr.org/beta/papers/v23/21-0001.html',
  ]),
  ...examplesOf(
    'pdf',
    [
      'https://jmlr.org/papers/volume20/18-123/18-123.pdf',
      'http://www.jmlr.org/papers/volume20/18-123/18-123.pdf#page=2',
      'https://jmlr.org/papers/v20/18-123.pdf',
    ],
    { landing: `${HOME}/papers/v20/18-123.html` },
  ),
  ...examplesOf('listing', [
    'https://jmlr.org/papers/v20/',
    'http://jmlr.org/proceedings/papers/v28/',
    'https://www.jmlr.org/papers/v20',
    'https://jmlr.org/tmlr/papers/',
    'https://www.jmlr.org/tmlr/papers/index.html',
    'https://www.jmlr.org/mloss/',
  ]),
  ...examplesOf('none', [
    'https://jmlr.org/',
    'https://jmlr.org/papers/',
    'https://www.jmlr.org/editorial-board.html',
    'https://jmlr.org/tmlr/',
    'https://jmlr.org/author-info.html',
    'https://jmlr.org/papers/v20/18-123/files/readme.txt',
  ]),
];
