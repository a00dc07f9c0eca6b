// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { detectPage } from '../../../lib/sites/detect.ts';
import { detect, parse } from './pages.ts';

const URL_ = 'https://journal.example.org/article/1';
const ABSTRACT = 'We study how wide networks generalize. '.repeat(8).trim();

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const metas = (entries: Record<string, string>) =>
  Object.entries(entries)
    .map(([name, value]) => `<meta name="${name}" content="${escaped(value)}">`)
    .join('');
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const read = (html: string, url = URL_) => detect(html, url);
const PAPER = {
  '@context': 'https://schema.org',
  '@type': 'ScholarlyArticle',
  headline: 'Deep Nets',
  description: ABSTRACT,
  author: [{ '@type': 'Person', name: 'Doe, Jane' }, { givenName: 'John', familyName: 'Roe' }, 'Li Wei'],
  datePublished: '2019-02-01',
  isPartOf: { '@type': 'PublicationIssue', isPartOf: { '@type': 'Periodical', name: 'Example Journal' } },
  identifier: [
    { '@type': 'PropertyValue', propertyID: 'pii', value: 'S0000' },
    'https://doi.org/10.5555/LD.1',
  ],
  citation: [{ '@type': 'ScholarlyArticle', name: 'Another', sameAs: 'https://doi.org/10.5555/cited' }],
};

describe('metadata of repository software', () => {
  it('is read under its prefix', () => {
    const bepress = metas({
      bepress_citation_title: 'Deep Nets',
      bepress_citation_author: 'Doe, Jane',
      bepress_citation_doi: '10.5555/bp.1',
      bepress_citation_date: '2012',
    });
    expect(read(bepress)).toMatchObject({
      ids: { doi: '10.5555/bp.1' },
      paper: { title: 'Deep Nets', authors: ['Jane Doe'], year: 2012 },
    });
  });

  it('is EPrints’', () => {
    const page = metas({
      'eprints.eprintid': '17',
      'eprints.title': 'Deep Nets',
      'eprints.creators_name': 'Doe, Jane',
      'eprints.abstract': ABSTRACT,
      'eprints.date': '2011-05',
      'eprints.id_number': 'doi:10.5555/ep.1',
    });
    expect(read(page)).toMatchObject({
      ids: { doi: '10.5555/ep.1' },
      paper: { title: 'Deep Nets', authors: ['Jane Doe'], abstract: ABSTRACT, year: 2011 },
      evidence: { title: { from: 'meta', trust: 'likely' } },
    });
  });

  it('may name one paper in several languages, which its DOI shows', () => {
    const titles =
      '<meta name="citation_title" content="Redes"><meta name="citation_title" content="Networks">';
    expect(read(titles + metas({ citation_doi: '10.5555/1' }))).toMatchObject({ paper: { title: 'Redes' } });
    expect(read(titles).status).toBe('none');
  });

  it('stands in the body and under `contents` too', () => {
    expect(read('<body><div><meta name="citation_title" contents="Deep Nets"></div></body>')).toMatchObject({
      paper: { title: 'Deep Nets' },
    });
  });
});

