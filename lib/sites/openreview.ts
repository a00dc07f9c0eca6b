import { parseArxivId } from '../paper/arxiv-id.ts';
import { normaliseIds } from '../paper/ids.ts';
import type { PaperIds } from '../paper/paper.ts';
import { idsOfAddress } from './shared/address-ids.ts';
import { describedSite, type Located } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { firstFound, type PageFields } from './shared/fields.ts';
import { linkTarget, plainAddress } from './shared/link.ts';
import { metaValue, readMeta } from './shared/meta.ts';
import { readPagePaper } from './shared/page-paper.ts';
import { pathSegments } from './shared/path.ts';
import { elementLine } from './shared/text.ts';
import { yearIn } from './shared/year.ts';
import type { SiteExample } from './site.ts';

const HOME = 'https://openreview.net';
const LISTINGS = new Set(['group', 'search', 'notes', 'submissions', 'venue', 'profile', 'revisions']);
/** The submission itself; below it are reviews, which have titles, dates and fields of their own. */
const SUBMISSION = '.forum-note, .forum-container > .note, #note_0, .note_panel:first-of-type';
const FIELD = '.note-content-field, .note_content_field';

export const openreview = describedSite({
  id: 'openreview',
  name: 'OpenReview',
  covers: 'Forums of both layouts, PDFs, lists of venues, profiles and search results',
  hosts: ['*://openreview.net/*', '*://www.openreview.net/*'],
  owns: () => true,
  locate({ searchParams: query }, [section = '', rest]) {
    const id = query.get('id') ?? '';
    switch (section) {
      case 'forum':
        return locateForum(id, query.get('arxivid') ?? '', rest);
      case 'pdf':
        return rest === undefined && id === '' ? undefined : located('pdf', id);
      case 'references':
        return rest === 'pdf' ? { page: 'pdf' } : undefined;
      case 'attachment':
        return located(query.get('name') === 'pdf' ? 'pdf' : 'auxiliary', id);
      default:
        return LISTINGS.has(section) ? 'listing' : undefined;
    }
  },
  read(doc, url) {
    const fields = readPagePaper(doc, {
      title: '.forum-title h2, h2.citation_title, .forum h2, .note_content_title',
      abstract: abstractOf,
      authors: '.forum-authors, .note_panel:first-of-type .meta_row .signatures',
      teasers: true,
      // Papers imported from DBLP have no metadata, and a page whose scripts have not run has no more than this.
      window: /(?<!^forum) \| OpenReview$/i,
    });
    return fields && withSubmission(doc, url, fields);
  },
  rows: {
    link: '.note h4 > a[href*="forum?"], .note h4 > a[href*="/forum/"], .note_content_title > a[href*="forum?"]',
    row: '.note',
    authors: '.note-authors, .note_authors, .meta_row .signatures',
  },
  locateRow: locateSubmission,
  besideRows: () => (row) => ({ abstract: fieldIn(row.anchor.closest('.note'), 'abstract') }),
});

function located(page: Located['page'], id: string): Located | undefined {
  const ids = normaliseIds({ openreview: id });
  return ids.openreview ? { page, ids, address: `${HOME}/forum?id=${ids.openreview}` } : { page };
}

/** `/forum?id=`, `/forum?arxivid=`, and since 2026 `/forum/<hash of the paper>`. */
function locateForum(id: string, arxivId: string, hash: string | undefined): Located | undefined {
  const arxiv = parseArxivId(arxivId)?.id;
  if (id !== '') return located('abstract', id);
  if (arxiv !== undefined) return { page: 'abstract', ids: { arxiv } };
  return hash === undefined ? undefined : { page: 'abstract' };
}

/** Lists of what is new have replies too, whose links name the paper that they are about. */
function locateSubmission(target: URL) {
  const { searchParams: query, pathname } = target;
  const id = query.get('id') ?? '';
  if ((query.get('noteId') ?? id) !== id) return undefined;
  const { ids = {}, address = plainAddress(target) } = locateForum(id, '', pathSegments(target)[1]) ?? {};
  return /^\/forum\b/.test(pathname) ? { ids, address } : undefined;
}

