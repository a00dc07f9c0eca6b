import type { PaperIds } from '../paper/paper.ts';
import { idsOfAddress } from './shared/address-ids.ts';
import { detailsOf } from './shared/definition.ts';
import { describedSite, type Located } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { linkTarget, plainAddress } from './shared/link.ts';
import { readPagePaper } from './shared/page-paper.ts';
import { peopleIn } from './shared/people.ts';
import type { SiteExample } from './site.ts';

const CONFERENCE = /^(?:CVPR|ICCV|WACV|ECCV|ACCV)\w{0,20}_?\d{4}(?:_workshops)?(?:\.py)?$/i;
const PLACE = /^\/content[^/]*(?:\/[^/]+){0,3}\/(html|papers)(?:\/[^/]+)?\/[^/]+\.(html|pdf)$/i;

export const cvf = describedSite({
  id: 'cvf',
  name: 'CVF Open Access',
  covers:
    'Papers of CVPR, ICCV, WACV and workshops, PDFs by their address, lists of a conference and its days',
  hosts: ['*://openaccess.thecvf.com/*'],
  gives: ['title', 'abstract', 'authors'],
  locate(url, [first = '', second]) {
    if (/^content/i.test(first)) return locateFile(url);
    // Workshops have a list of themselves first.
    const isList = !/_workshops/i.test(first) || url.search !== '' || second !== undefined;
    return CONFERENCE.test(first) && isList ? 'listing' : undefined;
  },
  read(doc, url) {
    const fields = readPagePaper(doc, {
      title: '#papertitle',
      abstract: '#abstract',
      authors: '#authors i',
      teasers: true,
    });
    return (
      fields && { ...fields, ids: { ...preprint(doc.querySelectorAll('#content'), url), ...fields.ids } }
    );
  },
  rows: {
    link: 'dt.ptitle a[href]',
    row: 'dt.ptitle',
    authors: (term) => detailsOf(term).flatMap((part) => peopleIn(part, 'form a, i')),
  },
  locateRow: (target, term) => ({ ids: preprint(detailsOf(term), target), address: plainAddress(target) }),
});

/** `html/<name>_paper.html` and `papers/<name>_paper.pdf` lie side by side, in folders of several spellings. */
function locateFile(url: URL): Located | undefined {
  const [, folder = '', format = ''] = PLACE.exec(url.pathname) ?? [];
  if (format === '') return undefined;
  const page = /^papers$/i.test(folder) && /^pdf$/i.test(format) ? 'pdf' : 'abstract';
  return {
    page,
    address: plainAddress(url).replace(/\/papers\/((?:[^/]+\/)?[^/]+)\.pdf$/i, '/html/$1.html'),
  };
}

/** The arXiv id of the paper itself, which stands among its own links: "[pdf] [supp] [arXiv]". */
function preprint(parts: Iterable<Element>, base: URL): PaperIds {
  for (const part of parts) {
    const { arxiv } = idsOfAddress(linkTarget(part.querySelector('a[href*="arxiv.org/"]'), base));
    if (arxiv) return { arxiv };
  }
  return {};
}

const PAPER = 'Doe_A_Convolutional_Filter_CVPR_2019_paper';

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    `https://openaccess.thecvf.com/content_CVPR_2019/html/${PAPER}.html`,
    `http://openaccess.thecvf.com/content_cvpr_2017/html/${PAPER}.html?utm_source=x#abstract`,
    `https://openaccess.thecvf.com/content/CVPR2021/html/${PAPER}.html`,
    `https://OPENACCESS.thecvf.com/content/CVPR2023W/VDU/html/${PAPER}.html`,
    `https://openaccess.thecvf.com/content_ICCV_2017/html/${PAPER}.html`,
    `https://openaccess.thecvf.com/content_ICCVW_2019/html/GMDL/${PAPER}.html`,
  ]),
  ...examplesOf('pdf', [`https://openaccess.thecvf.com/content_CVPR_2019/papers/${PAPER}.pdf#page=2`], {
    landing: `https://openaccess.thecvf.com/content_CVPR_2019/html/${PAPER}.html`,
  }),
  ...examplesOf('pdf', [`https://openaccess.thecvf.com/content/WACV2022/papers/${PAPER}.pdf`], {
    landing: `https://openaccess.thecvf.com/content/WACV2022/html/${PAPER}.html`,
  }),
  ...examplesOf('listing', [
    'https://openaccess.thecvf.com/CVPR2023?day=all',
    'https://openaccess.thecvf.com/CVPR2019.py?day=2019-06-18',
    'https://openaccess.thecvf.com/CVPR2016',
    'https://openaccess.thecvf.com/CVPR2023_workshops/VDU',
    'https://openaccess.thecvf.com/ICCV2021?day=2021-10-12',
  ]),
  ...examplesOf('none', [
    'https://openaccess.thecvf.com/',
    'https://openaccess.thecvf.com/menu',
    'https://openaccess.thecvf.com/CVPR2023_workshops',
    'https://openaccess.thecvf.com/content/CVPR2021/supplemental/Doe_A_Convolutional_Filter_CVPR_2021_supplemental.pdf',
    'https://www.thecvf.com/?page_id=100',
  ]),
];
