// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { Screen } from '../../../../components/popup/Screen.tsx';
import { createWorld, found, paper, settle } from './world.ts';

const HITS = [paper('1611.03530'), paper('1703.00810')];

async function screen() {
  const world = createWorld();
  await act(async () => {
    render(
      <Screen model={world.model} surface="popup" formats={[]} onCopy={() => undefined} />,
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
