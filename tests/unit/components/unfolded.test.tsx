// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Unfolded } from '../../../components/Unfolded.tsx';
import type { Paper } from '../../../lib/paper/paper.ts';
import { paperOf } from '../papers.ts';

type Copies = { onCopy(text: string): Promise<void>; onCopyBibtex?(paper: Paper): Promise<void> };

const draw = (copies: Copies) =>
  act(() => render(<Unfolded id="a" paper={paperOf()} layers={[]} {...copies} />, document.body));
const acts = () => [...document.querySelectorAll('.acts > *')].map(({ textContent }) => textContent);
const press = (title: string) =>
  act(async () => document.querySelector<HTMLElement>(`[title="${title}"]`)?.click());

afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

describe('the acts of an unfolded row', () => {
  it('copy title and link, and say so once it is done', async () => {
    const copied: string[] = [];
    let done: () => void = () => undefined;
    await draw({
      onCopy(text) {
        copied.push(text);
        return new Promise((resolve) => {
          done = resolve;
        });
      },
    });
    await press('Copy title and link');
    expect(copied).toEqual([
      'Understanding deep learning requires rethinking generalization\nhttps://arxiv.org/abs/1611.03530',
    ]);
    expect(acts()).toEqual(['Open', 'PDF', 'Copy']);
    await act(async () => done());
    expect(acts()).toEqual(['Open', 'PDF', 'Copied']);
  });

  it('say that copying failed, and offer it again', async () => {
    vi.useFakeTimers();
    await draw({ onCopy: () => Promise.reject(new DOMException('Not focused.', 'NotAllowedError')) });
    await press('Copy title and link');
    expect(acts()).toEqual(['Open', 'PDF', 'Copy failed']);
    await act(async () => void vi.advanceTimersByTime(5_000));
    expect(acts()).toEqual(['Open', 'PDF', 'Copy']);
  });

  it('take a clipboard that is not there for a failure', async () => {
    await draw({
      onCopy() {
        throw new TypeError('No clipboard.');
      },
    });
    await press('Copy title and link');
    expect(acts()).toEqual(['Open', 'PDF', 'Copy failed']);
  });

  it('copy BibTeX where the surface can', async () => {
    const copied: Paper[] = [];
    await draw({ onCopy: async () => undefined, onCopyBibtex: async (paper) => void copied.push(paper) });
    expect(acts()).toEqual(['Open', 'PDF', 'Copy', 'Copy BibTeX']);
    await press('Copy as BibTeX');
    expect(copied).toEqual([paperOf()]);
    expect(acts()).toEqual(['Open', 'PDF', 'Copy', 'Copied']);
  });
});

describe('the sentence of the page', () => {
  it('stands before the abstract as text, with its shared terms marked', async () => {
    const text = 'Deep <b>networks</b> fit random labels.';
    const counterpart = {
      paper: 0,
      field: 'abstract' as const,
      range: [0, 39] as const,
      text,
      marks: [[25, 38] as const],
    };
    const copies = { onCopy: async () => undefined };
    const paper = paperOf();
    await act(() =>
      render(
        <Unfolded id="a" paper={paper} layers={[]} counterpart={counterpart} {...copies} />,
        document.body,
      ),
    );
    const here = document.querySelector('.here');
    expect(here?.textContent).toBe(`This page: ${text}`);
    expect(here?.querySelector('mark')?.textContent).toBe('random labels');
    expect(here?.nextElementSibling?.textContent).toBe(paper.abstract);
  });
});
