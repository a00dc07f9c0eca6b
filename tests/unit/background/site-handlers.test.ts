import { describe, expect, it } from 'vitest';
import { createAccess } from '../../../lib/access/access.ts';
import { createChoicesStore } from '../../../lib/access/choices.ts';
import { createSiteHandlers } from '../../../lib/background/site-handlers.ts';
import { switchesOf } from '../../../lib/background/site-list.ts';
import { createSiteLister } from '../../../lib/background/site-lister.ts';
import { createHealthStore } from '../../../lib/health/health-store.ts';
import type { Sender } from '../../../lib/messaging/messenger.ts';
import type { Site } from '../../../lib/sites/site.ts';
import type { TaughtRule } from '../../../lib/sites/taught/rule.ts';
import { createMemoryArea } from '../memory-area.ts';

const ARXIV = 'https://*.arxiv.org/*';
const INSTALLED = { sites: new Set(['arxiv']), origins: [ARXIV], hosts: ['*://*.arxiv.org/*'] };
const SCREEN: Sender = { kind: 'screen' };

function site(id: string, name: string, hosts: string[]): Site {
  return {
    id,
    name,
    covers: '',
    hosts,
    detect: () => undefined,
    extract: () => ({ status: 'none' }),
  } as unknown as Site;
}
const SITES = [
  site('ar5iv', 'ar5iv', ['*://ar5iv.labs.arxiv.org/*', '*://ar5iv.org/*', '*://*.ar5iv.org/*']),
  site('arxiv', 'arXiv', ['*://arxiv.org/*', '*://*.arxiv.org/*']),
  site('acl', 'ACL Anthology', ['*://aclanthology.org/*', '*://www.aclanthology.org/*']),
  site('generic', 'Other sites', []),
];

const RULE: TaughtRule = { name: 'ACL', pattern: 'https://aclanthology.org/*', title: 'h2' };

function world(isTaught = false) {
  const granted = new Set([ARXIV]);
  let tab: string | undefined;
  const access = createAccess({
    choices: createChoicesStore(createMemoryArea()),
    wanted: { load: async () => [], save: async () => undefined },
    sites: async () => switchesOf(SITES, INSTALLED),
    permissions: {
      granted: async () => [...granted],
      async remove(origins) {
        for (const origin of origins) granted.delete(origin);
      },
    },
    register: async () => undefined,
    showIn: async () => undefined,
    excluded: [],
  });
  const health = createHealthStore({
    local: createMemoryArea(),
    session: createMemoryArea(),
    now: () => Date.parse('2026-11-24'),
  });
  const sites = async () => SITES;
  const list = createSiteLister({
    access,
    health,
    sites,
    taught: async () => new Map(isTaught ? [['acl', RULE]] : []),
    installed: INSTALLED,
    version: '1.0',
    program: 'Firefox 153',
  });
  const handlers = createSiteHandlers({
    access,
    health,
    sites,
    list,
    detect: async () => undefined,
    tabUrl: async () => (tab ? new URL(tab) : undefined),
  });
  return {
    handlers,
    granted,
    visit: (url?: string) => {
      tab = url;
    },
  };
}

describe('the list of sites', () => {
  it('is by name, with what each asks for', async () => {
    const { sites, all, report } = await world().handlers['sites.list']({}, SCREEN);
    expect(sites.map(({ name, isBuiltIn, on, origins }) => [name, isBuiltIn, on, origins])).toEqual([
      ['ACL Anthology', false, false, ['*://aclanthology.org/*', '*://www.aclanthology.org/*']],
      ['ar5iv', false, false, ['*://ar5iv.org/*', '*://*.ar5iv.org/*']],
      ['arXiv', true, true, [ARXIV]],
    ]);
    expect(sites.map(({ hosts }) => hosts)).toEqual([
      ['aclanthology.org'],
      ['ar5iv.labs.arxiv.org', 'ar5iv.org'],
      ['arxiv.org'],
    ]);
    expect(sites.map(({ always }) => always)).toEqual([[], ['ar5iv.labs.arxiv.org'], []]);
    expect(all).toEqual({ on: false, origins: ['*://*/*'] });
    expect(report).toBeUndefined();
  });

  it('tells when arXiv itself was taken away', async () => {
    const { handlers, granted } = world();
    granted.clear();
    const { sites } = await handlers['sites.list']({}, SCREEN);
    expect(sites.find(({ id }) => id === 'arxiv')?.on).toBe(false);
    expect(sites.find(({ id }) => id === 'ar5iv')?.always).toEqual([]);
  });

  it('holds the counts and a report once a run was told', async () => {
    const { handlers } = world();
    const run = { page: 'abstract', missing: [], failed: [], shape: '/<id>' };
    await handlers['site.ran']({ report: { ...run, site: 'acl', outcome: 'found' } }, { kind: 'page' });
    await handlers['site.ran'](
      { report: { ...run, site: 'unheard-of', outcome: 'missed' } },
      { kind: 'page' },
    );
    const { sites, report } = await handlers['sites.list']({}, SCREEN);
    expect(sites[0]?.health).toMatchObject({ found: 1, missed: 0 });
    expect(report).toContain('ACL Anthology (acl)');
    expect(report).not.toContain('unheard-of');
    expect((await handlers['health.reset']({}, SCREEN)).report).toBeUndefined();
    expect((await handlers['health.undoReset']({}, SCREEN)).report).toContain('1 found');
  });
});

