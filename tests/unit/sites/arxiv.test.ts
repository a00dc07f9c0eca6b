// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { detectPage } from '../../../lib/sites/detect.ts';
import type { PaperDetection } from '../../../lib/sites/site.ts';
import { detect, fixture, parse } from './pages.ts';

const abs = fixture('arxiv/abs-1710.05468');

function detectPaper(html: string, url: string): PaperDetection {
  const found = detect(html, url);
  if (found.status !== 'paper') throw new Error(`${found.status} instead of a paper`);
  return found;
}

describe('ids of an abstract page', () => {
  it('come from the metadata where the URL has none', () => {
    const found = detectPaper(abs.html, 'https://arxiv.org/abs?paper=17');
    expect(found).toMatchObject({
      page: 'abstract',
      ids: { arxiv: '1710.05468' },
      version: 2,
      evidence: { arxiv: { from: 'meta', trust: 'sure' } },
    });
    expect(found.paper?.url).toBe('https://arxiv.org/abs/1710.05468');
  });

  it('come from the URL alone where the document is about another paper', () => {
    const found = detectPaper(abs.html, 'https://arxiv.org/abs/1611.03530');
    expect(found).toEqual({
      status: 'paper',
      site: 'arxiv',
      page: 'abstract',
      ids: { arxiv: '1611.03530' },
      evidence: { arxiv: { from: 'url', trust: 'sure' } },
    });
  });

  it('take the version from the URL, also against the page', () => {
    expect(detectPaper(abs.html, 'https://arxiv.org/abs/1710.05468v1').version).toBe(1);
  });

  it('are never those of arXiv’s own DOI, a second DOI or a cited one', () => {
    const withDoi = (doi: string) =>
      abs.html.replace(
        '<meta name="citation_date"',
        `<meta name="citation_doi" content="${doi}"><meta name="citation_date"`,
      );
    const ids = (html: string) => detectPaper(html, abs.url).ids;
    expect(ids(withDoi('10.48550/arXiv.1611.03530'))).toEqual({ arxiv: '1710.05468' });
    expect(ids(withDoi('10.5555/First 10.5555/second'))).toEqual({
      arxiv: '1710.05468',
      doi: '10.5555/first',
    });
    expect(ids(abs.html.replace('To appear in', 'doi:10.5555/cited.1'))).toEqual({ arxiv: '1710.05468' });
  });

  it('read without a title leave the paper out', () => {
    const bare = '<pre>arXiv:1710.05468 Title: Generalization in Deep Learning</pre>';
    const found = detectPaper(bare, 'https://arxiv.org/abs/1710.05468?fmt=txt');
    expect(found.ids).toEqual({ arxiv: '1710.05468' });
    expect(found).not.toHaveProperty('paper');
  });
});

describe('what is no article', () => {
  it.each([
    '[2401.29999] Article not found',
    '[24.1] Article identifier not recognized',
    '[hep-th] Incomplete article identifier',
    'No article identifier specified',
  ])('%s', (title) => {
    const html = `<title>${title}</title><h1>Sorry</h1>`;
    expect(detect(html, 'https://arxiv.org/abs/2401.29999')).toEqual({ status: 'none', site: 'arxiv' });
    expect(detect(html, 'https://arxiv.org/abs/hep-th')).toEqual({ status: 'none', site: 'arxiv' });
  });

  it.each([
    "No document for '2401.29999'",
    "No article for '2401.29999'",
    'Article 2401.29999 not found',
    'Article identifier ‘24.1’ not recognized',
    'Could not find article',
    'Invalid article identifier',
  ])('is told by a heading alone: %s', (heading) => {
    const html = `<title>arXiv.org e-Print archive</title><h1>${heading}</h1>`;
    for (const section of ['abs', 'html', 'format', 'bibtex']) {
      const url = `https://arxiv.org/${section}/2401.29999`;
      expect(detect(html, url)).toEqual({ status: 'none', site: 'arxiv' });
    }
  });

  it('is not a paper without HTML', () => {
    const found = detectPaper("<h1>No HTML for '1710.05468v2'</h1>", 'https://arxiv.org/html/1710.05468v2');
    expect(found).toMatchObject({ ids: { arxiv: '1710.05468' }, version: 2 });
    expect(found).not.toHaveProperty('paper');
  });

  it('is not told by a paper that names itself so', () => {
    const html = abs.html.replace('<title>', '<title>[1710.05468] Article not found: ');
    expect(detectPaper(html, abs.url).paper?.title).toBe('Generalization in Deep Learning');
  });
});

