// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Toast } from '../../../components/Toast.tsx';

let undone = 0;
let dismissed = 0;
let root: ShadowRoot;

/** In a shadow root, as the card is; with a field and a button before it. */
async function draw(canUndo = true): Promise<void> {
  const undo = () => {
    undone += 1;
  };
  const dismiss = () => {
    dismissed += 1;
  };
  const toast = { id: 1, text: 'Paper removed.', ...(canUndo ? { undo } : {}) };
  await act(() =>
    render(
      <>
        <input />
        <button type="button" class="other">
          Other
        </button>
        <Toast toast={toast} onDismiss={dismiss} />
      </>,
      root,
    ),
  );
}

const find = (selector: string) => root.querySelector<HTMLElement>(selector);
const focus = (selector: string) => act(async () => find(selector)?.focus());
const wait = (ms: number) => act(async () => void vi.advanceTimersByTime(ms));

async function press(selector: string, init: KeyboardEventInit): Promise<void> {
  const event = new KeyboardEvent('keydown', { key: 'z', bubbles: true, cancelable: true, ...init });
  await act(async () => void find(selector)?.dispatchEvent(event));
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  undone = 0;
  dismissed = 0;
  const host = document.createElement('div');
  document.body.append(host);
  root = host.attachShadow({ mode: 'open' });
});

afterEach(() => {
  render(null, root);
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('the time of a toast', () => {
  it('does not run while the focus is in the same surface', async () => {
    await draw();
    await focus('.other');
    await wait(60_000);
    expect(dismissed).toBe(0);
    await act(async () => find('.other')?.blur());
    await wait(10_000);
    expect(dismissed).toBe(1);
  });

  it('runs when the focus is elsewhere, save under the pointer', async () => {
    await draw();
    await act(async () => void find('.toast')?.dispatchEvent(new MouseEvent('mouseenter')));
    await wait(60_000);
    expect(dismissed).toBe(0);
    await act(async () => void find('.toast')?.dispatchEvent(new MouseEvent('mouseleave')));
    await wait(10_000);
    expect(dismissed).toBe(1);
  });

  it('runs in any case where there is nothing to undo', async () => {
    await draw(false);
    await focus('.other');
    await wait(10_000);
    expect(dismissed).toBe(1);
  });
});

describe('the undo key', () => {
  it.each([{ ctrlKey: true }, { metaKey: true }])(
    'undoes from anywhere in the surface (%o)',
    async (init) => {
      await draw();
      await press('.other', init);
      await press('input', init);
      expect(undone).toBe(2);
    },
  );

  it('leaves a text that is being written, redo and plain letters alone', async () => {
    await draw();
    await press('.other', {});
    await press('.other', { ctrlKey: true, shiftKey: true });
    const input = root.querySelector('input');
    if (input) input.value = 'deep';
    await press('input', { ctrlKey: true });
    expect(undone).toBe(0);
  });
});
