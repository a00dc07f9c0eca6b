// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { detect } from './pages.ts';

const URL_ = 'https://journal.example.org/article/1';
const LONG = 'We study how wide networks generalize. '.repeat(8).trim();
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function page(entries: Record<string, string | string[]>, head = '', url = URL_) {
  const tags = Object.entries(entries).flatMap(([name, values]) =>
    [values].flat().map((value) => `<meta name="${name}" content="${escaped(value)}">`),
  );
  return detect(`<head>${tags.join('')}${head}</head>`, url);
}
function paper(entries: Record<string, string | string[]>, head = '', url = URL_) {
  const found = page(entries, head, url);
  return found.status === 'paper' ? found.paper : undefined;
}

describe('which page is one of a paper', () => {
  it('one with a citation_title', () => {
    expect(paper({ citation_title: 'Deep Nets' })).toEqual({
      title: 'Deep Nets',
      abstract: '',
      authors: [],
      ids: {},
      url: URL_,
      source: 'page',
    });
  });

  it('one with Dublin Core only where a DOI says that it is an article', () => {
    expect(page({ 'DC.Title': 'About us' }).status).toBe('none');
    const found = page({
      'dc.title': 'Deep Nets',
      'DC.Identifier': 'doi:10.5555/ABC',
      'dc.creator': ['Doe, Jane', 'Roe, J.'],
    });
    expect(found).toMatchObject({
      ids: { doi: '10.5555/abc' },
      paper: { title: 'Deep Nets', authors: ['Jane Doe', 'J. Roe'] },
    });
    expect(paper({ 'dcterms:title': 'Deep Nets', 'prism:doi': '10.5555/abc' })?.title).toBe('Deep Nets');
  });

  it('none with several titles or DOIs', () => {
    expect(page({ citation_title: ['One', 'Two'] }).status).toBe('none');
    expect(page({ citation_title: 'One', citation_doi: ['10.5555/1', '10.5555/2'] }).status).toBe('none');
    expect(page({ 'dc.title': 'One', 'dc.identifier': ['10.5555/1', '10.5555/2'] }).status).toBe('none');
  });

  it('one that repeats itself in other spellings', () => {
    const found = page({
      citation_title: ['Deep Nets', 'DEEP  NETS'],
      citation_doi: ['10.5555/A', 'https://doi.org/10.5555/a'],
    });
    expect(found).toMatchObject({ status: 'paper', ids: { doi: '10.5555/a' } });
  });

  it('none that only its social or structured data describes', () => {
    expect(page({ 'og:title': 'Deep Nets', 'og:type': 'article', 'twitter:title': 'Deep Nets' }).status).toBe(
      'none',
    );
  });
});

describe('ids', () => {
  const ids = (entries: Record<string, string | string[]>) =>
    page({ citation_title: 'Deep Nets', ...entries });

  it('are normal and of all kinds', () => {
    expect(
      ids({
        citation_doi: ' doi:10.5555/ABC ',
        citation_pmid: '0012345',
        citation_arxiv_id: 'arXiv:1710.05468v2',
      }),
    ).toMatchObject({
      ids: { doi: '10.5555/abc', pmid: '12345', arxiv: '1710.05468' },
    });
    expect(ids({ citation_doi: 'https://doi.org/10.48550/arXiv.1710.05468' })).toMatchObject({
      ids: { arxiv: '1710.05468' },
    });
  });

  it('of arXiv stand in report numbers and in records of archives too', () => {
    expect(ids({ citation_technical_report_number: ['CERN-1', 'arXiv:1710.05468'] })).toMatchObject({
      ids: { arxiv: '1710.05468' },
    });
    expect(ids({ 'DC.identifier': 'oai:arXiv.org:math/0309136' })).toMatchObject({
      ids: { arxiv: 'math/0309136' },
    });
    expect(ids({ citation_technical_report_number: '1710.05468' })).toMatchObject({ ids: {} });
  });

  it('are not those of references, of the text, or of related works', () => {
    const found = page(
      {
        citation_title: 'Deep Nets',
        citation_doi: '10.5555/own',
        citation_reference: 'citation_doi=10.5555/ref',
        'dc.identifier': '10.5555/dc',
      },
      '<body><a href="https://doi.org/10.5555/cited" data-doi="10.5555/cited">arXiv:1611.03530</a></body>',
    );
    expect(found).toMatchObject({ ids: { doi: '10.5555/own' } });
    expect(Object.keys((found as { ids: object }).ids)).toEqual(['doi']);
    expect(ids({ citation_doi: 'not a doi' })).toMatchObject({ status: 'paper', ids: {} });
  });
});

