import { describe, expect, it } from 'vitest';
import { createCommands } from '../../../lib/background/commands.ts';
import type { TabPage } from '../../../lib/background/handlers.ts';
import { createReadingList } from '../../../lib/saved/reading-list.ts';
import { paperOf } from '../papers.ts';
import { createMemoryStore } from '../saved/memory-store.ts';

function setUp(tab: TabPage, hasCard = true) {
  const memory = createMemoryStore();
  const list = createReadingList({
    store: memory.store,
    now: () => 1,
    onHold: () => undefined,
    onCommit: () => undefined,
  });
  const signs: string[] = [];
  const run = createCommands({
    list,
    activeTabId: async () => 3,
    readTab: async () => tab,
    answer: async ({ paper, ids }) => {
      const key = `arxiv:${ids.arxiv}`;
      return { key, ids, saved: list.isSaved(key), ...(paper ? { paper } : {}) };
    },
    sign: async (tabId, { text }) => {
      signs.push(`${tabId}${text}`);
    },
    toggleCard: async () => (hasCard ? signs.push('toggled') : undefined),
  });
  return { run, list, signs, memory };
}

const ids = { arxiv: '1611.03530' };
const PAPER: TabPage = { status: 'paper', page: { site: 'arxiv', page: 'abstract', ids, paper: paperOf() } };

describe('the keys', () => {
  it('save the paper of the tab, and remove it when pressed again', async () => {
    const { run, list, signs } = setUp(PAPER);
    await run('save-paper');
    expect(list.count()).toBe(1);
    await run('save-paper');
    expect(list.count()).toBe(0);
    expect(signs).toEqual(['3✓', '3×']);
  });

  it('give a sign where there is nothing to save', async () => {
    const none = setUp({ status: 'none' });
    await none.run('save-paper');
    const idOnly = setUp({ status: 'paper', page: { site: 'arxiv', page: 'pdf', ids } });
    await idOnly.run('save-paper');
    expect([...none.signs, ...idOnly.signs]).toEqual(['3–', '3?']);
  });

  it('tell of a save that failed', async () => {
    const { run, signs, memory } = setUp(PAPER);
    memory.failWith(new Error('locked'));
    await run('save-paper');
    expect(signs).toEqual(['3!']);
  });

  it('open and close the card', async () => {
    const { run, signs } = setUp(PAPER);
    await run('toggle-card');
    expect(signs).toEqual(['toggled']);
    const cardless = setUp({ status: 'none' }, false);
    await cardless.run('toggle-card');
    expect(cardless.signs).toEqual(['3–']);
  });
});
