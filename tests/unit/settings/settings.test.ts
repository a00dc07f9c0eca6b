import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, noteCategory, readSettings } from '../../../lib/settings/settings.ts';
import { createSettingsStore } from '../../../lib/settings/settings-store.ts';
import { createMemoryArea } from '../memory-area.ts';

describe('settings', () => {
  it.each([undefined, null, 'text', 7, [], { cardCollapsed: 'yes', relatedOrder: 'size', more: 1 }])(
    'read %j as the defaults',
    (stored) => {
      expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
    },
  );

  it('keep what is well formed beside what is not', () => {
    expect(readSettings({ cardCollapsed: true, relatedOrder: 3 })).toEqual({
      ...DEFAULT_SETTINGS,
      cardCollapsed: true,
    });
  });

  it('changed by two at once keep both changes', async () => {
    const store = createSettingsStore(createMemoryArea());
    await Promise.all([store.change({ cardCollapsed: true }), store.change({ relatedOrder: 'date' })]);
    expect(await store.load()).toEqual({ ...DEFAULT_SETTINGS, cardCollapsed: true, relatedOrder: 'date' });
  });

  it('change one at a time and tell of it until the listener ends', async () => {
    const store = createSettingsStore(createMemoryArea());
    const end = new AbortController();
    const heard: boolean[] = [];
    store.onChange(({ cardCollapsed }) => heard.push(cardCollapsed), end.signal);
    await store.change({ cardCollapsed: true });
    await store.change({ relatedOrder: 'date' });
    end.abort();
    await store.change({ cardCollapsed: false });
    expect(heard).toEqual([true, true]);
    expect(await store.load()).toEqual({ ...DEFAULT_SETTINGS, relatedOrder: 'date' });
  });
});

describe('categories in which nothing was close', () => {
  it('are remembered until something is, each once', () => {
    const quiet = noteCategory([], 'astro-ph.GA', true);
    expect(quiet).toEqual(['astro-ph.GA']);
    expect(noteCategory(quiet, 'astro-ph.GA', true)).toBe(quiet);
    expect(noteCategory(quiet, 'cs.LG', false)).toBe(quiet);
    expect(noteCategory(quiet, 'astro-ph.GA', false)).toEqual([]);
  });

  it('never grow without bound, and read as text alone', () => {
    const many = Array.from({ length: 500 }, (_, i) => `c${i}`);
    expect(readSettings({ quietCategories: many }).quietCategories).toHaveLength(200);
    expect(noteCategory(many.slice(0, 200), 'new', true)).toHaveLength(200);
    expect(readSettings({ quietCategories: [1, 'math.AG', {}] }).quietCategories).toEqual(['math.AG']);
  });
});
