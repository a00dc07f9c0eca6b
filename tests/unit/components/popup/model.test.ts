import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../../components/popup/state.ts';
import type { PaperAnswer, TabAnswer } from '../../../../lib/messaging/protocol.ts';
import { createWorld, found, lost, paper, relatedView, settle } from './world.ts';

const OWN = paper('1611.03530');
const OTHER = paper('1703.00810');
const ANSWER: PaperAnswer = {
  key: 'arxiv:1611.03530',
  paper: OWN,
  ids: OWN.ids,
  saved: false,
  related: { results: [relatedView(OTHER)], total: 1, close: 0, searched: 220 },
};
const PAGE: TabAnswer = { status: 'paper', answer: ANSWER };

describe('the tab it opens on', () => {
  it('is related on a paper', async () => {
    const { model } = createWorld(PAGE);
    await model.start();
    expect(model.get().tab).toBe('related');
  });

  it('is search elsewhere', async () => {
    const { model } = createWorld({ status: 'unreadable' });
    await model.start();
    expect(model.get().tab).toBe('search');
  });

  it('is never taken from a reader who chose', async () => {
    const { model } = createWorld(PAGE);
    const started = model.start();
    model.selectTab('saved');
    await started;
    expect(model.get().tab).toBe('saved');
  });
});

describe('search', () => {
  it('drops an answer that was overtaken', async () => {
    const { model, searches } = createWorld();
    void model.setQuery('deep');
    void model.setQuery('deep learning');
    searches[1]?.answer(found(OTHER));
    await settle();
    searches[0]?.answer(found(OWN, OTHER));
    await settle();
    expect(model.get().found?.total).toBe(1);
  });

  it('drops an answer that comes after the box was emptied', async () => {
    const { model, searches } = createWorld();
    void model.setQuery('deep');
    void model.setQuery('');
    searches[0]?.answer(found(OWN));
    await settle();
    expect(model.get().found).toBeUndefined();
  });

  it('keeps the last answer on screen until the next one is there', async () => {
    const { model, searches } = createWorld();
    void model.setQuery('deep');
    searches[0]?.answer(found(OWN));
    await settle();
    void model.setQuery('deeper');
    expect(model.get().found?.total).toBe(1);
    expect(model.get().tab).toBe('search');
  });
});

describe('Enter', () => {
  it('waits for a background that still wakes, whatever asks again meanwhile', async () => {
    const { model, searches, opened, announce } = createWorld();
    await model.start();
    void model.setQuery(' deep ');
    const entered = model.openFirst(true);
    announce();
    searches[0]?.answer(found(OWN));
    await settle();
    expect(opened).toEqual([]);
    searches[1]?.answer(found(OTHER));
    await entered;
    expect(opened).toEqual([['https://arxiv.org/abs/1703.00810', true]]);
  });

  it('opens once, however often it is pressed meanwhile', async () => {
    const { model, searches, opened } = createWorld();
    void model.setQuery('deep');
    const entered = [model.openFirst(false), model.openFirst(false)];
    searches[0]?.answer(found(OWN));
    await Promise.all(entered);
    expect(opened).toHaveLength(1);
  });

  it('asks again after a search that failed', async () => {
    const { model, searches, opened } = createWorld();
    const searched = model.setQuery('deep');
    searches[0]?.fail(lost());
    await searched;
    const entered = model.openFirst(false);
    searches[1]?.answer(found(OWN));
    await entered;
    expect(opened).toHaveLength(1);
    expect(problemOf(model.get())).toBeUndefined();
  });

  it('opens nothing where nothing is found or nothing is typed', async () => {
    const { model, searches, opened } = createWorld();
    await model.openFirst(false);
    void model.setQuery('zeolite');
    const entered = model.openFirst(false);
    searches[0]?.answer(found());
    await entered;
    expect(opened).toEqual([]);
    expect(searches).toHaveLength(1);
  });
});

describe('the list', () => {
  it('marks a saved paper wherever it stands', async () => {
    const { model, searches } = createWorld(PAGE);
    await model.start();
    void model.setQuery('deep');
    searches.at(-1)?.answer(found(OTHER));
    await settle();
    await model.save(OTHER);
    const { page, found: hits, saved } = model.get();
    expect(page?.status === 'paper' && page.answer.related?.results[0]?.saved).toBe(true);
    expect(hits?.results[0]?.saved).toBe(true);
    expect(saved?.map(({ key }) => key)).toEqual(['arxiv:1703.00810']);
  });

  it('undoes a removal, once', async () => {
    const { model, list } = createWorld(PAGE);
    await model.start();
    await model.save(OWN);
    await model.remove('arxiv:1611.03530');
    expect(list.size).toBe(0);
    expect(model.get().removed).toEqual({ id: 1, key: 'arxiv:1611.03530' });
    await model.undoRemove();
    expect(list.size).toBe(1);
    expect(model.get().removed).toBeUndefined();
    await model.undoRemove();
    expect(list.size).toBe(1);
  });

  it('follows changes of other surfaces', async () => {
    const { model, client, announce } = createWorld(PAGE);
    await model.start();
    await client.save(OTHER);
    announce();
    await settle();
    expect(model.get().saved).toHaveLength(1);
  });
});

