// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { alert, box, key, press, screen, titles } from './stage.tsx';
import { found, lost, paper, settle } from './world.ts';

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

describe('a query that is not typed to its end', () => {
  it('says what a field waits for, and finds nothing missing', async () => {
    const { model, searches } = await screen();
    await act(async () => {
      void model.setQuery('author:');
      searches.at(-1)?.answer(found());
      await settle();
    });
    expect(document.querySelector('.empty')?.textContent).toContain('author: and a name');
    expect(document.body.textContent).not.toContain('Nothing matches');
    expect(document.querySelector('[data-tab="search"] .count')).toBeNull();
  });
});

describe('a query that finds nothing', () => {
  it('is said again in part, and as it is written', async () => {
    const { model, searches } = await screen();
    await act(async () => {
      void model.setQuery(`\u202eabc ${'x'.repeat(20_000)}`);
      searches.at(-1)?.answer(found());
      await settle();
    });
    const says = document.querySelector('.empty p')?.textContent ?? '';
    expect(says).toContain('Nothing matches “abc xxx');
    expect(says.length).toBeLessThan(200);
  });
});

describe('a paper known by its id alone', () => {
  it('is named, with what makes it known', async () => {
    const ids = { arxiv: '2401.00001' };
    const { model, opened } = await screen({
      status: 'paper',
      answer: { key: 'arxiv:2401.00001', ids, saved: false },
    });
    await act(() => model.selectTab('related'));
    expect(document.querySelector('.empty p')?.textContent).toBe(
      'Kindred knows only this paper’s id, arXiv:2401.00001. Open its abstract page once and it is known here too.',
    );
    await press('Open its abstract page');
    expect(opened).toEqual([['https://arxiv.org/abs/2401.00001', false]]);
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
