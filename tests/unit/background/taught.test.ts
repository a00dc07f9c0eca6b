import { describe, expect, it } from 'vitest';
import type { Access } from '../../../lib/access/access.ts';
import { readTaughtFile, taughtFile } from '../../../lib/background/taught-file.ts';
import { createTaughtHandlers } from '../../../lib/background/taught-handlers.ts';
import { createTaughtStore, MOST_RULES } from '../../../lib/background/taught-store.ts';
import type { TaughtTrial } from '../../../lib/messaging/site-protocol.ts';
import type { TaughtRule } from '../../../lib/sites/taught/rule.ts';
import { createMemoryArea } from '../memory-area.ts';

function rule(host: string, more: Partial<TaughtRule> = {}): TaughtRule {
  return { name: host, pattern: `https://${host}/*`, title: 'h1', ...more };
}

const patterns = (rules: readonly TaughtRule[]) => rules.map(({ pattern }) => pattern);

describe('the rules that are kept', () => {
  it('are one a pattern, the newest', async () => {
    const store = createTaughtStore(createMemoryArea());
    await Promise.all([store.put(rule('a.org')), store.put(rule('b.org'))]);
    await store.put(rule('a.org', { title: 'h2' }));
    expect(await store.load()).toEqual([rule('b.org'), rule('a.org', { title: 'h2' })]);
    await store.remove('https://b.org/*');
    expect(patterns(await store.load())).toEqual(['https://a.org/*']);
  });

  it('are not without end', async () => {
    const store = createTaughtStore(createMemoryArea());
    const many = Array.from({ length: MOST_RULES + 2 }, (_, n) => rule(`s${n}.org`));
    const { added, left } = await store.bringIn([...many, rule('s0.org', { title: 'h2' })]);
    expect(added).toBe(MOST_RULES);
    expect(patterns(left)).toEqual(patterns(many.slice(-2)));
    expect((await store.load()).find(({ name }) => name === 's0.org')?.title).toBe('h2');
    await expect(store.put(rule('more.org'))).rejects.toThrow('No more than');
    await store.put(rule('s1.org', { title: 'h3' }));
    expect(await store.load()).toHaveLength(MOST_RULES);
  });

  it.each([3, 'x', { version: 2, rules: [rule('a.org')] }, { version: 1, rules: 'no' }])(
    'are none in %j',
    async (stored) => {
      expect(await createTaughtStore(createMemoryArea({ taught: stored })).load()).toEqual([]);
    },
  );

  it('are those that are sound, where some are not', async () => {
    const rules = [
      rule('a.org'),
      { name: 'x' },
      rule('arxiv.org'),
      rule('b.org', { pattern: 'http://b.org/*' }),
    ];
    const store = createTaughtStore(createMemoryArea({ taught: { version: 1, rules } }));
    expect(patterns(await store.load())).toEqual(['https://a.org/*']);
  });
});

describe('a file of rules', () => {
  it('comes back as it went out', () => {
    const rules = [rule('a.org'), rule('b.org', { abstract: '.abstract', authors: '.author' })];
    expect(readTaughtFile(taughtFile(rules))).toEqual({ rules, refused: [] });
  });

  it('tells what was left out, and why', () => {
    const rules = [rule('a.org'), rule('b.org', { pattern: 'http://b.org/*' }), 7];
    const { rules: kept, refused } = readTaughtFile(
      JSON.stringify({ format: 'kindred-sites', version: 1, rules }),
    );
    expect(patterns(kept)).toEqual(['https://a.org/*']);
    expect(refused.map(({ index }) => index)).toEqual([2, 3]);
    expect(refused[0]?.reason).toBe('The address must begin with “https://”.');
  });

  it.each([
    ['{', 'not JSON'],
    ['null', 'holds no sites'],
    ['{"format":"kindred","rules":[]}', 'holds no sites'],
    ['{"format":"kindred-sites","version":2,"rules":[]}', 'newer version'],
    [JSON.stringify({ format: 'kindred-sites', version: 1, rules: Array(501).fill(1) }), 'more than 500'],
  ])('is refused whole: %s', (text, why) => {
    expect(() => readTaughtFile(text)).toThrow(why);
  });
});

