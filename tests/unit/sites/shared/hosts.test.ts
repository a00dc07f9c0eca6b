import { describe, expect, it } from 'vitest';
import { hostMatcher, hostPatterns } from '../../../../lib/sites/shared/hosts.ts';

const on = (patterns: string[], url: string) => hostMatcher(patterns)(new URL(url));

describe('match patterns of hosts', () => {
  it('name one host, or it and all below it', () => {
    expect(on(['*://dl.acm.org/*'], 'https://dl.acm.org/doi/1')).toBe(true);
    expect(on(['*://dl.acm.org/*'], 'https://www.dl.acm.org/doi/1')).toBe(false);
    expect(on(['*://*.nature.com/*'], 'http://nature.com/')).toBe(true);
    expect(on(['*://*.nature.com/*'], 'https://WWW.Nature.com./')).toBe(true);
    expect(on(hostPatterns(['wiley.com']), 'https://a.b.wiley.com/')).toBe(true);
  });

  it('name no host that only ends alike, and no page outside the web', () => {
    expect(on(['*://*.nature.com/*'], 'https://notnature.com/')).toBe(false);
    expect(on(['*://*.nature.com/*'], 'https://nature.com.evil.example/')).toBe(false);
    expect(on(['*://*.nature.com/*'], 'https://nature.com@evil.example/')).toBe(false);
    expect(on(['*://*.nature.com/*'], 'ftp://nature.com/')).toBe(false);
  });

  it('leave paths to the adapter', () => {
    expect(on(['*://www.ncbi.nlm.nih.gov/pmc/*'], 'https://www.ncbi.nlm.nih.gov/gene/1')).toBe(true);
  });
});
