// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PickedFile } from '../../../../components/popup/read-file.ts';
import { alert, box, HITS, key, press, screen, titles } from './stage.tsx';
import { paper, settle } from './world.ts';

afterEach(() => render(null, document.body));

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

  async function lastRemoved() {
    const world = await screen();
    await act(async () => {
      await world.client.save(paper('1611.03530'));
      world.announce();
      await settle();
    });
    await act(() => world.model.selectTab('saved'));
    titles()[0]?.focus();
    await key('s');
    return world;
  }

  it('gives the focus to Undo when its last paper is removed, and then to the paper that is back', async () => {
    const { list } = await lastRemoved();
    expect(list.size).toBe(0);
    expect(document.activeElement?.textContent).toBe('Undo');
    await press('Undo');
    expect(titles()).toHaveLength(1);
    expect(document.activeElement).toBe(titles()[0]);
  });

  it('gives the focus to its tab when the last removal is not undone', async () => {
    await lastRemoved();
    const dismiss = document.querySelector<HTMLElement>('[aria-label="Dismiss"]');
    dismiss?.focus();
    await act(async () => dismiss?.click());
    expect(document.activeElement?.getAttribute('data-tab')).toBe('saved');
  });

  it('undoes by key what was removed last', async () => {
    const { list, model } = await lastRemoved();
    await act(() => void model.setQuery(''));
    box()?.focus();
    await key('z', { ctrlKey: true });
    expect(list.size).toBe(1);
    expect(document.activeElement).toBe(box());
  });

  it('says how many papers were exported, and offers the undo again after that', async () => {
    const { model, client } = await screen();
    await act(async () => {
      for (const one of HITS) await model.save(one);
      await client.save(paper('2201.02177'));
      await model.remove('arxiv:2201.02177');
    });
    await act(() => model.selectTab('saved'));
    await press('Export');
    await press('JSON');
    const toast = () => document.querySelector('[data-kindred="toast"] p')?.textContent;
    expect(toast()).toBe('2 papers exported.');
    expect(document.querySelector('[data-kindred="undo"]')).toBeNull();
    await act(() => model.dismiss('exported'));
    expect(toast()).toBe('Paper removed.');
  });
});

describe('import', () => {
  async function pick(file: PickedFile): Promise<void> {
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

  it.each([
    ['library.bib', 'BibTeX'],
    ['Library.RIS', 'RIS'],
  ])('knows %s by its name, and offers to choose another file', async (name, format) => {
    const { model } = await screen();
    await act(() => model.selectTab('saved'));
    await pick({ name, size: 2, text: async () => '@article{}' });
    expect(alert()).toBe(
      `This looks like ${format}. Kindred reads its own JSON so far. Your list is as it was.`,
    );
    const chosen = vi.fn();
    document.querySelector('input[type="file"]')?.addEventListener('click', chosen);
    await press('Choose another file');
    expect(chosen).toHaveBeenCalledOnce();
  });
});
