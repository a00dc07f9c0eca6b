import { describe, expect, it } from 'vitest';
import type { TabPage } from '../../../lib/background/handlers.ts';
import { createReadTab } from '../../../lib/background/read-tab.ts';
import { paperOf } from '../papers.ts';

const PAGE: TabPage = {
  status: 'paper',
  page: {
    site: 'generic',
    page: 'abstract',
    ids: { doi: '10.1/x' },
    paper: paperOf({ ids: { doi: '10.1/x' } }),
  },
};

function readTab(url: string | undefined, detector: () => Promise<TabPage>) {
  return createReadTab({
    tabUrl: async () => (url === undefined ? undefined : new URL(url)),
    runDetector: detector,
  })(1);
}

const refuse = () => Promise.reject(new Error('Cannot access contents of the page'));

describe('the paper of a tab', () => {
  it('is what the page says', async () => {
    expect(await readTab('https://journal.example/1', async () => PAGE)).toEqual(PAGE);
  });

  it('is the id of a PDF, without a look at the viewer', async () => {
    let ran = false;
    const tab = await readTab('https://arxiv.org/pdf/1710.05468v3', async () => {
      ran = true;
      return PAGE;
    });
    expect(tab).toMatchObject({
      status: 'paper',
      page: { page: 'pdf', ids: { arxiv: '1710.05468' }, version: 3 },
    });
    expect(ran).toBe(false);
  });

  it('is the id in the URL where the browser lets no extension in', async () => {
    const tab = await readTab('https://arxiv.org/abs/1710.05468', refuse);
    expect(tab).toMatchObject({ status: 'paper', page: { ids: { arxiv: '1710.05468' } } });
  });

  it('is unreadable, not none, where nothing is known', async () => {
    expect(await readTab('https://addons.example/', refuse)).toEqual({ status: 'unreadable' });
    expect(await readTab(undefined, refuse)).toEqual({ status: 'unreadable' });
  });

  it('is none where the page says so', async () => {
    expect(await readTab('https://news.example/', async () => ({ status: 'none' }))).toEqual({
      status: 'none',
    });
  });
});