describe('what the user teaches', () => {
  function world(trial: () => Promise<TaughtTrial> = async () => ({ status: 'unreadable' })) {
    const store = createTaughtStore(createMemoryArea());
    const off: string[] = [];
    const access = { turnOff: async (id: string) => off.push(id), settle: async () => undefined };
    const handlers = createTaughtHandlers({
      store,
      access: access as unknown as Access,
      idOf: ({ pattern }) => `id of ${pattern}`,
      list: async () => ({ sites: [], all: { on: false, origins: [] } }),
      tryIn: trial,
    });
    return { store, off, handlers };
  }
  const SCREEN = { kind: 'screen' as const };

  it('is saved in its normal form, in the place of what it was made of, whose permission is given back', async () => {
    const { store, off, handlers } = world();
    await handlers['taught.save']({ rule: rule(' A.org', { pattern: ' https://A.org/* ' }) }, SCREEN);
    expect(await store.load()).toEqual([rule('A.org', { pattern: 'https://A.org/*' })]);
    await handlers['taught.save']({ rule: rule('b.org'), replaces: 'https://A.org/*' }, SCREEN);
    expect(patterns(await store.load())).toEqual(['https://b.org/*']);
    expect(off).toEqual(['id of https://A.org/*']);
  });

  it('keeps its permission where the pattern stays', async () => {
    const { off, handlers } = world();
    await handlers['taught.save']({ rule: rule('a.org') }, SCREEN);
    await handlers['taught.save'](
      { rule: rule('a.org', { title: 'h2' }), replaces: 'https://a.org/*' },
      SCREEN,
    );
    expect(off).toEqual([]);
  });

  it('is refused with all that is wrong', async () => {
    const { handlers } = world();
    const saved = handlers['taught.save']({ rule: { name: '', pattern: 'x', title: '' } }, SCREEN);
    await expect(saved).rejects.toThrow('The site needs a name. The address must begin with “https://”.');
  });

  it('goes with its permission', async () => {
    const { store, off, handlers } = world();
    await handlers['taught.save']({ rule: rule('a.org') }, SCREEN);
    await handlers['taught.remove']({ pattern: 'https://a.org/*' }, SCREEN);
    await handlers['taught.remove']({ pattern: 'https://unknown.org/*' }, SCREEN);
    expect(await store.load()).toEqual([]);
    expect(off).toEqual(['id of https://a.org/*']);
  });

  it('is brought in from a file, and told about', async () => {
    const { handlers } = world();
    await handlers['taught.save']({ rule: rule('a.org') }, SCREEN);
    const text = JSON.stringify({
      format: 'kindred-sites',
      version: 1,
      rules: [rule('a.org'), rule('b.org'), rule('arxiv.org')],
    });
    const { added, replaced, refused } = await handlers['taught.import']({ text }, SCREEN);
    expect({ added, replaced }).toEqual({ added: 1, replaced: 1 });
    expect(refused).toEqual([{ index: 3, reason: 'arXiv’s own rules cannot be replaced.' }]);
  });

  it('is tried on a page only when it is a rule', async () => {
    const read: TaughtTrial = { status: 'read', matches: true, title: 'T', abstract: '', authors: [] };
    const { handlers } = world(async () => read);
    const invalid = await handlers['taught.try']({ tabId: 1, rule: rule('a.org', { title: '' }) }, SCREEN);
    expect(invalid).toEqual({
      status: 'invalid',
      problems: { title: 'A selector for the title is needed.' },
    });
    expect(await handlers['taught.try']({ tabId: 1, rule: rule('a.org') }, SCREEN)).toEqual(read);
  });

  it('says so where the page cannot be read', async () => {
    const { handlers } = world(async () => {
      throw new Error('Cannot access contents of the page.');
    });
    expect(await handlers['taught.try']({ tabId: 1, rule: rule('a.org') }, SCREEN)).toEqual({
      status: 'unreadable',
    });
  });
});
