import { describe, expect, it } from 'vitest';
import type { PaperAnswer, TabAnswer } from '../../../../lib/messaging/protocol.ts';
import { createWorld, found, paper, relatedView, settle } from './world.ts';

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
    expect(model.get().problem).toMatchObject({
      what: 'The storage is full.',
      kept: 'Your list is as it was.',
    });
    expect(model.get().saved).toEqual([]);
    client.save = save;
    model.get().problem?.again();
    await settle();
    expect(model.get().problem).toBeUndefined();
    expect(model.get().saved).toHaveLength(1);
  });

  it('of one answer leaves the others', async () => {
    const { model, client } = createWorld(PAGE);
    client.tabPaper = () => Promise.reject(new Error('No answer.'));
    await model.start();
    await settle();
    expect(model.get().corpus?.papers).toBe(220);
    expect(model.get().problem?.what).toBe('No answer.');
  });
});
