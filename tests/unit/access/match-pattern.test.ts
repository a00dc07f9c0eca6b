import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCovered, matchesUrl, originOf } from '../../../lib/access/match-pattern.ts';

describe('a match pattern', () => {
  it.each([
    ['*://openreview.net/*', 'https://openreview.net/forum?id=a', true],
    ['*://openreview.net/*', 'http://openreview.net/', true],
    ['*://openreview.net/*', 'https://api.openreview.net/', false],
    ['*://*.openreview.net/*', 'https://api.openreview.net/', true],
    ['*://*.openreview.net/*', 'https://openreview.net/', true],
    ['*://*.openreview.net/*', 'https://notopenreview.net/', false],
    ['https://a.org/*', 'http://a.org/', false],
    ['*://a.org/papers/*', 'https://a.org/papers/1?x=2', true],
    ['*://a.org/papers/*', 'https://a.org/paper', false],
    ['*://*/login*', 'https://a.org/login?next=/', true],
    ['*://*/a*b*c', 'https://x.org/a1b2c', true],
    ['*://*/a*b*b', 'https://x.org/ab', false],
    ['<all_urls>', 'https://x.org/', true],
    ['*://*/*', 'ftp://x.org/', false],
    ['nonsense', 'https://x.org/', false],
  ])('%s on %s: %s', (pattern, url, expected) => {
    expect(matchesUrl(pattern, new URL(url))).toBe(expected);
  });

  it.each(['*://a.org', 'https://a.*/x', 'ftp://a.org/*', '*://a b/*', 'https://a.org:80/*', ''])(
    'is not %j',
    (text) => {
      expect(originOf(text)).toBeUndefined();
      expect(isCovered(text, ['*://*/*'])).toBe(false);
    },
  );

  it('gives the origin that a permission needs', () => {
    expect(originOf('https://a.org/papers/*')).toBe('https://a.org/*');
    expect(originOf('a.org')).toBeUndefined();
  });

  it('takes linear time on a hostile path', () => {
    const url = new URL(`https://a.org/${'a'.repeat(100_000)}`);
    const started = performance.now();
    expect(matchesUrl(`*://a.org/${'*a'.repeat(200)}b`, url)).toBe(false);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('covering', () => {
  it.each([
    ['*://a.org/*', ['*://*/*'], true],
    ['*://a.org/*', ['https://a.org/*'], false],
    ['*://a.org/*', ['https://a.org/*', 'http://a.org/*'], true],
    ['*://*.a.org/*', ['*://a.org/*'], false],
    ['*://x.a.org/*', ['*://*.a.org/*'], true],
    ['*://*/*', ['*://a.org/*'], false],
    ['*://a.org/*', ['<all_urls>'], true],
    ['*://a.org/*', ['*://a.org/papers/*'], false],
    ['*://a.org/*', [], false],
  ])('%s by %j: %s', (inner, outers, expected) => {
    expect(isCovered(inner, outers)).toBe(expected);
  });

  it('means that no page of the inner pattern is missed', () => {
    const host = fc.constantFrom('*', 'a.org', '*.a.org', 'b.a.org', '*.b.a.org', 'c.org');
    const pattern = fc
      .tuple(fc.constantFrom('*', 'http', 'https'), host)
      .map(([scheme, name]) => `${scheme}://${name}/*`);
    const page = fc
      .tuple(fc.constantFrom('http', 'https'), fc.constantFrom('a.org', 'b.a.org', 'x.b.a.org', 'c.org'))
      .map(([scheme, name]) => new URL(`${scheme}://${name}/p`));
    fc.assert(
      fc.property(pattern, fc.array(pattern, { maxLength: 4 }), page, (inner, outers, url) => {
        fc.pre(isCovered(inner, outers) && matchesUrl(inner, url));
        return outers.some((outer) => matchesUrl(outer, url));
      }),
    );
  });
});
