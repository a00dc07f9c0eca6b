import { describedSite, type Located } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { plainAddress } from './shared/link.ts';
import { headingOf, textBelow } from './shared/section.ts';
import { elementLine } from './shared/text.ts';
import type { SiteExample } from './site.ts';

const HOSTS = [
  'papers.nips.cc',
  'papers.neurips.cc',
  'proceedings.neurips.cc',
  'proceedings.nips.cc',
  // The same software.
  'proceedings.iclr.cc',
  'proceedings.mlsys.org',
];
const YEAR = /^(?:19|20)\d\d$/;
/** `<hash>-Abstract.html`, since 2022 with the track: `<hash>-Paper-Conference.pdf`. */
const FILE = /^([0-9a-f]{32})-([A-Za-z]+)(-[\w-]{1,60})?\.(html|pdf|json|bib|zip)$/i;
/** Until 2019: `7181-attention-is-all-you-need.pdf`. */
const NUMBERED = /^\d{1,5}-[\w.-]{1,200}$/;

export const neurips = describedSite({
  id: 'neurips',
  name: 'NeurIPS Proceedings',
  covers:
    'Papers of all years in both layouts, PDFs by their address, lists of a year and search results; ICLR’s and MLSys’s',
  hosts: HOSTS.map((host) => `*://${host}/*`),
  gives: ['title', 'abstract', 'authors'],
  locate(url, segments) {
    const path = /^papers?_files$|^papers$/.test(segments[0] ?? '') ? segments.slice(1) : segments;
    const [section = '', first = '', folder, file] = path;
    if (section === 'search' || (section === 'book' && first)) return 'listing';
    if (section !== 'paper') return undefined;
    if (folder === undefined) return YEAR.test(first) ? 'listing' : locateNumbered(url, first);
    return file === undefined ? undefined : locateFile(url, file);
  },
  places: {
    title: 'section.paper-header h1, .container-fluid h4:first-of-type, h4',
    abstract: abstractOf,
    authors: '.paper-authors, h4 + p > i',
    teasers: true,
  },
  rows: {
    link: 'a[title="paper title"], .paper-content a[href*="-Abstract"], li > a[href*="/paper/"]',
    row: 'li',
    authors: '.paper-authors, i, a.author',
  },
});

function locateFile(url: URL, file: string): Located | undefined {
  const [, hash, part = '', track = '', format = ''] = FILE.exec(file) ?? [];
  if (hash === undefined) return undefined;
  const base = plainAddress(url).replace(/\/[^/]+\/[^/]+$/, '');
  const address = `${base}/hash/${hash}-Abstract${track}.html`;
  return { page: pageOf(part.toLowerCase(), format.toLowerCase()), address };
}

function pageOf(part: string, format: string): Located['page'] {
  if (part === 'abstract' && format === 'html') return 'abstract';
  return part === 'paper' && format === 'pdf' ? 'pdf' : 'auxiliary';
}

function locateNumbered(url: URL, file: string): Located | undefined {
  if (!NUMBERED.test(file)) return undefined;
  const address = plainAddress(url).replace(/(?:\.pdf)?\/?$/i, '');
  return { page: /\.pdf$/i.test(file) ? 'pdf' : 'abstract', address };
}

/** Since 2026 a paragraph of its own; before, what follows the heading "Abstract", parted by empty paragraphs. */
function abstractOf(doc: Document): string {
  const own = elementLine(doc.querySelector('p.paper-abstract, .paper-section .paper-abstract'));
  const text = own || textBelow(headingOf(doc, 'Abstract'));
  return /^abstract (?:not available|missing)/i.test(text) ? '' : text;
}

const PAPER = 'paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa';
const FILES = 'paper_files/paper/2022/file/0a0b0c0d0e0f00112233445566778899';

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    `https://papers.nips.cc/${PAPER}-Abstract.html`,
    `http://proceedings.neurips.cc/${PAPER}-Abstract.html?utm_source=x#abstract`,
    `https://papers.neurips.cc/paper_files/${PAPER}-Abstract.html`,
    'https://proceedings.neurips.cc/paper_files/paper/2022/hash/0a0b0c0d0e0f00112233445566778899-Abstract-Conference.html',
    'https://proceedings.NEURIPS.cc/paper_files/paper/2022/hash/0a0b0c0d0e0f00112233445566778899-Abstract-Datasets_and_Benchmarks.html',
    'https://papers.nips.cc/paper/7181-attention-is-all-you-need',
    'https://proceedings.iclr.cc/paper_files/paper/2024/hash/0a0b0c0d0e0f00112233445566778899-Abstract-Conference.html',
  ]),
  ...examplesOf('pdf', [`https://proceedings.neurips.cc/${FILES}-Paper-Conference.pdf`], {
    landing:
      'https://proceedings.neurips.cc/paper_files/paper/2022/hash/0a0b0c0d0e0f00112233445566778899-Abstract-Conference.html',
  }),
  ...examplesOf('pdf', ['https://papers.nips.cc/paper/7181-attention-is-all-you-need.pdf#page=2'], {
    landing: 'https://papers.nips.cc/paper/7181-attention-is-all-you-need',
  }),
  ...examplesOf('auxiliary', [
    `https://proceedings.neurips.cc/${FILES}-Supplemental-Conference.pdf`,
    `https://papers.nips.cc/${PAPER.replace('hash', 'file')}-Metadata.json`,
    `https://papers.nips.cc/${PAPER.replace('hash', 'file')}-Reviews.html`,
  ]),
  ...examplesOf('listing', [
    'https://papers.nips.cc/paper_files/paper/2023',
    'https://proceedings.mlsys.org/paper_files/paper/2023',
    'https://proceedings.neurips.cc/paper/2017/',
    'https://papers.nips.cc/book/advances-in-neural-information-processing-systems-30-2017',
    'https://papers.nips.cc/papers/search?q=generalization',
  ]),
  ...examplesOf('none', [
    'https://papers.nips.cc/',
    'https://papers.nips.cc/author/kenji-kawaguchi-1',
    'https://papers.nips.cc/paper_files/paper/2023/hash/x-Abstract.html',
    'https://neurips.cc/virtual/2023/poster/70000',
    'https://proceedings.neurips.cc/admin/login/',
  ]),
];
