// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { Screen } from '../../../../components/popup/Screen.tsx';
import { createWorld, found, lost, paper, settle } from './world.ts';

const HITS = [paper('1611.03530'), paper('1703.00810')];

async function screen() {
  const world = createWorld();
  await act(async () => {
    render(
      <Screen model={world.model} surface="popup" formats={[]} onCopy={async () => undefined} />,
      document.body,
    );
    await world.model.start();
  });
  await act(async () => {
    void world.model.setQuery('deep');
    world.searches.at(-1)?.answer(found(...HITS));
    await settle();
  });
  return world;
}

const box = () => document.querySelector<HTMLInputElement>('input[type="search"]');
const titles = () => [...document.querySelectorAll<HTMLElement>('[data-kindred="title"]')];

async function key(name: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(async () => {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more });
    document.activeElement?.dispatchEvent(event);
    await settle();
  });
}

async function press(label: string): Promise<void> {
  await act(async () => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button')];
    buttons.find(({ textContent }) => textContent?.trim() === label)?.click();
    await settle();
  });
}

const alert = () => document.querySelector('[role="alert"] p')?.textContent?.trim();

afterEach(() => render(null, document.body));

describe('the popup by keyboard', () => {
  it('moves from the box into the list, through it, and back', async () => {
    await screen();
    box()?.focus();
    await key('ArrowDown');
    expect(document.activeElement).toBe(titles()[0]);
    await key('ArrowDown');
    await key('ArrowDown');
    expect(document.activeElement).toBe(titles()[1]);
    await key('ArrowUp');
    await key('ArrowUp');
    expect(document.activeElement).toBe(box());
  });

  it('saves with s and unfolds with space and arrows', async () => {
    const { list } = await screen();
    titles()[1]?.focus();
    await key('s');
    expect([...list.keys()]).toEqual(['arxiv:1703.00810']);
    await key('ArrowRight');
    expect(document.querySelectorAll('.unfolded')).toHaveLength(1);
    await key('ArrowRight');
    expect(document.querySelectorAll('.unfolded')).toHaveLength(1);
    await key(' ');
    expect(document.querySelectorAll('.unfolded')).toHaveLength(0);
  });

  it('opens the first paper on Enter in the box, behind with ctrl', async () => {
    const { opened } = await screen();
    box()?.focus();
    await key('Enter');
    await key('Enter', { ctrlKey: true });
    expect(opened).toEqual([
      ['https://arxiv.org/abs/1611.03530', false],
      ['https://arxiv.org/abs/1611.03530', true],
    ]);
  });

  it('opens what the query as it stands finds, not what the one before found', async () => {
    const { model, searches, opened } = await screen();
    box()?.focus();
    await act(() => void model.setQuery('black box'));
    await key('Enter');
    expect(opened).toEqual([]);
    await act(async () => {
      searches.at(-1)?.answer(found(paper('1703.00810')));
      await settle();
    });
    expect(opened).toEqual([['https://arxiv.org/abs/1703.00810', false]]);
  });

  it('opens nothing when more is typed after Enter', async () => {
    const { model, searches, opened } = await screen();
    box()?.focus();
    await act(() => void model.setQuery('black'));
    await key('Enter');
    await act(async () => {
      void model.setQuery('black box');
      for (const { answer } of searches) answer(found(paper('1703.00810')));
      await settle();
    });
    expect(opened).toEqual([]);
  });

  it('reaches the box with a slash, and empties it with Escape', async () => {
    const { model } = await screen();
    titles()[0]?.focus();
    await key('/');
    expect(document.activeElement).toBe(box());
    await key('Escape');
    expect(model.get().query).toBe('');
  });
});

describe('the saved tab', () => {
  it('gives the focus of a removed row to its neighbour, and offers to undo', async () => {
    const { model, client, list, announce } = await screen();
    await act(async () => {
      for (const one of HITS) await client.save(one);
      announce();
      await settle();
    });
    await act(() => model.selectTab('saved'));
    titles()[0]?.focus();
    await key('s');
    expect(list.size).toBe(1);
    expect(document.activeElement).toBe(titles()[0]);
    const undo = document.querySelector<HTMLElement>('[data-kindred="toast"] .link');
    await act(async () => {
      undo?.click();
      await settle();
    });
    expect(list.size).toBe(2);
    expect(document.querySelector('[data-kindred="toast"]')).toBeNull();
  });
});

describe('a failed act', () => {
  const full = () => Promise.reject(new Error('The storage is full.'));

  it('that was an undo brings the paper back when it is tried again', async () => {
    const { model, client, list } = await screen();
    await act(async () => {
      await model.save(paper('1611.03530'));
      await model.remove('arxiv:1611.03530');
    });
    const { restore } = client;
    client.restore = full;
    await press('Undo');
    expect(alert()).toBe('The storage is full. Your list is as it was.');
    expect(document.querySelector('[data-kindred="toast"]')).not.toBeNull();
    client.restore = restore;
    await press('Try again');
    expect([...list.keys()]).toEqual(['arxiv:1611.03530']);
    expect(alert()).toBeUndefined();
    expect(document.querySelector('[data-kindred="toast"]')).toBeNull();
  });

  it('is past with the next act', async () => {
    const { model, client } = await screen();
    const { save } = client;
    client.save = full;
    await act(() => model.save(paper('1611.03530')));
    expect(alert()).toBe('The storage is full. Your list is as it was.');
    client.save = save;
    await act(() => model.save(paper('1703.00810')));
    expect(alert()).toBeUndefined();
  });

  it('promises nothing when no answer came, and shows the list as it is', async () => {
    const { model, client } = await screen();
    const { save } = client;
    client.save = async (one) => {
      await save(one);
      throw lost();
    };
    await act(async () => {
      await model.save(paper('1611.03530'));
      await settle();
    });
    expect(alert()).toBe('Kindred did not answer. Look at your list before you try again.');
    expect(document.querySelector('[role="tab"]:last-child')?.textContent).toContain('1');
  });
});

describe('import', () => {
  async function pick(file: Pick<File, 'size' | 'text'>): Promise<void> {
    await act(async () => {
      const input = document.querySelector<HTMLInputElement>('input[type="file"]');
      if (!input) return;
      Object.defineProperty(input, 'files', { value: [file], configurable: true });
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await settle();
    });
  }

  it('reads the file that was picked', async () => {
    const { model, client } = await screen();
    const texts: string[] = [];
    const { importText } = client;
    client.importText = (text) => {
      texts.push(text);
      return importText(text);
    };
    await act(() => model.selectTab('saved'));
    await pick({ size: 2, text: async () => '{}' });
    expect(texts).toEqual(['{}']);
    expect(document.querySelector('.report')?.textContent).toContain('1 added.');
  });

  it('refuses a file that is too large without reading it', async () => {
    const { model } = await screen();
    let wasRead = false;
    await act(() => model.selectTab('saved'));
    const text = async () => {
      wasRead = true;
      return '';
    };
    await pick({ size: 20_000_001, text });
    expect(alert()).toBe('This file is too large for a reading list (over 20 MB). Your list is as it was.');
    expect(wasRead).toBe(false);
  });

  it('says that a file cannot be read', async () => {
    const { model } = await screen();
    await act(() => model.selectTab('saved'));
    await pick({ size: 2, text: () => Promise.reject(new DOMException('gone', 'NotReadableError')) });
    expect(alert()).toBe('The browser could not read this file. Your list is as it was.');
  });
});
