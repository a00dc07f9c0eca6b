import { describe, expect, it } from 'vitest';
import { countLine, hostLine, matchingSites, switchName } from '../../../../components/library/filter.ts';
import { createLibraryModel, type LibraryClient } from '../../../../components/library/model.ts';
import type { SitesAnswer, SiteView } from '../../../../lib/messaging/site-protocol.ts';

function site(id: string, more: Partial<SiteView> = {}): SiteView {
  return {
    id,
    name: id.toUpperCase(),
    covers: 'Papers',
    hosts: [`${id}.org`],
    origins: [`*://${id}.org/*`],
    isBuiltIn: false,
    always: [],
    on: false,
    health: { found: 0, partial: 0, missed: 0 },
    ...more,
  };
}

/** A background in small; `says` is what the user tells the browser. */
function createWorld(says: { yes: boolean } = { yes: true }) {
  const on = new Set<string>();
  const turned: string[] = [];
  let listener = () => {};
  let reports = true;
  const answer = (): SitesAnswer => ({
    sites: [site('acl', { on: on.has('acl') })],
    all: { on: on.has('*'), origins: ['*://*/*'] },
    ...(reports ? { report: 'counts' } : {}),
  });
  const client: LibraryClient = {
    sites: async () => answer(),
    async turn({ site: id, on: wanted, origins }) {
      turned.push(`${id} ${wanted} ${origins.join()}`);
      if (wanted && !says.yes) return undefined;
      on[wanted ? 'add' : 'delete'](id);
      return answer();
    },
    async resetHealth() {
      reports = false;
      return answer();
    },
    async undoResetHealth() {
      reports = true;
      return answer();
    },
    tabAddress: async () => undefined,
    checkRule: () => undefined,
    tryRule: async () => ({ status: 'unreadable' }),
    saveTaught: async () => ({ answer: answer(), isOn: true }),
    removeTaught: async () => answer(),
    importTaught: async () => ({ answer: answer(), added: 0, replaced: 0, refused: [] }),
    exportTaught: () => undefined,
    copy: async () => undefined,
    onChange: (heard) => {
      listener = heard;
    },
  };
  const model = createLibraryModel(client, new AbortController().signal);
  return { model, client, on, turned, changed: () => listener() };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));
const first = ({ model }: ReturnType<typeof createWorld>) => {
  const [one] = model.get().answer?.sites ?? [];
  if (!one) throw new Error('There is no site.');
  return one;
};

describe('a switch', () => {
  it('asks within the click, before anything is awaited', async () => {
    const world = createWorld();
    await world.model.start();
    void world.model.toggleSite(first(world));
    expect(world.turned).toEqual(['acl true *://acl.org/*']);
  });

  it('shows what came of it, and can be turned back', async () => {
    const world = createWorld();
    await world.model.start();
    await world.model.toggleSite(first(world));
    expect(first(world).on).toBe(true);
    expect(world.model.get().toast?.text).toContain('ACL is on');
    await world.model.toggleSite(first(world));
    expect(first(world).on).toBe(false);
    world.model.get().toast?.undo?.();
    await settle();
    expect(first(world).on).toBe(true);
  });

  it('stays as it was, without a word, when the user tells the browser no', async () => {
    const world = createWorld({ yes: false });
    await world.model.start();
    await world.model.toggleSite(first(world));
    expect(first(world).on).toBe(false);
    expect(world.model.get().toast).toBeUndefined();
    expect(world.model.get().problem).toBeUndefined();
  });

  it('tells a failure, and tries again when asked', async () => {
    const world = createWorld();
    await world.model.start();
    const { turn } = world.client;
    world.client.turn = async () => {
      throw new Error('The browser did not allow that.');
    };
    await world.model.toggleSite(first(world));
    expect(world.model.get().problem?.what).toBe('The browser did not allow that.');
    world.client.turn = turn;
    world.model.get().problem?.act?.onAct();
    await settle();
    expect(first(world).on).toBe(true);
    expect(world.model.get().problem).toBeUndefined();
  });

  it('follows what is changed elsewhere', async () => {
    const world = createWorld();
    await world.model.start();
    world.on.add('acl');
    world.changed();
    await settle();
    expect(first(world).on).toBe(true);
  });

  it('is not undone by an answer that comes late', async () => {
    const world = createWorld();
    await world.model.start();
    const stale = world.client.sites();
    let answer = (_: SitesAnswer) => {};
    world.client.sites = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    world.changed();
    await world.model.toggleSite(first(world));
    answer(await stale);
    await settle();
    expect(first(world).on).toBe(true);
  });
});

describe('the counts', () => {
  it('can be reset, and the reset taken back', async () => {
    const { model } = createWorld();
    await model.start();
    await model.resetHealth();
    expect(model.get().answer?.report).toBeUndefined();
    model.get().toast?.undo?.();
    await settle();
    expect(model.get().answer?.report).toBe('counts');
  });

  it('name nothing that did not happen', () => {
    expect(countLine({ found: 3, partial: 0, missed: 1 })).toBe('3 found · 1 missed');
    expect(countLine({ found: 0, partial: 0, missed: 0 })).toBe('');
  });
});

describe('the filter', () => {
  const sites = [
    site('acl', { name: 'ACL Anthology' }),
    site('jmlr', { hosts: ['jmlr.org', 'www2.jmlr.org'] }),
  ];
  it.each([
    ['', ['acl', 'jmlr']],
    ['  ANTH acl ', ['acl']],
    ['www2', ['jmlr']],
    ['papers', ['acl', 'jmlr']],
    ['nothing', []],
  ])('%j finds %j', (filter, ids) => {
    expect(matchingSites(sites, filter).map(({ id }) => id)).toEqual(ids);
  });

  it('shortens a long line of hosts', () => {
    expect(hostLine(['a', 'b', 'c', 'd'])).toBe('a, b, c, d');
    expect(hostLine(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more');
  });
});

describe('a switch', () => {
  it('is named by its site, or by the hosts that did not come at install', () => {
    expect(switchName(site('acl'))).toBe('ACL');
    const ar5iv = site('ar5iv', {
      hosts: ['ar5iv.labs.arxiv.org', 'ar5iv.org'],
      always: ['ar5iv.labs.arxiv.org'],
    });
    expect(switchName(ar5iv)).toBe('ar5iv.org');
  });
});