describe('fields', () => {
  const field = (entries: Record<string, string | string[]>, head = '') =>
    paper({ citation_title: 'Deep Nets', ...entries }, head);

  it.each([
    ['2015/3/1', 2015],
    ['03/2015', 2015],
    ['1 March 2015', 2015],
    ['2015', 2015],
    ['Spring', undefined],
    ['20151', undefined],
  ])('year of %s', (date, year) => {
    expect(field({ citation_publication_date: date })?.year).toBe(year);
  });

  it('take the next date where one has no year', () => {
    expect(field({ citation_publication_date: 'in press', citation_year: '2016' })?.year).toBe(2016);
  });

  it('split authors in one tag, and read names either way round', () => {
    expect(field({ citation_author: 'Doe, Jane; Roe, John;' })?.authors).toEqual(['Jane Doe', 'John Roe']);
    expect(field({ citation_authors: 'Jane Doe;John Roe' })?.authors).toEqual(['Jane Doe', 'John Roe']);
    expect(field({ CITATION_AUTHOR: ['Doe, Jane', 'Roe, John'] })?.authors).toEqual(['Jane Doe', 'John Roe']);
  });

  it('name the journal or the conference', () => {
    expect(field({ citation_conference_title: 'Conf', citation_publisher: 'P' })?.venue).toBe('Conf');
    expect(field({ citation_journal_title: 'Journal', citation_conference_title: 'Conf' })?.venue).toBe(
      'Journal',
    );
  });

  it('take a description for the abstract only where it is long and whole', () => {
    expect(field({ 'og:description': LONG })?.abstract).toBe(LONG);
    expect(field({ 'dc.description': `${LONG}...`, description: LONG })?.abstract).toBe(LONG);
    expect(field({ 'og:description': `${LONG}…` })?.abstract).toBe('');
    expect(field({ 'og:description': 'Jane Doe, John Roe. Proceedings of X. 2020.' })?.abstract).toBe('');
    expect(field({ citation_abstract: 'Short.', 'og:description': LONG })?.abstract).toBe('Short.');
  });

  it('read TeX and type styles, and leave other markup as text', () => {
    expect(field({ citation_title: 'On $\\ell_1$ norms of Schr\\"odinger maps' })?.title).toBe(
      'On ℓ₁ norms of Schrödinger maps',
    );
    expect(field({ citation_title: 'Repair by <em>BRCA1</em> &amp; CO<sub>2</sub>' })?.title).toBe(
      'Repair by BRCA1 & CO2',
    );
    expect(field({ citation_abstract: '<jats:p>One.</jats:p><jats:p>Two, 1 < 2.</jats:p>' })?.abstract).toBe(
      'One. Two, 1 < 2.',
    );
    expect(field({ citation_title: 'Nets <img src=x onerror=alert(1)>' })?.title).toBe(
      'Nets <img src=x onerror=alert(1)>',
    );
  });
});

describe('the address', () => {
  const address = (canonical: string, url = `${URL_}?session=1#part`) =>
    paper({ citation_title: 'Deep Nets' }, `<link rel="canonical" href="${canonical}">`, url)?.url;

  it('is the canonical one of the same host, without a fragment', () => {
    expect(address('/article/1')).toBe(URL_);
    expect(address(`${URL_}#top`)).toBe(URL_);
    expect(address('')).toBe(`${URL_}?session=1`);
  });

  it('is the page’s own where the canonical one leads elsewhere', () => {
    for (const canonical of [
      'https://evil.example/x',
      'javascript:alert(1)',
      'https://[',
      'ftp://journal.example.org/1',
    ]) {
      expect(address(canonical)).toBe(`${URL_}?session=1`);
    }
  });
});
