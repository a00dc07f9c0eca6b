import { describe, expect, it } from 'vitest';
import { createReadTab, type DetectedPage } from '../../../lib/background/read-tab.ts';
import { paperOf } from '../papers.ts';

const PAGE: DetectedPage = {
  status: 'paper',
  page: {
    site: 'generic',
    page: 'abstract',
    ids: { doi: '10.1/x' },
    paper: paperOf({ ids: { doi: '10.1/x' } }),
  },
};

type Detector = (tabId: number, atOnce: boolean) => Promise<DetectedPage>;

/** Without a clock: whatever is not there by now is too late. */
const atOnce = () => new Promise<void>((resolve) => setTimeout(resolve));

function readTab(url: string | undefined, detector: Detector, title = '') {
  return createReadTab({
    tabShown: async () => ({ title, ...(url !== undefined && { url: new URL(url) }) }),
    runDetector: detector,
    wait: atOnce,
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

  it('is what a page that never ends says so far', async () => {
    const tab = await readTab('https://journal.example/1', (_, isAtOnce) =>
      isAtOnce ? Promise.resolve(PAGE) : new Promise(() => undefined),
    );
    expect(tab).toEqual(PAGE);
  });

  it('is told from the URL, or unreadable, where the browser never answers', async () => {
    const never = () => new Promise<DetectedPage>(() => undefined);
    expect(await readTab(undefined, never)).toEqual({ status: 'unreadable' });
    expect(await readTab('https://arxiv.org/abs/1710.05468', never)).toMatchObject({
      status: 'paper',
      page: { ids: { arxiv: '1710.05468' } },
    });
  });

  it('is a PDF that the reader can name where an address of one names no paper and nobody is let in', async () => {
    expect(await readTab('https://arxiv.org/pdf/9999.99999', refuse)).toMatchObject({
      status: 'pdf',
      address: 'https://arxiv.org/pdf/9999.99999',
    });
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

describe('a tab that shows a PDF', () => {
  const LOOSE = 'https://lab.example/files/paper.pdf?download=1#page=2';

  it('is known by its address also inside a viewer', async () => {
    const viewer = 'chrome-extension://efaidnbmnnnibpcajpcglclefindmkaj/https://arxiv.org/pdf/1710.05468';
    expect(await readTab(viewer, refuse)).toMatchObject({
      status: 'paper',
      page: { page: 'pdf', ids: { arxiv: '1710.05468' } },
    });
  });

  it('is a PDF to be asked about where its address names nothing', async () => {
    const pdf = { status: 'pdf', title: 'A title', address: LOOSE };
    expect(await readTab(LOOSE, async () => ({ status: 'pdf' }), 'A title')).toEqual(pdf);
    expect(await readTab(LOOSE, refuse, 'A title')).toEqual(pdf);
  });

  it('is a PDF by the name of its file where even the address is not told', async () => {
    expect(await readTab(undefined, refuse, '1710.05468v2.pdf')).toEqual({
      status: 'pdf',
      title: '1710.05468v2.pdf',
    });
    expect(await readTab('file:///home/me/a.pdf', refuse, 'a.pdf')).toEqual({
      status: 'pdf',
      title: 'a.pdf',
    });
  });
});
