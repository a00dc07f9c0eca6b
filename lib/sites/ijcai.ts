import { describedSite, type Located } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { elementLine } from './shared/text.ts';
import type { SiteExample } from './site.ts';

const HOME = 'https://www.ijcai.org';
const YEAR = /^(?:19|20)\d\d$/;
const NUMBER = /^0{0,3}([1-9]\d{0,3})(\.pdf)?$/i;
/** The first proceedings whose papers have DOIs. */
const FIRST_WITH_DOI = 2017;
const PARTS = '.proceedings-detail .col-md-12';

export const ijcai = describedSite({
  id: 'ijcai',
  name: 'IJCAI',
  covers: 'Papers, PDFs by their address and proceedings',
  hosts: ['*://www.ijcai.org/*', '*://ijcai.org/*'],
  locate(_url, [section = '', year = '', ...rest]) {
    if (!/^(?:proceedings|abstract)$/i.test(section)) return undefined;
    if (!YEAR.test(year)) return /^\d\d$/.test(year) ? locateEarly(section, year, rest) : undefined;
    return rest.length === 0 ? 'listing' : locateNumber(Number(year), rest[0] ?? '');
  },
  places: { title: '.proceedings-detail h1, h1', abstract: longestPart, authors: '.proceedings-detail h2' },
  rows: {
    link: '.paper_wrapper .details a[href]:not([href$=".pdf"])',
    row: '.paper_wrapper',
    title: '.title',
    authors: '.authors',
  },
});

function locateNumber(year: number, text: string): Located | undefined {
  const [, number, file] = NUMBER.exec(text) ?? [];
  if (number === undefined) return undefined;
  const ids = year >= FIRST_WITH_DOI ? { doi: `10.24963/ijcai.${year}/${number}` } : {};
  return { page: file ? 'pdf' : 'abstract', ids, address: `${HOME}/proceedings/${year}/${number}` };
}

/** Until 2016: `/Proceedings/16/Papers/012.pdf` and `/Abstract/16/012`. */
function locateEarly(section: string, year: string, rest: readonly string[]): Located | undefined {
  const file = rest.at(-1) ?? '';
  const number = /^(\d{3})(?:\.pdf)?$/i.exec(file)?.[1];
  if (number === undefined) return undefined;
  const page = /^abstract$/i.test(section) ? 'abstract' : 'pdf';
  return { page, address: `${HOME}/Abstract/${year}/${number}` };
}

/** The abstract has no name of its own: it is the longest part of the page besides the title's. */
function longestPart(doc: Document): string {
  return Array.from(doc.querySelectorAll(PARTS))
    .filter((part) => !part.querySelector('h1, h2, .keywords'))
    .map((part) => elementLine(part))
    .reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

const PAPER = { ids: { doi: '10.24963/ijcai.2019/123' } };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://www.ijcai.org/proceedings/2019/123',
      'http://ijcai.org/proceedings/2019/0123/?utm_source=x#abstract',
      'https://www.ijcai.org/Proceedings/2019/123',
      'https://WWW.ijcai.org/proceedings/2019/123',
    ],
    PAPER,
  ),
  ...examplesOf('pdf', ['https://www.ijcai.org/proceedings/2019/0123.pdf#page=2'], {
    ...PAPER,
    landing: `${HOME}/proceedings/2019/123`,
  }),
  ...examplesOf('pdf', ['https://www.ijcai.org/Proceedings/16/Papers/012.pdf'], {
    landing: `${HOME}/Abstract/16/012`,
  }),
  ...examplesOf('abstract', ['https://www.ijcai.org/Abstract/16/012']),
  ...examplesOf('listing', [
    'https://www.ijcai.org/proceedings/2019/',
    'https://www.ijcai.org/proceedings/2023',
  ]),
  ...examplesOf('none', [
    'https://www.ijcai.org/',
    'https://www.ijcai.org/past_proceedings',
    'https://www.ijcai.org/awards/2019/123',
    'https://www.ijcai.org/proceedings/2019/preface',
    'https://ijcai-19.org/proceedings/2019/123',
  ]),
];
