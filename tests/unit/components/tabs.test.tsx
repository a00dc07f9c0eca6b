// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { Tabs, tabForKey } from '../../../components/Tabs.tsx';

const IDS = ['one', 'two', 'three'] as const;

describe('tabForKey', () => {
  it.each([
    ['ArrowRight', 'one', 'two'],
    ['ArrowRight', 'three', 'one'],
    ['ArrowLeft', 'one', 'three'],
    ['ArrowLeft', 'two', 'one'],
    ['Home', 'three', 'one'],
    ['End', 'one', 'three'],
    ['a', 'one', undefined],
  ] as const)('%s on %s leads to %s', (key, from, to) => {
    expect(tabForKey(key, IDS, from)).toBe(to);
  });
});

describe('Tabs', () => {
  afterEach(() => render(null, document.body));

  it('is one stop for Tab, and arrows move selection and focus together', async () => {
    let selected: string = 'one';
    const draw = () =>
      render(
        <Tabs
          label="Lists"
          prefix="t"
          selected={selected}
          tabs={IDS.map((id) => ({ id: id as string, label: id, count: 3 }))}
          onSelect={(id) => {
            selected = id;
            draw();
          }}
        />,
        document.body,
      );
    await act(draw);
    const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
    expect(tabs.map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
    tabs[0]?.focus();
    await act(() => {
      tabs[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    });
    expect(document.activeElement).toBe(tabs[2]);
    expect(tabs.map((tab) => tab.getAttribute('aria-selected'))).toEqual(['false', 'false', 'true']);
  });
});
