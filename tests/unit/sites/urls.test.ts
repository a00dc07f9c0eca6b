import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectUrl } from '../../../lib/sites/detect.ts';
import { SITES } from '../../../lib/sites/index.ts';
import { examples } from './examples.ts';

const specific = SITES.filter(({ id }) => id !== 'generic');

describe('examples beside the adapters', () => {
  it('cover the forms of arXiv', () => {
    expect(SITES.filter(({ id }) => !examples.some(({ site }) => site === id))).toEqual([]);
    expect(examples.filter(({ site }) => site === 'arxiv').length).toBeGreaterThanOrEqual(100);
    expect(new Set(examples.map(({ url }) => url)).size).toBe(examples.length);
  });

  it.each(examples)('$url', ({ site, url, page, ids = {}, version, landing }) => {
    const claims = specific.filter((other) => other.detect(new URL(url))).map(({ id }) => id);
    expect(claims).toEqual(site === 'generic' || page === 'none' ? [] : [site]);
    const found = detectUrl(new URL(url));
    if (page === 'none') return expect(found?.site.id ?? 'generic').toBe('generic');
    expect(found?.site.id).toBe(site);
    expect(found?.match.page).toBe(page);
    const match = found && 'ids' in found.match ? found.match : undefined;
    expect(match?.ids ?? {}).toEqual(ids);
    expect(match?.version).toBe(version);
    if (landing !== undefined) expect(match?.landing).toBe(landing);
  });
});

const KINDS = ['abstract', 'pdf', 'html', 'listing', 'auxiliary', 'unknown'];

it('names that every object inherits are no kind of page, wherever they stand in an address', () => {
  const addresses = examples.flatMap(({ url }) => {
    const parts = new URL(url).pathname.split('/');
    const changed = parts.flatMap((part, i) => [
      parts.with(i, 'constructor'),
      parts.with(i, `${part}.constructor`),
      parts.toSpliced(i + 1, 0, 'constructor'),
    ]);
    return changed.map((path) => new URL(path.join('/'), url));
  });
  const found = addresses.map((url) => ({ url: url.href, page: detectUrl(url)?.match.page }));
  expect(found.filter(({ page }) => page !== undefined && !KINDS.includes(page))).toEqual([]);
});

const SUBMISSION = 'https://services.arxiv.org/html/submission/6123456/view';

describe('addresses of arXiv that show no paper', () => {
  it.each([
    SUBMISSION,
    'https://services.arxiv.org/abs/1710.05468',
    'https://info.arxiv.org/help/arxiv_identifier.html',
    'https://blog.arxiv.org/2024/01/01/abs/1710.05468',
    'https://rss.arxiv.org/rss/cs.LG',
    'https://static.arxiv.org/pdf/1710.05468',
    'https://status.arxiv.org/',
    'https://arxiv.org/',
    'https://arxiv.org',
    'https://arxiv.org/submit/6123456/view',
    'https://submit.arxiv.org/abs/1710.05468',
    'https://arxiv.org/login',
    'https://arxiv.org/user/create',
    'https://arxiv.org/auth/show-endorsers/1710.05468',
    'https://arxiv.org/archive/hep-th',
    'https://arxiv.org/help/contact',
    'https://arxiv.org/list/',
    'https://arxiv.org/list/cs.LG',
    'https://arxiv.org/catchup',
    'https://arxiv.org/a/lissauer_j_1.atom',
    'https://arxiv.org/a/lissauer_j_1.json',
    'https://arxiv.org/find/cs/1/au:+Kawaguchi/0/1/0/all/0/1',
    'https://arxiv.org/pdf',
    'https://arxiv.org/pdf/1713.05468',
    'https://arxiv.org/pdf/1710.054689',
    'https://arxiv.org/html/not-an-id/1710.05468',
    'https://arxiv.org/format/9999.99999',
    'https://arxiv.org/prevnext?id=1710.05468&function=next',
    'https://arxiv.org/ftp/arxiv/1710.05468.pdf',
    'https://arxiv.org/x/abs/1710.05468',
    'https://arxiv.org/ABS/1710.05468',
    'https://export.arxiv.org/api/query?id_list=1710.05468',
    'https://ar5iv.labs.arxiv.org/',
    'https://ar5iv.labs.arxiv.org/html/none',
    'https://labs.arxiv.org/abs/1710.05468',
  ])('%s', (url) => {
    expect(detectUrl(new URL(url))).toBeUndefined();
  });

  it.each([
    'https://arxiv.org.evil.example/abs/1710.05468',
    'https://notarxiv.org/abs/1710.05468',
    'https://arxiv.org@evil.example/abs/1710.05468',
    'https://lanl.gov/abs/1710.05468',
    'https://evil.example/https://arxiv.org/abs/1710.05468',
    'https://ar5iv.org.example/html/1710.05468',
  ])('%s is another site', (url) => {
    expect(detectUrl(new URL(url))).toMatchObject({ site: { id: 'generic' }, match: { page: 'unknown' } });
  });

  it.each([
    'file:///home/me/arxiv.org/abs/1710.05468',
    'ftp://arxiv.org/abs/1710.05468',
    'about:blank',
    'chrome-extension://abs/1710.05468',
    'data:text/html,<meta name=citation_title content=x>',
    'view-source:https://arxiv.org/abs/1710.05468',
  ])('%s is no page of the web', (url) => {
    expect(detectUrl(new URL(url))).toBeUndefined();
  });
});

describe('any address', () => {
  it('is answered, and an id is found only where it stands', () => {
    const path = fc.array(
      fc.oneof(
        fc.constantFrom(
          'abs',
          'pdf',
          'html',
          '%',
          '%2F',
          '%E0%A4%A',
          '..',
          'v',
          '1710.05468',
          'hep-th',
          '0703166v2',
          '?',
          '#',
          '&id=',
        ),
        fc.string({ maxLength: 12 }),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(path, (parts) => {
        const address = `https://arxiv.org/${parts.join('/')}`;
        if (!URL.canParse(address)) return;
        const match = detectUrl(new URL(address))?.match;
        if (!match || !('ids' in match)) return;
        const [tail = ''] = (match.ids.arxiv ?? '').split('/').slice(-1);
        expect(parts.map(decoded).join('/')).toContain(tail);
      }),
    );
  });

  it('of a megabyte is read at once', () => {
    const started = performance.now();
    for (const part of ['/', '%2F', 'v', '-', 'a/', '1710.05468/']) {
      detectUrl(new URL(`https://arxiv.org/abs/${part.repeat(300_000)}`));
    }
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});

/** As it stands where it cannot be decoded. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