describe('a failure', () => {
  it('says what happened and what was kept, changes nothing, and can be tried again', async () => {
    const { model, client } = createWorld(PAGE);
    await model.start();
    const save = client.save;
    client.save = async () => {
      throw new Error('The storage is full.');
    };
    await model.save(OWN);
    expect(problemOf(model.get())).toMatchObject({
      what: 'The storage is full.',
      kept: 'Your list is as it was.',
    });
    expect(model.get().saved).toEqual([]);
    client.save = save;
    problemOf(model.get())?.again();
    await settle();
    expect(problemOf(model.get())).toBeUndefined();
    expect(model.get().saved).toHaveLength(1);
  });

  it('of one answer leaves the others', async () => {
    const { model, client } = createWorld(PAGE);
    client.tabPaper = () => Promise.reject(new Error('No answer.'));
    await model.start();
    await settle();
    expect(model.get().corpus?.papers).toBe(220);
    expect(problemOf(model.get())?.what).toBe('No answer.');
  });

  it('of an undo can be tried again though its offer is gone', async () => {
    const { model, client, list } = createWorld(PAGE);
    await model.start();
    await model.save(OWN);
    await model.remove('arxiv:1611.03530');
    const { restore } = client;
    client.restore = () => Promise.reject(new Error('The disk is full.'));
    await model.undoRemove();
    model.dismiss('removed');
    client.restore = restore;
    problemOf(model.get())?.again();
    await settle();
    expect([...list.keys()]).toEqual(['arxiv:1611.03530']);
    expect(problemOf(model.get())).toBeUndefined();
  });

  it('to show a change is none of the change', async () => {
    const { model, client } = createWorld(PAGE);
    await model.start();
    const { list } = client;
    client.list = () => Promise.reject(new Error('The list cannot be read.'));
    await model.save(OWN);
    expect(model.get().problems.act).toBeUndefined();
    expect(problemOf(model.get())).toMatchObject({
      what: 'The list cannot be read.',
      kept: 'Nothing was lost.',
    });
    client.list = list;
    problemOf(model.get())?.again();
    await settle();
    expect(model.get().saved).toHaveLength(1);
    expect(problemOf(model.get())).toBeUndefined();
  });

  it('that says itself that all is as it was is not told so again', async () => {
    const { model, client } = createWorld(PAGE);
    await model.start();
    client.list = () => Promise.reject(new Error('The list is of a newer version. Nothing was changed.'));
    await model.save(OWN);
    expect(problemOf(model.get())).toMatchObject({ what: expect.stringContaining('newer') });
    expect(problemOf(model.get())?.kept).toBeUndefined();
  });

  it('without an answer promises nothing and asks how the list stands', async () => {
    const { model, client } = createWorld(PAGE);
    await model.start();
    await model.save(OWN);
    const { remove } = client;
    client.remove = async (key) => {
      await remove(key);
      throw lost();
    };
    await model.remove('arxiv:1611.03530');
    await settle();
    const problem = problemOf(model.get());
    expect(problem?.what).toBe('Kindred did not answer. Look at your list before you try again.');
    expect(problem?.kept).toBeUndefined();
    expect(model.get().saved).toEqual([]);
  });

  it('of the page stays until the page is known, whatever else succeeds', async () => {
    const { model, client, searches } = createWorld(PAGE);
    const { tabPaper } = client;
    client.tabPaper = () => Promise.reject(lost());
    await model.start();
    void model.setQuery('deep');
    searches.at(-1)?.answer(found(OTHER));
    await model.save(OTHER);
    await settle();
    expect(problemOf(model.get())?.what).toBe('Kindred did not answer. Try again.');
    client.tabPaper = tabPaper;
    await model.setQuery('');
    await model.refresh();
    expect(problemOf(model.get())).toBeUndefined();
  });

  it('of a question that was overtaken is not told', async () => {
    const { model, searches } = createWorld();
    void model.setQuery('deep');
    void model.setQuery('deeper');
    searches[1]?.answer(found(OWN));
    await settle();
    searches[0]?.fail(lost());
    await settle();
    expect(problemOf(model.get())).toBeUndefined();
  });

  it('is past when the reader types on', async () => {
    const { model, client } = createWorld();
    client.importText = () => Promise.reject(new Error('This file is not a Kindred reading list.'));
    await model.importFile(new File(['x'], 'x.json'));
    expect(problemOf(model.get())?.what).toBe('This file is not a Kindred reading list.');
    void model.setQuery('deep');
    expect(problemOf(model.get())).toBeUndefined();
  });
});
