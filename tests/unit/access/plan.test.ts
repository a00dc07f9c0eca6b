import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_SITES } from '../../../lib/access/choices.ts';
import { isCovered } from '../../../lib/access/match-pattern.ts';
import { type AccessSite, heldSwitches, plannedMatches, removableOrigins } from '../../../lib/access/plan.ts';

const SITES: AccessSite[] = [
  { id: 'openreview', hosts: ['*://openreview.net/*'] },
  { id: 'pubmed', hosts: ['*://pubmed.ncbi.nlm.nih.gov/*', '*://ncbi.nlm.nih.gov/*'] },
  { id: 'pmc', hosts: ['*://pmc.ncbi.nlm.nih.gov/*', '*://ncbi.nlm.nih.gov/*'] },
  { id: 'nih', hosts: ['*://*.ncbi.nlm.nih.gov/*'] },
  { id: 'hostless', hosts: [] },
];
const ARXIV = 'https://*.arxiv.org/*';
const EVERYWHERE = '*://*/*';

describe('the switches that hold', () => {
  it('are those whose every host is granted', () => {
    const granted = [ARXIV, '*://openreview.net/*', '*://pubmed.ncbi.nlm.nih.gov/*'];
    const on = ['openreview', 'pubmed', 'gone', 'hostless', ALL_SITES];
    expect(heldSwitches({ sites: SITES, on, granted })).toEqual(['openreview']);
  });

  it('hold by the permission for all sites as well', () => {
    const on = ['openreview', ALL_SITES];
    expect(heldSwitches({ sites: SITES, on, granted: [EVERYWHERE] })).toEqual(on);
  });
});

describe('the script', () => {
  it('runs on exactly the hosts of what is on', () => {
    expect(plannedMatches({ sites: SITES, on: ['pubmed', 'openreview'] })).toEqual([
      '*://ncbi.nlm.nih.gov/*',
      '*://openreview.net/*',
      '*://pubmed.ncbi.nlm.nih.gov/*',
    ]);
    expect(plannedMatches({ sites: SITES, on: [] })).toEqual([]);
  });

  it('names a host once, and none that another pattern covers', () => {
    expect(plannedMatches({ sites: SITES, on: ['pubmed', 'pmc', 'nih'] })).toEqual([
      '*://*.ncbi.nlm.nih.gov/*',
    ]);
    expect(plannedMatches({ sites: SITES, on: ['openreview', ALL_SITES] })).toEqual([EVERYWHERE]);
  });

  it('keeps one of two that cover each other', () => {
    const sites = [{ id: 'twice', hosts: ['http://a.org/*', 'https://a.org/*', '*://a.org/*'] }];
    expect(plannedMatches({ sites, on: ['twice'] })).toEqual(['*://a.org/*']);
  });
});

describe('turning off', () => {
  it('gives back what the site alone used', () => {
    const granted = [ARXIV, '*://openreview.net/*', ...(SITES[1]?.hosts ?? [])];
    expect(removableOrigins('pubmed', { sites: SITES, on: ['openreview'], granted })).toEqual(
      SITES[1]?.hosts,
    );
  });

  it('keeps a host that another switch needs', () => {
    const granted = [ARXIV, ...(SITES[1]?.hosts ?? []), ...(SITES[2]?.hosts ?? [])];
    expect(removableOrigins('pubmed', { sites: SITES, on: ['pmc'], granted })).toEqual([
      '*://pubmed.ncbi.nlm.nih.gov/*',
    ]);
    expect(
      removableOrigins('nih', { sites: SITES, on: ['pmc'], granted: ['*://*.ncbi.nlm.nih.gov/*'] }),
    ).toEqual([]);
  });

  it('gives back "all sites" and leaves what single sites were given', () => {
    const granted = [EVERYWHERE, '*://openreview.net/*'];
    expect(removableOrigins(ALL_SITES, { sites: SITES, on: ['openreview'], granted })).toEqual([EVERYWHERE]);
    expect(removableOrigins(ALL_SITES, { sites: SITES, on: ['openreview'], granted: [EVERYWHERE] })).toEqual([
      EVERYWHERE,
    ]);
  });

  it('never gives back what was not granted, arXiv among it', () => {
    expect(removableOrigins('openreview', { sites: SITES, on: [], granted: [ARXIV] })).toEqual([]);
  });

  it('leaves every other switch holding, whatever is on', () => {
    const hosts = ['*://a.org/*', '*://*.a.org/*', 'https://a.org/*', '*://b.org/*', '*://x.a.org/*'];
    const site = fc.uniqueArray(fc.constantFrom(...hosts), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(site, { minLength: 1, maxLength: 5 }), (all) => {
        const sites = all.map((own, index) => ({ id: `s${index}`, hosts: own }));
        const [off = '', ...on] = sites.map(({ id }) => id);
        const granted = [...new Set(all.flat())];
        const removed = removableOrigins(off, { sites, on, granted });
        const left = granted.filter((host) => !removed.includes(host));
        expect(heldSwitches({ sites, on, granted: left })).toEqual(on);
        // And nothing stays that no one needs.
        const needed = on.flatMap((id) => sites.find((one) => one.id === id)?.hosts ?? []);
        for (const host of left.filter((one) => sites[0]?.hosts.includes(one))) {
          const rest = left.filter((one) => one !== host);
          expect(needed.some((need) => isCovered(need, left) && !isCovered(need, rest))).toBe(true);
        }
      }),
    );
  });
});