describe('a private preview', () => {
  it('is never read', () => {
    const url = 'https://services.arxiv.org/html/submission/6123456/view';
    expect(detect(fixture('arxiv/html-1710.05468v2').html, url)).toEqual({ status: 'none' });
    expect(detect(fixture('generic/journal').html, url)).toEqual({ status: 'none' });
  });
});

describe('the markup of an abstract page', () => {
  const markup = abs.html
    .replace(/<meta name="citation_[^>]*>/g, '')
    .replace(/<meta property="og:[^>]*>/g, '');

  it('gives the same paper as its metadata', () => {
    const [byMarkup, byMeta] = [detectPaper(markup, abs.url), detectPaper(abs.html, abs.url)];
    expect(byMarkup.paper).toEqual(byMeta.paper);
    expect(byMarkup.version).toBe(byMeta.version);
    const likely = { from: 'markup', trust: 'likely' };
    expect(byMarkup.evidence).toEqual({
      arxiv: { from: 'url', trust: 'sure' },
      title: likely,
      abstract: likely,
      authors: likely,
      year: likely,
    });
  });

  it('holds long lists of authors behind a link that is none', () => {
    const long = markup.replace(
      'Yoshua Bengio</a>',
      'Yoshua Bengio</a><div id="long-author-list">, <a href="/search/?query=Doe,+J">Jane Doe</a></div>' +
        '<a href="javascript:toggleAuthorList()" id="toggle">et al. (1 additional author not shown)</a>',
    );
    expect(detectPaper(long, abs.url).paper?.authors.slice(2)).toEqual(['Yoshua Bengio', 'Jane Doe']);
  });

  it('is stood in for by the Open Graph title, which arXiv does not cut', () => {
    const html =
      '<meta property="og:title" content="Spin Glasses &amp; Nets"><meta property="og:description" content="Text.">';
    const { paper, evidence } = detectPaper(html, 'https://arxiv.org/abs/cond-mat/9902077');
    expect(paper).toMatchObject({ title: 'Spin Glasses & Nets', abstract: 'Text.', year: 1999 });
    const likely = { from: 'meta', trust: 'likely' };
    expect(evidence).toMatchObject({ title: likely, abstract: likely, year: { from: 'url' } });
  });
});

describe('pages made by LaTeXML', () => {
  const url = 'https://arxiv.org/html/1710.05468v2';
  const page = (body: string, title = '') => detectPaper(`<title>${title}</title><body>${body}`, url);
  const heading = (text: string) => `<h1 class="ltx_title ltx_title_document">${text}</h1>`;

  it('show the first title that is one', () => {
    expect(page(heading('') + heading('[') + heading('A Title') + heading('A Title')).paper?.title).toBe(
      'A Title',
    );
    expect(
      page(
        heading('A <cite class="ltx_cite">[<a href="#b">3</a>]</cite> Title<span class="ltx_note">x</span>'),
      ).paper?.title,
    ).toBe('A Title');
    expect(page(heading('Growth like <math alttext="n^{2}"><mi>n</mi></math>')).paper?.title).toBe(
      'Growth like n²',
    );
  });

  it('borrow the window’s title only where it names the same id', () => {
    expect(page(heading('['), '[1710.05468] Generalization in Deep Learning').paper?.title).toBe(
      'Generalization in Deep Learning',
    );
    expect(page(heading('['), '[1611.03530] Another').paper).toBeUndefined();
    expect(page('<h1>An author’s own HTML</h1>', 'Untitled').paper).toBeUndefined();
  });

  it('tell the category and version only in their own watermark', () => {
    const other = page(`<div id="watermark-tr">arXiv:1611.03530v1 [cs.LG]</div>${heading('A Title')}`);
    expect(other).toMatchObject({ version: 2, ids: { arxiv: '1710.05468' } });
    expect(other.paper).not.toHaveProperty('categories');
  });

  it.each([
    ['Jane Doe<br>University of Examples<br>jane@example.org', ['Jane Doe']],
    ['<br>Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
    ['Jane Doe<sup>1,2</sup>, John Roe<math><mo>†</mo></math> & Li Wei', ['Jane Doe', 'John Roe', 'Li Wei']],
    ['Martin King, Jr., Example Research', ['Martin King']],
    ['jane@example.org', []],
  ])('name people: %s', (html, names) => {
    const authors = `<div class="ltx_authors"><span class="ltx_personname">${html}</span></div>`;
    expect(page(heading('A Title') + authors).paper?.authors).toEqual(names);
  });
});

describe('listings', () => {
  const url = 'https://arxiv.org/list/cs.LG/new';
  const row = (id: string, between = '') =>
    `<dt><a href="/abs/${id}" title="Abstract">arXiv:${id}</a></dt>${between}<dd><div class="list-title"><span class="descriptor">Title:</span> Paper ${id}</div></dd>`;
  const rows = (body: string) => {
    const found = detect(`<div id="dlpage">${body}</div>`, url);
    if (found.status !== 'listing') throw new Error(found.status);
    return found.rows;
  };

  it('may have one list for each row, and other things between term and details', () => {
    const found = rows(
      `<dl>${row('1710.05468')}</dl><dl id="articles">${row('math/0309136', '<div>mine</div>')}</dl>`,
    );
    expect(found.map(({ ids }) => ids.arxiv)).toEqual(['1710.05468', 'math/0309136']);
    expect(found.map(({ anchor }) => anchor.localName)).toEqual(['dt', 'dt']);
    expect(found.map((item) => item.read().title)).toEqual(['Paper 1710.05468', 'Paper math/0309136']);
  });

  it('skip what links no paper, and read rows of unknown markup as empty', () => {
    const found = rows(
      '<dl><dt>Nothing</dt><dd></dd><dt><a href="/abs/none">x</a></dt><dt><a href="/abs/1710.05468v2">x</a></dt></dl>',
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.read()).toMatchObject({
      title: '',
      abstract: '',
      authors: [],
      ids: { arxiv: '1710.05468' },
    });
  });

  it('without rows are none', () => {
    expect(detect('<div id="dlpage"><h1>Error</h1></div>', url)).toEqual({ status: 'none', site: 'arxiv' });
    expect(detect('<form></form>', 'https://arxiv.org/search/advanced')).toEqual({
      status: 'none',
      site: 'arxiv',
    });
  });
});

describe('a listing of 2,000 rows', () => {
  const ids = Array.from({ length: 2_000 }, (_, i) => `2403.${String(i + 1).padStart(5, '0')}`);
  const rows = ids.map(
    (id) =>
      `<dt><a href="/abs/${id}" title="Abstract">arXiv:${id}</a></dt><dd><div class="list-title">Paper ${id}</div></dd>`,
  );
  const doc = parse(`<div id="dlpage"><dl id="articles">${rows.join('')}</dl></div>`);

  it('is not looked at beyond its links before a row is read', () => {
    const looked = vi.spyOn(Element.prototype, 'querySelector');
    const found = detectPage(doc, new URL('https://arxiv.org/list/cs.LG/recent?skip=0&show=2000'));
    if (found.status !== 'listing') throw new Error(found.status);
    expect(found.rows.map((row) => row.ids.arxiv)).toEqual(ids);
    const names = () => new Set(looked.mock.contexts.map((context) => (context as Element).localName));
    expect([...names()]).toEqual(['dt']);
    expect(looked).toHaveBeenCalledTimes(ids.length);
    expect(found.rows[1_999]?.read().title).toBe('Paper 2403.02000');
    expect(names()).toContain('dd');
  });
});

describe('search results', () => {
  const result = (
    abstract: string,
  ) => `<li class="arxiv-result"><p class="list-title"><a href="https://arxiv.org/abs/1710.05468v1">arXiv:1710.05468v1</a></p>
    <p class="title"><span class="search-hit">Deep</span>er nets</p><p class="abstract">${abstract}</p></li>`;
  const read = (abstract: string) => {
    const found = detect(`<ol>${result(abstract)}</ol>`, 'https://arxiv.org/search/?query=x');
    return found.status === 'listing' ? found.rows[0]?.read() : undefined;
  };

  it('join what the marks of hits part, and drop versions', () => {
    expect(read('')).toMatchObject({ title: 'Deeper nets', ids: { arxiv: '1710.05468' }, abstract: '' });
  });

  it('take a short abstract only where it is whole', () => {
    expect(read('<span class="abstract-short">Whole.</span>')?.abstract).toBe('Whole.');
    expect(read('<span class="abstract-short">Cut… <a onclick="x()">More</a></span>')?.abstract).toBe('');
    expect(
      read(
        '<span class="abstract-short">Cut…</span><span class="abstract-full">All of it. <a onclick="x()">Less</a></span>',
      )?.abstract,
    ).toBe('All of it.');
  });
});
