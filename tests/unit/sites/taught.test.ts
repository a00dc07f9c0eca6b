// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../lib/sites/detect.ts';
import { reportRun } from '../../../lib/sites/health.ts';
import { SITES } from '../../../lib/sites/index.ts';
import { matchesPattern, parsePattern } from '../../../lib/sites/taught/pattern.ts';
import { type TaughtRule, taughtSite, validateRule, withTaught } from '../../../lib/sites/taught.ts';
import { fixture, parse } from './pages.ts';

const RULE: TaughtRule = {
  name: 'Example Preprints',
  pattern: 'https://preprints.example.org/item/*',
  title: 'h1.title',
  abstract: '.summary',
  authors: '.person',
};
const URL_ = 'https://preprints.example.org/item/17?utm=x';
const PAGE =
  '<h1 class="title">Deep <i>Nets</i> of width $n^2$</h1><div class="person">Doe, Jane</div><div class="person">John Roe</div>' +
  '<div class="summary">We study nets.</div>';

const read = (html: string, rule = RULE, url = URL_) =>
  createDetector(withTaught(SITES, [rule])).detectPage(parse(html), new URL(url));
const matches = (pattern: string, url: string) => {
  const parsed = parsePattern(pattern);
  if (typeof parsed === 'string') throw new Error(parsed);
  return matchesPattern(new URL(url), parsed);
};

describe('a taught site', () => {
  it('is read by its selectors', () => {
    expect(read(PAGE)).toMatchObject({
      status: 'paper',
      site: 'taught:preprints.example.org/item/*',
      page: 'abstract',
      paper: {
        title: 'Deep Nets of width n²',
        abstract: 'We study nets.',
        authors: ['Jane Doe', 'John Roe'],
        url: URL_,
      },
      evidence: { title: { from: 'markup', trust: 'likely' } },
    });
  });

  it('may name one element for all authors, and metadata', () => {
    const rule = { ...RULE, title: 'meta[name="headline"]', authors: '.all' };
    const html =
      '<meta name="headline" content="Deep Nets"><meta name="citation_doi" content="10.5555/A"><p class="all">Jane Doe, John Roe and Li Wei</p>';
    expect(read(html, rule)).toMatchObject({
      paper: { title: 'Deep Nets', authors: ['Jane Doe', 'John Roe', 'Li Wei'] },
    });
  });

  it('takes ids from the page’s metadata', () => {
    const meta = '<meta name="citation_title" content="x"><meta name="citation_doi" content="10.5555/A">';
    expect(read(meta + PAGE)).toMatchObject({ ids: { doi: '10.5555/a' } });
  });

  it('is none where its title is missing, or a wall stands there', () => {
    const none = { status: 'none', site: 'taught:preprints.example.org/item/*' };
    expect(read('<h1>Other design</h1>')).toEqual(none);
    expect(read(`<title>Just a moment...</title>${PAGE}`)).toEqual(none);
    expect(read('<h1 class="title">Page not found</h1>')).toEqual(none);
  });

  it('beats the generic adapter, and never arXiv’s', () => {
    const html = `<meta name="citation_title" content="Other">${PAGE}`;
    expect(read(html)).toMatchObject({ paper: { title: 'Deep Nets of width n²' } });
    const { html: abs, url } = fixture('arxiv/abs-1710.05468');
    expect(read(abs, { ...RULE, pattern: 'https://arxiv.org/*' }, url)).toMatchObject({ site: 'arxiv' });
  });

  it('never throws, whatever its selectors are', () => {
    for (const selector of ['[', '::', 'h1:has(', '', ':not(', '\u0000', '>>>', 'a'.repeat(500)]) {
      const site = taughtSite({ ...RULE, title: selector, abstract: selector, authors: selector });
      const url = new URL(URL_);
      const match = site.detect(url);
      expect(match && site.extract(parse(PAGE), url, match).status).toBe('none');
    }
    expect(taughtSite({ ...RULE, pattern: 'nonsense' }).detect(new URL(URL_))).toBeUndefined();
  });

  it.each(['h1:has(i)', 'i ~ h1', 'h1:nth-child(n of :is(h1))', 'h1:h\\61s(i)', 'h1:nth-child(n o\\66  h1)'])(
    'never looks for %s among ten thousand elements, and says so',
    (title) => {
      const large = PAGE + '<p></p>'.repeat(10_000);
      expect(read(large, { ...RULE, title }).status).toBe('none');
      const told = validateRule({ ...RULE, title }, parse(large));
      expect(told).toMatchObject({ problems: { title: expect.stringContaining('too large') } });
      expect(validateRule({ ...RULE, title })).toHaveProperty('rule');
    },
  );

  it.each(['h1.title', 'div[a~=b], h1.a\\:b, h1.title', 'h1:nth-child(2n + 1)'])(
    'looks for %s on a page of any size',
    (title) => {
      const large = parse(PAGE + '<p></p>'.repeat(10_000));
      expect(validateRule({ ...RULE, title }, large)).toHaveProperty('rule');
    },
  );

  it('asks for its host alone, and for what its rule gives', () => {
    expect(taughtSite(RULE).hosts).toEqual(['https://preprints.example.org/*']);
    expect(taughtSite({ ...RULE, pattern: 'https://*.Example.org/p' }).hosts).toEqual([
      'https://*.example.org/*',
    ]);
    const site = taughtSite({ ...RULE, authors: undefined });
    const url = new URL(URL_);
    const match = site.detect(url)!;
    expect(reportRun(url, { site, match }, site.extract(parse(PAGE), url, match))?.outcome).toBe('found');
    expect(reportRun(url, { site, match }, site.extract(parse('<p>'), url, match))?.outcome).toBe('missed');
  });
});

