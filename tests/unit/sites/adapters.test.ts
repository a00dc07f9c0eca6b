// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector, detectUrl } from '../../../lib/sites/detect.ts';
import { SITES } from '../../../lib/sites/index.ts';
import { hostMatcher } from '../../../lib/sites/shared/hosts.ts';
import { examples } from './examples.ts';
import { parse } from './pages.ts';

const specific = SITES.filter(({ id }) => id !== 'generic');
const ownExamples = (id: string) => examples.filter(({ site, page }) => site === id && page !== 'none');

describe.each(specific)('$name', (site) => {
  it('has examples of its forms, and a neighbour that is none', () => {
    expect(examples.filter((example) => example.site === site.id).length).toBeGreaterThanOrEqual(5);
    expect(site.covers).not.toMatch(/\.$/);
  });

  it('asks for the hosts that it reads', () => {
    const isOwn = hostMatcher(site.hosts);
    // Software that runs on any host has a host for examples too.
    const foreign = ownExamples(site.id).filter(({ url }) => !isOwn(new URL(url)));
    expect(foreign.filter(({ url }) => !new URL(url).host.endsWith('.example.org'))).toEqual([]);
  });

  it('answers any address of its hosts', () => {
    const addresses = ownExamples(site.id).map(({ url }) => new URL(url));
    const parts = fc.oneof(
      fc.constantFrom(...addresses.flatMap(({ pathname }) => pathname.split('/'))),
      fc.constantFrom('%', '%2F', '%E0%A4%A', '..', '10.5555', '10.5555%2Fx', 'pdf', 'x.pdf', '?', '#'),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...addresses), fc.array(parts, { maxLength: 8 }), ({ origin }, path) => {
        const address = `${origin}/${path.join('/')}`;
        if (!URL.canParse(address)) return;
        const match = site.detect(new URL(address));
        if (match && 'landing' in match) expect(URL.canParse(match.landing ?? '')).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('leads from a PDF to a page of the paper', () => {
    for (const { url } of ownExamples(site.id)) {
      const match = site.detect(new URL(url));
      if (!match || !('ids' in match) || match.landing === undefined) continue;
      const landing = detectUrl(new URL(match.landing))?.match;
      expect(landing?.page).toMatch(/^(?:abstract|html|unknown)$/);
      if (landing && 'ids' in landing) expect(landing.ids).toEqual(match.ids);
    }
  });

  it('reads addresses of a megabyte at once', () => {
    const { origin = '', pathname = '' } = new URL(ownExamples(site.id)[0]?.url ?? '');
    const started = performance.now();
    for (const part of ['/', '%2F', 'v', '-', 'a/', '10.5555/', '.pdf', '1'])
      site.detect(new URL(`${origin}${pathname}${part.repeat(50_000)}`));
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('shows no paper without a title, and nothing on a page that says that it is none', () => {
    const { detectPage } = createDetector([site]);
    for (const { url } of ownExamples(site.id)) {
      expect(detectPage(parse('<p>Nothing.</p>'), new URL(url))).not.toHaveProperty('paper');
    }
  });
});