describe('the counts', () => {
  const report = { page: 'abstract', missing: [], failed: [], shape: '/<id>', site: 'acl' };

  it('know nothing of private windows', async () => {
    const { handlers } = world();
    const run = { report: { ...report, outcome: 'missed' as const } };
    await handlers['site.ran'](run, { kind: 'page', isPrivate: true });
    expect((await handlers['sites.list']({}, SCREEN)).sites[0]?.health).toMatchObject({ missed: 0 });
    await handlers['site.ran'](run, { kind: 'page' });
    expect((await handlers['sites.list']({}, SCREEN)).sites[0]?.health).toMatchObject({ missed: 1 });
  });

  it('come back after a reset that was asked for twice, its first answer lost', async () => {
    const { handlers } = world();
    await handlers['site.ran']({ report: { ...report, outcome: 'missed' } }, { kind: 'page' });
    await handlers['health.reset']({}, SCREEN);
    await handlers['health.reset']({}, SCREEN);
    const { sites } = await handlers['health.undoReset']({}, SCREEN);
    expect(sites[0]?.health).toMatchObject({ missed: 1 });
  });
});

describe('a taught site', () => {
  it('is told with its rule, counted, and left out of the report', async () => {
    const { handlers } = world(true);
    const run = { page: 'abstract', missing: [], failed: [], shape: '/<id>' };
    await handlers['site.ran']({ report: { ...run, site: 'acl', outcome: 'missed' } }, { kind: 'page' });
    const { sites, report } = await handlers['sites.list']({}, SCREEN);
    expect(sites[0]).toMatchObject({ id: 'acl', taught: RULE, health: { missed: 1 } });
    expect(report).toBeUndefined();
  });
});

describe('the offer', () => {
  it('names the switch of the page’s site, also on a page without a paper', async () => {
    const { handlers, visit } = world();
    visit('https://www.aclanthology.org/events/');
    expect(await handlers['sites.offer']({ tabId: 1 }, SCREEN)).toEqual({
      site: 'acl',
      name: 'ACL Anthology',
      host: 'aclanthology.org',
      origins: ['*://aclanthology.org/*', '*://www.aclanthology.org/*'],
    });
  });

  it.each(['https://arxiv.org/abs/1706.05137', 'https://example.org/', undefined])(
    'is none on %s',
    async (url) => {
      const { handlers, visit } = world();
      visit(url);
      expect(await handlers['sites.offer']({ tabId: 1 }, SCREEN)).toBeNull();
    },
  );
});

describe('a page’s script', () => {
  it('may stay while its site is on', async () => {
    const { handlers, granted } = world();
    const sender: Sender = { kind: 'page', url: 'https://aclanthology.org/P19-1001/' };
    expect(await handlers['site.isOn']({}, sender)).toBe(false);
    granted.add('*://aclanthology.org/*').add('*://www.aclanthology.org/*');
    await handlers['sites.turn']({ site: 'acl', on: true }, SCREEN);
    expect(await handlers['site.isOn']({}, sender)).toBe(true);
    await handlers['sites.turn']({ site: 'acl', on: false }, SCREEN);
    expect(await handlers['site.isOn']({}, sender)).toBe(false);
    expect([...granted]).toEqual([ARXIV]);
  });
});