describe('a pattern', () => {
  it.each([
    ['https://example.org/item/*', 'https://example.org/item/', true],
    ['https://example.org/item/*', 'https://example.org/item/1/2?x=1#y', true],
    ['https://example.org/item/*', 'https://sub.example.org/item/1', false],
    ['https://example.org/item/*', 'http://example.org/item/1', false],
    ['https://example.org/item/*', 'https://example.org.evil.example/item/1', false],
    ['https://*.example.org/*', 'https://a.b.example.org/x', true],
    ['https://*.example.org/*', 'https://example.org/x', true],
    ['https://*.example.org/*', 'https://notexample.org/x', false],
    ['https://example.org/*/view/*.html', 'https://example.org/a/b/view/c.html', true],
    ['https://example.org/*/view/*.html', 'https://example.org/view.html', false],
    ['https://example.org/a*a', 'https://example.org/a', false],
    ['https://example.org/show?id=*', 'https://example.org/show?id=7', true],
    ['https://example.org/show?id=*', 'https://example.org/show?name=7', false],
    ['https://example.org/show', 'https://example.org/show?id=7', true],
  ])('%s of %s: %s', (pattern, url, expected) => {
    expect(matches(pattern, url)).toBe(expected);
  });

  it('takes just what a star may stand for', () => {
    const part = fc.stringMatching(/^[ab]{0,3}$/);
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.stringMatching(/^[ab]{0,10}$/),
        (parts, path) => {
          const reference = new RegExp(`^/${parts.join('.*')}$`).test(`/${path}`);
          expect(matches(`https://example.org/${parts.join('*')}`, `https://example.org/${path}`)).toBe(
            reference,
          );
        },
      ),
    );
  });

  it('is compared at once, however long the address', () => {
    const started = performance.now();
    matches(`https://example.org/${'a*'.repeat(10)}b`, `https://example.org/${'a'.repeat(1_000_000)}`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('a rule', () => {
  const doc = parse('<p>');
  const problems = (rule: unknown) => {
    const check = validateRule(rule, doc);
    return 'problems' in check ? check.problems : {};
  };

  it('is taken in its normal form', () => {
    expect(validateRule({ ...RULE, name: '  Example \n Preprints ', abstract: ' ', extra: 1 }, doc)).toEqual({
      rule: { name: RULE.name, pattern: RULE.pattern, title: RULE.title, authors: RULE.authors },
    });
    expect(validateRule(RULE)).toEqual({ rule: RULE });
  });

  it.each([
    [{ name: '' }, 'name', /needs a name/],
    [{ name: 'x'.repeat(81) }, 'name', /longer/],
    [{ pattern: 'http://example.org/*' }, 'pattern', /https/],
    [{ pattern: '*://*/*' }, 'pattern', /https/],
    [{ pattern: 'https://*/*' }, 'pattern', /host and a path/],
    [{ pattern: 'https://*.org/*' }, 'pattern', /host and a path/],
    [{ pattern: 'https://ex*mple.org/' }, 'pattern', /host and a path/],
    [{ pattern: 'https://example.org' }, 'pattern', /host and a path/],
    [{ pattern: 'https://me@example.org/' }, 'pattern', /host and a path/],
    [{ pattern: `https://example.org/${'*/'.repeat(11)}` }, 'pattern', /stars/],
    [{ pattern: `https://example.org/${'x'.repeat(500)}` }, 'pattern', /longer/],
    [{ pattern: 'https://arxiv.org/abs/*' }, 'pattern', /arXiv/],
    [{ pattern: 'https://*.export.arxiv.org/*' }, 'pattern', /arXiv/],
    [{ title: '' }, 'title', /needed/],
    [{ title: 'h1[' }, 'title', /no CSS selector/],
    [{ abstract: '::::' }, 'abstract', /no CSS selector/],
    [{ authors: 'a'.repeat(501) }, 'authors', /longer/],
    [{ title: 7 }, 'title', /needed/],
  ])('with %j is refused for its %s', (change, field, problem) => {
    const found: Record<string, string> = problems({ ...RULE, ...change });
    expect(Object.keys(found)).toEqual([field]);
    expect(found[field]).toMatch(problem);
  });

  it('may be anything', () => {
    for (const input of [undefined, null, 1, 'x', [], {}, [RULE], { name: {} }]) {
      expect(Object.keys(problems(input)).sort()).toEqual(['name', 'pattern', 'title']);
    }
    fc.assert(fc.property(fc.anything(), (input) => 'problems' in validateRule(input, doc)));
  });
});

describe('the switch of a taught site', () => {
  const long = `https://preprints.example.org/${'a'.repeat(80)}/`;

  it('is its own, however long its pattern', () => {
    const ids = ['one/*', 'two/*'].map((end) => taughtSite({ ...RULE, pattern: long + end }).id);
    expect(new Set(ids).size).toBe(2);
    expect(Math.max(...ids.map((id) => id.length))).toBeLessThanOrEqual(64);
  });

  it('keeps its name plain where the pattern is short', () => {
    expect(taughtSite(RULE).id).toBe('taught:preprints.example.org/item/*');
  });

  it('has a name that shows as it is written', () => {
    const check = validateRule({ ...RULE, name: 'ar\u202eviX\u0007\u2066 \n papers' });
    expect(check).toMatchObject({ rule: { name: 'arviX papers' } });
    expect(validateRule({ ...RULE, name: 'x'.repeat(81) })).toMatchObject({
      problems: { name: expect.stringContaining('80') },
    });
  });
});