/** The id from the link to its PDF, and the year from the line below its authors. */
function withSubmission(doc: Document, url: URL, fields: PageFields): PageFields {
  const ids = { ...shownIds(doc, url), ...fields.ids };
  const dates = () => yearIn(elementLine(doc.querySelector('.forum-meta, .note_panel:first-of-type .date')));
  const address = ids.openreview ? `${HOME}/forum?id=${ids.openreview}` : undefined;
  return {
    ...fields,
    ids,
    ...(address !== undefined && { url: address }),
    year: fields.year ?? firstFound(['markup', dates]),
  };
}

function shownIds(doc: Document, url: URL): PaperIds {
  const pdf = metaValue(readMeta(doc), 'citation_pdf_url');
  const links = [
    URL.canParse(pdf) ? new URL(pdf) : undefined,
    linkTarget(
      doc.querySelector('.forum-title a[href*="pdf?id="], .note_content_title a[href*="pdf?id="]'),
      url,
    ),
  ];
  return links.map(idsOfAddress).find((ids) => Object.keys(ids).length > 0) ?? {};
}

function abstractOf(doc: Document): string {
  return fieldIn(doc.querySelector(SUBMISSION), 'abstract');
}

/** The value of a note's field, which stands behind its name: "Abstract:". */
function fieldIn(note: Element | null, name: string): string {
  const fields = Array.from(note?.querySelectorAll(FIELD) ?? []);
  const label = fields.find((field) => elementLine(field).toLowerCase().startsWith(name));
  return elementLine(label?.nextElementSibling);
}

const PAPER = { ids: { openreview: 'rkgT3jRct7' } };
const LANDING = { ...PAPER, landing: `${HOME}/forum?id=rkgT3jRct7` };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://openreview.net/forum?id=rkgT3jRct7',
      'https://openreview.net/forum?id=rkgT3jRct7&noteId=H1xQVn09KX',
      'https://openreview.net/forum/?id=rkgT3jRct7&referrer=%5Bthe%20profile%5D(%2Fprofile%3Fid%3D~A_B1)',
      'http://www.openreview.net/forum?noteId=H1xQVn09KX&id=rkgT3jRct7#all',
      'https://OpenReview.net/forum?id=rkgT3jRct7',
    ],
    PAPER,
  ),
  ...examplesOf('abstract', ['https://openreview.net/forum?arxivid=1710.05468'], {
    ids: { arxiv: '1710.05468' },
  }),
  ...examplesOf('abstract', ['https://openreview.net/forum/kawaguchi%7Cgeneralization_in_deep_learning']),
  ...examplesOf(
    'pdf',
    ['https://openreview.net/pdf?id=rkgT3jRct7', 'https://openreview.net/attachment?id=rkgT3jRct7&name=pdf'],
    LANDING,
  ),
  ...examplesOf('pdf', [
    'https://openreview.net/pdf/0f4e8b8e1c7a5d3f9b2a6c1d4e7f8091a2b3c4d5.pdf',
    'https://openreview.net/references/pdf?id=Hk2aTn0-x',
  ]),
  ...examplesOf(
    'auxiliary',
    ['https://openreview.net/attachment?id=rkgT3jRct7&name=supplementary_material'],
    PAPER,
  ),
  ...examplesOf('listing', [
    'https://openreview.net/group?id=ICLR.cc/2019/Conference',
    'https://openreview.net/group?id=NeurIPS.cc/2025/Conference#tab-accept-oral',
    'https://openreview.net/search?term=generalization&content=all',
    'https://openreview.net/notes/search?term=generalization',
    'https://openreview.net/submissions?venue=ICLR.cc/2019/Conference',
    'https://openreview.net/profile?id=~Kenji_Kawaguchi1',
  ]),
  ...examplesOf('none', [
    'https://openreview.net/',
    'https://openreview.net/forum',
    'https://openreview.net/pdf',
    'https://openreview.net/login?redirect=%2Fforum%3Fid%3DrkgT3jRct7',
    'https://openreview.net/challenge?redirect=%2Fforum%3Fid%3DrkgT3jRct7',
    'https://openreview.net/invitation?id=ICLR.cc/2019/Conference/-/Submission',
  ]),
];
