import { mergeIds } from '../paper/ids.ts';
import { idsOfAddress } from './shared/address-ids.ts';
import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { firstFound, type PageFields } from './shared/fields.ts';
import { linkTarget } from './shared/link.ts';
import { peopleIn } from './shared/people.ts';
import { elementLine } from './shared/text.ts';
import { yearIn } from './shared/year.ts';
import type { SiteExample } from './site.ts';

/** A Zbl number, or the number of a record that has none yet. */
const RECORD = /^(?:\d{4}\.\d{5}|\d{6,9})$/;
const QUERY = /^an:\s*(\d{4}\.\d{5}|\d{6,9})$/;

export const zbmath = describedSite({
  id: 'zbmath',
  name: 'zbMATH Open',
  covers: 'Records and search results',
  hosts: ['*://zbmath.org/*', '*://www.zbmath.org/*'],
  locate({ searchParams }, [first = '', second]) {
    const query = searchParams.get('q') ?? '';
    const number = second === undefined && RECORD.test(first) ? first : QUERY.exec(query)?.[1];
    if (number !== undefined) return { page: 'abstract', address: `https://zbmath.org/${number}` };
    return first === '' && query !== '' ? 'listing' : undefined;
  },
  read: readRecord,
  rows: {
    link: '.content-result .list > article .title a, .list > article .title a',
    row: 'article',
    authors: '.author a',
    year: '.source',
  },
});

/** A record has the paper's own links below its title; what is in its abstract's place may be a review. */
function readRecord(doc: Document, url: URL): PageFields | undefined {
  const record = doc.querySelector('article');
  const title = firstFound([
    'markup',
    () => elementLine(record?.querySelector('.title strong')).replace(/\.$/, ''),
  ]);
  if (!record || !title) return undefined;
  const abstract = elementLine(record.querySelector('.abstract'));
  const links = Array.from(record.querySelectorAll('.links a[href], .functions a[href]')).slice(0, 50);
  const ids = links.map((link) => idsOfAddress(linkTarget(link, url))).reduce(mergeIds, {});
  const isOwn = /^(?:summary|abstract|from the (?:text|introduction))\b/i.test(abstract);
  return {
    ids,
    idEvidence: { doi: { from: 'markup', trust: 'sure' }, arxiv: { from: 'markup', trust: 'sure' } },
    title,
    abstract: firstFound([
      'markup',
      () =>
        isOwn ? abstract.replace(/^(?:summary|abstract|from the (?:text|introduction))\s*[.:]?\s*/i, '') : '',
    ]),
    authors: firstFound<readonly string[]>(['markup', () => peopleIn(record, '.author a')]),
    year: firstFound(['markup', () => yearIn(elementLine(record.querySelector('.source')))]),
  };
}

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    'https://zbmath.org/1999.90204',
    'http://www.zbmath.org/1999.90204/',
    'https://zbmath.org/7690204?format=complete#abstract',
    'https://zbmath.org/?q=an:1999.90204',
    'https://zbmath.org/?q=an%3A06990204',
  ]),
  ...examplesOf('listing', [
    'https://zbmath.org/?q=residual+networks',
    'https://zbmath.org/?q=ai%3Abollobas.bela',
  ]),
  ...examplesOf('none', [
    'https://zbmath.org/',
    'https://zbmath.org/authors/?q=bollobas',
    'https://zbmath.org/about/',
    'https://zbmath.org/pdf/1999.90204.pdf',
  ]),
];
