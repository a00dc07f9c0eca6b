// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { TabAnswer } from '../../../../lib/messaging/protocol.ts';
import { HITS, press, screen, titles } from './stage.tsx';
import { createWorld, paper, relatedView, settle } from './world.ts';

afterEach(() => {
  render(null, document.body);
});

const RELATED = { results: HITS.map((hit) => relatedView(hit)), total: 2, close: 0, searched: 220 };
const TEXT: TabAnswer = { status: 'text', text: 'some selected words', related: RELATED };
const heading = () => document.querySelector('h1')?.textContent;
const panel = () => document.querySelector('.panel')?.textContent ?? '';

/** Answers the search that waits. */
async function answer(world: Awaited<ReturnType<typeof screen>>, query: string, named: object) {
  await act(async () => {
    void world.model.setQuery(query);
    const found = { results: [], total: 0, searched: 220 };
    world.searches
      .at(-1)
      ?.answer({ ...found, named: { saved: false, held: false, key: 'k', ids: {}, ...named } });
    await settle();
  });
}

describe('what the reader asked about', () => {
  it('takes the place of the page, and gives it back', async () => {
    const world = await screen(
      { status: 'paper', answer: { key: 'k', ids: {}, paper: paper('1'), saved: false } },
      TEXT,
    );
    await act(() => world.model.askAbout({ text: 'some selected words' }));
    expect(heading()).toBe('Related to “some selected words”');
    expect(titles().map(({ textContent }) => textContent)).toEqual(HITS.map(({ title }) => title));
    await act(async () => {
      document.querySelector<HTMLElement>('[data-kindred="back"]')?.click();
      await settle();
    });
    expect(heading()).toBe('Paper 1');
    expect(document.querySelector('[data-kindred="back"]')).toBeNull();
  });

  it('shows a paper that was saved in it at once', async () => {
    const world = await screen({ status: 'none' }, TEXT);
    await act(() => world.model.askAbout({ text: 'some selected words' }));
    await act(() => world.model.save(HITS[0] ?? paper('1')));
    expect(world.model.get().page).toMatchObject({
      related: { results: [{ saved: true }, { saved: false }] },
    });
  });
});

describe('a paper that the box names', () => {
  it('says that it is not held, and opens its page by Enter', async () => {
    const world = await screen();
    await answer(world, '1706.03762', { ids: { arxiv: '1706.03762' } });
    expect(panel()).toContain('arXiv:1706.03762 is not in your corpus.');
    await act(() => world.model.openFirst(false));
    expect(world.opened).toEqual([['https://arxiv.org/abs/1706.03762', false]]);
  });

  it('is a row with its related papers at hand', async () => {
    const world = await screen({ status: 'none' }, TEXT);
    const given = paper('2', { title: 'A pasted entry', ids: {}, url: 'https://a.example/' });
    await answer(world, '@misc{…}', { paper: given });
    expect(panel()).toContain('Not in your corpus');
    await press('Related papers');
    expect(world.asked).toEqual([{ paper: given }]);
    await answer(world, '@misc{…}', { paper: given, held: true, saved: true });
    expect(panel()).toContain('In your list');
  });
});

describe('a PDF that nothing names', () => {
  const candidate = {
    key: 'arxiv:3',
    ids: { arxiv: '2001.00003' },
    paper: paper('2001.00003'),
    saved: false,
  };
  const PDF: TabAnswer = {
    status: 'pdf',
    title: 'A title',
    candidates: [candidate],
    landing: 'https://p.example/a.html',
    address: 'https://p.example/a.pdf',
  };
  const choose = async (world: Awaited<ReturnType<typeof screen>>, button: string) => {
    await act(async () => world.model.selectTab('related'));
    await press(button);
  };

  it('asks before it shows anything', async () => {
    const world = await screen(PDF, TEXT);
    await act(async () => world.model.selectTab('related'));
    expect(panel()).toContain('Is it this one?');
    expect(document.querySelector<HTMLAnchorElement>('.ask a')?.href).toBe('https://p.example/a.html');
    await choose(world, 'This one');
    expect(world.asked).toEqual([{ title: 'arXiv:2001.00003' }]);
    expect(world.list.size).toBe(0);
  });

  it('is saved under the title that stands in the field, with its address', async () => {
    const world = await screen(PDF, TEXT);
    await choose(world, 'Save under this title');
    expect([...world.list.values()][0]?.paper).toMatchObject({
      title: 'A title',
      url: 'https://p.example/a.pdf',
      ids: {},
    });
  });

  it('remembers the reader’s word where there is a tab to remember it for', async () => {
    const world = createWorld(PDF);
    const said: string[] = [];
    await world.model.sayPaper('A title', async (text) => void said.push(text));
    expect(said).toEqual(['A title']);
    expect(world.model.get().about).toBeUndefined();
    await world.model.sayPaper('A title', () => Promise.reject(new Error('No such paper.')));
    expect(world.model.get().problems.act?.what).toBe('No such paper.');
  });
});
