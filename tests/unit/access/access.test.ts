import { describe, expect, it } from 'vitest';
import { createAccess } from '../../../lib/access/access.ts';
import { ALL_SITES, createChoicesStore } from '../../../lib/access/choices.ts';
import { isCovered } from '../../../lib/access/match-pattern.ts';
import { createMemoryArea } from '../memory-area.ts';

const SITES = [
  { id: 'openreview', hosts: ['*://openreview.net/*'] },
  { id: 'acl', hosts: ['*://aclanthology.org/*'] },
];

/** A browser in small: its permissions, its registered script, its tabs. */
function createBrowser(area = createMemoryArea()) {
  const granted = new Set(['https://*.arxiv.org/*']);
  let wanted: string[] = [];
  const shown: string[][] = [];
  const registered: string[][] = [];
  const access = createAccess({
    choices: createChoicesStore(area),
    wanted: {
      load: async () => wanted,
      save: async (ids) => {
        wanted = ids;
      },
    },
    sites: async () => SITES,
    permissions: {
      granted: async () => [...granted],
      remove: async (origins) => {
        for (const origin of origins) granted.delete(origin);
      },
    },
    register: async (matches) => void registered.push([...matches]),
    showIn: async (matches) => void shown.push([...matches]),
    excluded: ['*://*/login*'],
  });
  return { access, granted, shown, runsOn: () => registered.at(-1), wanted: () => wanted };
}

const OPENREVIEW = new URL('https://openreview.net/forum?id=a');

describe('turning a site on', () => {
  it('registers the script for its hosts and shows the card in open tabs', async () => {
    const { access, granted, runsOn, shown } = createBrowser();
    granted.add('*://openreview.net/*');
    expect((await access.turnOn('openreview')).on).toEqual(['openreview']);
    expect(runsOn()).toEqual(['*://openreview.net/*']);
    expect(shown).toEqual([['*://openreview.net/*']]);
    expect(await access.isOn(OPENREVIEW)).toBe(true);
    expect(await access.isOn(new URL('https://openreview.net/login'))).toBe(false);
    expect(await access.isOn(new URL('https://aclanthology.org/'))).toBe(false);
  });

  it('fails where the browser does not allow it, and changes nothing', async () => {
    const { access, runsOn, wanted } = createBrowser();
    await access.want('openreview', true);
    await expect(access.turnOn('openreview')).rejects.toThrow('did not allow');
    await access.want('openreview', false);
    expect(runsOn()).toEqual([]);
    expect(wanted()).toEqual([]);
    expect((await access.now()).on).toEqual([]);
  });

  it('works though the screen that asked is gone when the user says yes', async () => {
    const { access, granted, runsOn, wanted } = createBrowser();
    await access.want('openreview', true);
    granted.add('*://openreview.net/*');
    await access.settle();
    expect(runsOn()).toEqual(['*://openreview.net/*']);
    expect(wanted()).toEqual([]);
  });

  it('does not follow from a permission alone', async () => {
    const { access, granted, runsOn } = createBrowser();
    granted.add('*://openreview.net/*');
    await access.settle();
    expect(runsOn()).toEqual([]);
  });
});

describe('turning a site off', () => {
  it('takes script and permission away', async () => {
    const { access, granted, runsOn } = createBrowser();
    granted.add('*://openreview.net/*');
    await access.turnOn('openreview');
    await access.turnOff('openreview');
    expect(runsOn()).toEqual([]);
    expect([...granted]).toEqual(['https://*.arxiv.org/*']);
    expect(await access.isOn(OPENREVIEW)).toBe(false);
  });

  it('follows when the permission is taken back in the browser’s own settings', async () => {
    const { access, granted, runsOn } = createBrowser();
    granted.add('*://openreview.net/*').add('*://aclanthology.org/*');
    await access.turnOn('openreview');
    await access.turnOn('acl');
    granted.delete('*://openreview.net/*');
    expect((await access.settle()).on).toEqual(['acl']);
    expect(runsOn()).toEqual(['*://aclanthology.org/*']);
    granted.add('*://openreview.net/*');
    expect((await access.settle()).on).toEqual(['acl']);
  });

  it('leaves a site on when all sites are turned off', async () => {
    const { access, granted, runsOn } = createBrowser();
    granted.add('*://openreview.net/*').add('*://*/*');
    await access.turnOn('openreview');
    await access.turnOn(ALL_SITES);
    expect(runsOn()).toEqual(['*://*/*']);
    expect((await access.turnOff(ALL_SITES)).on).toEqual(['openreview']);
    expect(isCovered('*://x.org/*', [...granted])).toBe(false);
    expect(runsOn()).toEqual(['*://openreview.net/*']);
  });
});

describe('the offer', () => {
  it('is made for a site that is off, until it is dismissed or turned on', async () => {
    const { access, granted } = createBrowser();
    expect(await access.offerFor('openreview')).toEqual(SITES[0]);
    expect(await access.offerFor('unknown')).toBeUndefined();
    await access.dismiss('openreview', true);
    expect(await access.offerFor('openreview')).toBeUndefined();
    await access.dismiss('openreview', false);
    expect(await access.offerFor('openreview')).toEqual(SITES[0]);
    granted.add('*://*/*');
    await access.turnOn(ALL_SITES);
    expect(await access.offerFor('openreview')).toBeUndefined();
  });
});

describe('what is stored', () => {
  it.each([undefined, 'x', 7, {}, { version: 9, on: ['acl'] }, { version: 1, on: 'acl', dismissed: [3] }])(
    '%j reads as nothing on',
    async (stored) => {
      const { access } = createBrowser(createMemoryArea({ access: stored }));
      expect((await access.now()).chosen).toEqual({ on: [], dismissed: [] });
    },
  );
});