describe('JSON-LD', () => {
  it('describes a paper', () => {
    expect(read(ld(PAPER))).toMatchObject({
      ids: { doi: '10.5555/ld.1' },
      paper: {
        title: 'Deep Nets',
        abstract: ABSTRACT,
        authors: ['Jane Doe', 'John Roe', 'Li Wei'],
        year: 2019,
        venue: 'Example Journal',
      },
      evidence: {
        doi: { from: 'structured', trust: 'likely' },
        title: { from: 'structured', trust: 'likely' },
      },
    });
  });

  it.each([
    ['in a graph', { '@graph': [{ '@type': 'WebSite', name: 'Journal' }, PAPER] }],
    ['in an array', [{ '@type': 'BreadcrumbList' }, PAPER]],
    ['in arrays of arrays', [[PAPER]]],
    ['as main entity', { '@type': 'WebPage', mainEntity: PAPER }],
    ['with a full address for its type', { ...PAPER, '@type': ['http://schema.org/ScholarlyArticle'] }],
    ['twice', [PAPER, PAPER]],
    ['beside a page without a title', [{ '@type': 'ScholarlyArticle' }, PAPER]],
  ])('describes it %s', (_, data) => {
    expect(read(ld(data))).toMatchObject({ paper: { title: 'Deep Nets' }, ids: { doi: '10.5555/ld.1' } });
  });

  it.each([
    ['an article of the press', { ...PAPER, '@type': 'NewsArticle' }],
    ['an article of a blog', { ...PAPER, '@type': 'Article' }],
    ['a blog’s post', { ...PAPER, '@type': 'BlogPosting' }],
    ['data', { ...PAPER, '@type': 'Dataset' }],
    ['a journal', { '@type': 'Periodical', name: 'Example', hasPart: [PAPER] }],
    ['a post about a paper', { '@type': 'BlogPosting', headline: 'Look', citation: PAPER, about: PAPER }],
    ['a list of papers', [PAPER, { ...PAPER, headline: 'Another' }]],
    ['nothing', null],
    ['a text', 'ScholarlyArticle'],
    ['odd values', { '@type': 'ScholarlyArticle', headline: { a: 1 }, author: [[null]], isPartOf: [] }],
  ])('of %s describes none', (_, data) => {
    expect(read(ld(data)).status).toBe('none');
  });

  it('is read in comments and with line breaks in its texts, and not where it is broken', () => {
    const script = (text: string) => read(`<script type="application/ld+json">${text}</script>`);
    expect(script(`<!-- ${JSON.stringify(PAPER)} -->`).status).toBe('paper');
    expect(script('//<![CDATA[\n{"@type":"ScholarlyArticle","name":"Deep\nNets"}\n//]]>')).toMatchObject({
      paper: { title: 'Deep Nets' },
    });
    expect(script('{"@type":"ScholarlyArticle","name":"Deep').status).toBe('none');
  });

  it('adds to metadata what they leave out, where both are about one work', () => {
    const page = metas({ citation_title: 'Deep Nets' }) + ld(PAPER);
    expect(read(page)).toMatchObject({
      ids: { doi: '10.5555/ld.1' },
      paper: { title: 'Deep Nets', abstract: ABSTRACT, year: 2019 },
      evidence: { title: { from: 'meta', trust: 'sure' }, abstract: { from: 'structured' } },
    });
    const other = read(metas({ citation_title: 'Deep Nets', citation_doi: '10.5555/other' }) + ld(PAPER));
    expect(other).toMatchObject({ ids: { doi: '10.5555/other' }, paper: { abstract: '', authors: [] } });
  });

  it('completes a title that metadata cut', () => {
    const title = 'Understanding deep learning requires rethinking generalization';
    const page = metas({ citation_title: `${title.slice(0, 40)}…`, citation_doi: '10.5555/ld.1' });
    expect(read(page + ld({ ...PAPER, headline: title }))).toMatchObject({ paper: { title } });
    expect(read(page)).toMatchObject({ evidence: { title: { clipped: true } } });
  });

  it('of any size and depth is read in good time', { timeout: 60_000 }, () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const nested = `${'{"@type":"ScholarlyArticle","isPartOf":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    const wide = JSON.stringify(Array.from({ length: 20_000 }, () => PAPER));
    for (const text of [deep, nested, wide, '-->'.repeat(300_000), '//'.repeat(500_000)]) {
      const doc = parse(`<script type="application/ld+json">${text}</script>`);
      const started = performance.now();
      detectPage(doc, new URL(URL_));
      expect(performance.now() - started).toBeLessThan(4_000);
    }
  });
});

describe('a DOI alone', () => {
  const heading = '<h1>Deep Nets</h1>';
  const og = metas({ 'og:type': 'article', 'og:title': 'Deep Nets' });

  it.each([
    ['metadata', `${metas({ doi: '10.5555/A' })}${heading}`, URL_, { from: 'meta', trust: 'likely' }],
    [
      'a link to cite',
      `<link rel="cite-as" href="https://doi.org/10.5555/a">${heading}`,
      URL_,
      { from: 'meta', trust: 'likely' },
    ],
    ['the address', heading, 'https://pubs.example.org/doi/full/10.5555/a', { from: 'url', trust: 'likely' }],
    [
      'the address with a view',
      heading,
      'https://pubs.example.org/articles/10.5555/a/full',
      { from: 'url', trust: 'likely' },
    ],
    ['a badge', `${og}<div data-doi="10.5555/a"></div>${heading}`, URL_, { from: 'markup', trust: 'hint' }],
  ])('in %s shows a paper', (_, html, url, evidence) => {
    expect(read(html, url)).toMatchObject({
      ids: { doi: '10.5555/a' },
      paper: { title: 'Deep Nets' },
      evidence: { doi: evidence },
    });
  });

  it.each([
    ['a title for previews without a DOI', og, URL_],
    ['a badge beside a heading', `<div data-doi="10.5555/a"></div>${heading}`, URL_],
    ['two badges', `${og}<i data-doi="10.5555/a"></i><i data-doi="10.5555/b"></i>`, URL_],
    ['badges of references', `${og}<ol class="References"><li data-doi="10.5555/a"></li></ol>`, URL_],
    ['a badge in a side box', `${og}<aside><i data-doi="10.5555/a"></i></aside>`, URL_],
    ['a badge of a newspaper', `${og}<i data-doi="10.5555/a"></i>${ld({ '@type': 'NewsArticle' })}`, URL_],
    [
      'a badge of a blog',
      `${og}<i data-doi="10.5555/a"></i>${ld({ '@graph': [{ '@type': 'Article' }] })}`,
      URL_,
    ],
    ['links to DOIs', `${og}<a href="https://doi.org/10.5555/a">10.5555/a</a>`, URL_],
    ['two declared', `${metas({ doi: '10.5555/a', article_doi: '10.5555/b' })}${heading}`, URL_],
    ['the DOI of a reference', `${metas({ citation_reference_doi: '10.5555/a' })}${heading}`, URL_],
    ['several headings', `${metas({ doi: '10.5555/a' })}${heading}<h1>Other</h1>`, URL_],
    ['a home page', `${metas({ doi: '10.5555/a' })}${heading}`, 'https://journal.example.org/?ref=1'],
    [
      'a search page',
      `${metas({ doi: '10.5555/a' })}${heading}`,
      'https://journal.example.org/search/?q=nets',
    ],
    ['a table of contents', heading, 'https://journal.example.org/toc/10.5555/a'],
    [
      'a check for robots',
      `<title>Just a moment...</title>${heading}`,
      'https://pubs.example.org/doi/10.5555/a',
    ],
  ])('is not shown by %s', (_, html, url) => {
    expect(read(html, url).status).toBe('none');
  });

  it.each([
    ['Deep Nets | Example Journal', 'Deep Nets'],
    ['Deep Nets - example journal', 'Deep Nets'],
    ['Example Journal', 'Example Journal'],
    ['Deep Nets', 'Deep Nets'],
  ])('has the title of a preview without the site’s name: %s', (title, own) => {
    const preview = metas({ 'og:type': 'article', 'og:title': title, 'og:site_name': 'Example Journal' });
    expect(read(`${preview}${metas({ doi: '10.5555/a' })}`)).toMatchObject({ paper: { title: own } });
  });

  it('does not outweigh metadata of several papers', () => {
    const several =
      '<meta name="citation_doi" content="10.5555/1"><meta name="citation_doi" content="10.5555/2">';
    expect(read(several + og + ld(PAPER)).status).toBe('none');
  });
});

describe('what stands in a paper’s place', () => {
  it.each([
    'Just a moment...',
    'Attention Required!',
    'Access Denied',
    'Page not found',
    'The requested article could not be found.',
    '404 Not Found',
    'Error 403',
    'Sign in',
    'Log In',
    'Are you a robot?',
    'Cookie settings',
    'Search results',
    'Home',
  ])('is no paper: %s', (title) => {
    expect(read(metas({ citation_title: title, citation_doi: '10.5555/a' })).status).toBe('none');
  });

  it.each([
    'Searching for heavy resonances',
    'Error bounds for kernel methods',
    'Home is where the heart is',
    'Captcha: using hard problems for security',
    'Log-in data of the elderly',
    'Found in translation',
    '404: a tale of missing links',
    'Just a moment of silence',
  ])('is not a paper’s title: %s', (title) => {
    expect(read(metas({ citation_title: title })).status).toBe('paper');
  });
});

describe('an abstract in the markup', () => {
  const paper = (body: string) => {
    const found = read(`<head>${metas({ citation_title: 'Deep Nets' })}</head><body>${body}</body>`);
    return found.status === 'paper' ? [found.paper?.abstract, found.evidence.abstract] : [];
  };

  it('is read without its heading, as a hint', () => {
    const hint = { from: 'markup', trust: 'hint' };
    expect(paper(`<section id="abstract"><h2>Abstract</h2><p>${ABSTRACT}</p></section>`)).toEqual([
      ABSTRACT,
      hint,
    ]);
    expect(paper(`<div class="abstract"><b>Abstract.</b> ${ABSTRACT}</div>`)).toEqual([ABSTRACT, hint]);
  });

  it('is not one of several, nor a label', () => {
    expect(paper(`<div class="abstract">${ABSTRACT}</div><div class="abstract">${ABSTRACT}</div>`)).toEqual([
      '',
      undefined,
    ]);
    expect(paper('<div id="abstract"><a href="#">Abstract</a></div>')).toEqual(['', undefined]);
  });
});
