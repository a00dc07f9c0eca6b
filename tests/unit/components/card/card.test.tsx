// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

describe('the names of the card’s controls', () => {
  it('never change with the state that the control tells by itself', async () => {
    const nameOf = (button: Element) => button.querySelector(':scope > span:not([aria-hidden])')?.textContent;
    const names = () => [...all('save'), ...all('add')].map(nameOf);
    await draw({ answer: answer(1) });
    const before = names();
    const saved = answer(1, true);
    for (const row of saved.related?.results ?? []) row.saved = false;
    await draw({ answer: saved });
    expect(names()).toEqual(before);
    expect(before).toEqual(['Save Paper 1703.00000', 'Save this paper']);
  });

  it('tell what is unfolded, and why the paper is listed', async () => {
    const shown = answer(1);
    const row = shown.related?.results[0];
    if (row) row.reasons = { ...row.reasons, terms: [{ text: 'random labels', share: 1 }] };
    await draw({ answer: shown });
    expect(all('unfold')[0]?.textContent).toBe('Abstract of Paper 1703.00000. both: random labels');
    expect(all('reason')[0]?.textContent).toBe('both: random labels');
  });

  it('hold no separators', async () => {
    await draw();
    const names = [...document.querySelectorAll('footer button')].map(({ textContent }) => textContent);
    expect(names).toEqual(['All 7', 'Search', 'Save this paper']);
    for (const dot of document.querySelectorAll('footer .dot')) {
      expect(dot.getAttribute('aria-hidden')).toBe('true');
    }
    expect(all('all')[0]?.hasAttribute('aria-expanded')).toBe(false);
  });

  it('count what is related, and nothing where the card says so', async () => {
    await draw();
    expect(document.querySelector('.searched')?.textContent).toBe('7 related · 220 searched');
    await draw({ answer: answer(0) });
    expect(document.querySelector('.searched')?.textContent?.trim()).toBe('');
  });
});

describe('the height of the column', () => {
  const isGrown = () => document.querySelector('.column > [data-grown]') !== null;

  it.each(['all', 'unfold'])('is given up for whoever presses “%s”, and not taken back', async (hook) => {
    await draw();
    expect(isGrown()).toBe(false);
    await press(hook);
    expect(isGrown()).toBe(true);
    await press(hook);
    expect(isGrown()).toBe(true);
  });
});

describe('the tab at the window’s edge', () => {
  it('says that papers are related, and how many are close', async () => {
    await draw({ layout: 'drawer', collapsed: true });
    expect(all('toggle')[0]?.textContent).toBe('Related 2 close papers in your corpus');
  });

  it('is quiet where nothing is', async () => {
    await draw({ layout: 'drawer', collapsed: true, answer: answer(0) });
    expect(all('toggle')[0]?.textContent).toBe('Nothing close in your corpus');
    expect(all('toggle')[0]?.classList.contains('idle')).toBe(true);
  });
});

describe('the focus', () => {
  const undo = () => all('undo')[0];
  const dismiss = () => document.querySelector<HTMLElement>('[aria-label="Dismiss"]');

  it.each([
    ['Undo', undo],
    ['Dismiss', dismiss],
  ])('is back where it was after %s', async (_, button) => {
    await draw();
    const [save] = all('save');
    save?.focus();
    await press('save');
    button()?.focus();
    await act(async () => button()?.click());
    expect(all('toast')).toHaveLength(0);
    expect(document.activeElement).toBe(save);
  });

  it('goes to Undo when the toast takes the place of what had it, and back', async () => {
    await draw({ answer: answer(7, true) });
    const [add] = all('add');
    add?.focus();
    await press('add');
    expect(document.activeElement).toBe(undo());
    await act(async () => undo()?.click());
    expect(document.activeElement).toBe(add);
  });

  it('goes to the heading when nothing had it', async () => {
    await draw();
    await press('save');
    dismiss()?.focus();
    await act(async () => dismiss()?.click());
    expect(document.activeElement).toBe(all('toggle')[0]);
  });
});

describe('a failed act', () => {
  const scrolled: string[] = [];
  const { scrollIntoView } = Element.prototype;
  beforeEach(() => {
    scrolled.length = 0;
    Element.prototype.scrollIntoView = function (this: Element) {
      scrolled.push(this.getAttribute('role') ?? '');
    };
  });
  afterEach(() => {
    Element.prototype.scrollIntoView = scrollIntoView;
  });

  it('is brought into view for who pressed at the foot of the card', async () => {
    await draw();
    all('add')[0]?.focus();
    await draw({ problem: 'The disk is full.' });
    expect(scrolled).toEqual(['alert']);
  });

  it('moves nothing for who only reads the page', async () => {
    await draw();
    await draw({ problem: 'Kindred did not answer.' });
    expect(scrolled).toEqual([]);
  });
});
