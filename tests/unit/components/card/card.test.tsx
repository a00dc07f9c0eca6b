// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { Card } from '../../../../components/card/Card.tsx';
import type { CardProps } from '../../../../components/card/props.ts';
import type { PaperAnswer } from '../../../../lib/messaging/protocol.ts';
import { paper, relatedView } from '../popup/world.ts';

const OWN = paper('1611.03530');

function answer(count: number, saved = false): PaperAnswer {
  const results = Array.from({ length: count }, (_, index) =>
    relatedView(paper(`1703.0000${index}`), index === 0),
  );
  return {
    key: 'arxiv:1611.03530',
    paper: OWN,
    ids: OWN.ids,
    saved,
    related: { results, total: count, close: 2, searched: 220 },
  };
}

async function draw(props: Partial<CardProps> = {}): Promise<string[]> {
  const calls: string[] = [];
  const told = (name: string) => (what?: unknown) =>
    void calls.push(typeof what === 'string' ? `${name} ${what}` : name);
  await act(() =>
    render(
      <Card
        layout="column"
        theme="light"
        answer={answer(7)}
        collapsed={false}
        onToggleCollapsed={told('toggle')}
        onSave={told('save')}
        onRemove={async (key) => {
          told('remove')(key);
          return true;
        }}
        onRestore={told('restore')}
        onSearch={told('search')}
        onCopy={async (text) => told('copy')(text)}
        {...props}
      />,
      document.body,
    ),
  );
  return calls;
}

const all = (hook: string) => [...document.querySelectorAll<HTMLElement>(`[data-kindred="${hook}"]`)];
const press = (hook: string) => act(async () => all(hook)[0]?.click());

afterEach(() => render(null, document.body));

describe('the card', () => {
  it('opens with five papers and lists all in place', async () => {
    await draw();
    expect(all('row')).toHaveLength(5);
    expect(all('all')[0]?.textContent).toBe('All 7');
    await press('all');
    expect(all('row')).toHaveLength(7);
  });

  it('says that nothing is close, and among how many', async () => {
    await draw({ answer: answer(0) });
    expect(document.body.textContent).toContain('Nothing close among 220 papers.');
    expect(all('row')).toHaveLength(0);
  });

  it('shows its heading alone when collapsed', async () => {
    const calls = await draw({ collapsed: true });
    expect(all('toggle')[0]?.getAttribute('aria-expanded')).toBe('false');
    expect(all('row')).toHaveLength(0);
    await press('toggle');
    expect(calls).toEqual(['toggle']);
  });

  it('removes a saved paper and offers to undo that', async () => {
    const calls = await draw();
    await press('save');
    await act(() => document.querySelector<HTMLElement>('[data-kindred="toast"] .link')?.click());
    expect(calls).toEqual(['remove arxiv:1703.00000', 'restore arxiv:1703.00000']);
    expect(all('toast')).toHaveLength(0);
  });

  it('offers no undo of a removal that failed', async () => {
    await draw({ onRemove: async () => false });
    await press('save');
    expect(all('toast')).toHaveLength(0);
  });

  it('adds and removes the page’s own paper', async () => {
    const before = await draw();
    await press('add');
    expect(before).toEqual(['save']);
    const after = await draw({ answer: answer(7, true) });
    expect(all('add')[0]?.getAttribute('aria-pressed')).toBe('true');
    await press('add');
    expect(after).toEqual(['remove arxiv:1611.03530']);
  });

  it('never reads a title as markup', async () => {
    const hostile = answer(1);
    const row = hostile.related?.results[0];
    if (row) row.paper = { ...row.paper, title: '<img src=x onerror=alert(1)>' };
    await draw({ answer: hostile });
    expect(document.querySelector('img')).toBeNull();
    expect(all('title')[0]?.textContent).toBe('<img src=x onerror=alert(1)>');
  });

  it('closes the drawer on Escape and gives the focus back', async () => {
    const calls = await draw({ layout: 'drawer', collapsed: true });
    await draw({ layout: 'drawer', collapsed: false, onToggleCollapsed: () => void calls.push('closed') });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Close');
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(calls).toEqual(['closed']);
    await draw({ layout: 'drawer', collapsed: true });
    expect(document.activeElement).toBe(all('toggle')[0]);
  });
});
