import { render } from 'preact';
import { act } from 'preact/test-utils';
import { Screen } from '../../../../components/popup/Screen.tsx';
import type { TabAnswer } from '../../../../lib/messaging/protocol.ts';
import { createWorld, found, paper, settle } from './world.ts';

export const HITS = [paper('1611.03530'), paper('1703.00810')];

/** The screen, drawn, with what “deep” finds. */
export async function screen(page?: TabAnswer, about?: TabAnswer) {
  const world = createWorld(page, about);
  await act(async () => {
    render(
      <Screen
        model={world.model}
        surface="popup"
        formats={[{ id: 'json', label: 'JSON' }]}
        onCopy={async () => undefined}
      />,
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

export const box = () => document.querySelector<HTMLInputElement>('input[type="search"]');
export const titles = () => [...document.querySelectorAll<HTMLElement>('[data-kindred="title"]')];

/** Presses a key where the focus is. */
export async function key(name: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(async () => {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more });
    document.activeElement?.dispatchEvent(event);
    await settle();
  });
}

/** Presses the button that reads so. */
export async function press(label: string): Promise<void> {
  await act(async () => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button')];
    buttons.find(({ textContent }) => textContent?.trim() === label)?.click();
    await settle();
  });
}

export const alert = () => document.querySelector('[role="alert"] p')?.textContent?.trim();
