import { describe, expect, it } from 'vitest';
import { type CardClient, createCardModel } from '../../../../components/card/model.ts';
import { MessageError } from '../../../../lib/messaging/messenger.ts';
import type { PaperAnswer, SaveAnswer } from '../../../../lib/messaging/protocol.ts';
import { OTHER, paperOf } from '../../papers.ts';

const KEY = 'arxiv:1611.03530';

function answerOf(saved = false): PaperAnswer {
  const row = {
    key: 'arxiv:2201.02177',
    paper: OTHER,
    saved: false,
    strength: { value: 0.8, word: 'close' as const },
    reasons: { terms: [], meaning: 0, marks: { title: [], abstract: [] } },
  };
  return {
    key: KEY,
    paper: paperOf(),
    ids: paperOf().ids,
    saved,
    related: { results: [row], total: 1, close: 1, searched: 220 },
  };
}

const saveAnswer = (key: string, saved: boolean): SaveAnswer => ({ key, saved, changed: true, count: 1 });

function setUp(overrides: Partial<CardClient> = {}) {
  const kept: boolean[] = [];
  let shown = 0;
  const client: CardClient = {
    ask: async () => answerOf(),
    save: async (paper) => saveAnswer(`arxiv:${paper.ids.arxiv}`, true),
    remove: async (key) => saveAnswer(key, false),
    restore: async (key) => saveAnswer(key, true),
    keepCollapsed: async (collapsed) => kept.push(collapsed),
    ...overrides,
  };
  const model = createCardModel(client, () => {
    shown += 1;
  });
  return { model, kept, shown: () => shown };
}

describe('the card', () => {
  it('shows the answer of the latest question, whichever comes last', async () => {
    const answers: ((answer: PaperAnswer) => void)[] = [];
    const { model } = setUp({ ask: () => new Promise((resolve) => answers.push(resolve)) });
    const asked = [model.ask(), model.ask()];
    answers[1]?.(answerOf(true));
    answers[0]?.(answerOf(false));
    await Promise.all(asked);
    expect(model.state.answer?.saved).toBe(true);
  });

  it('marks its own paper and a row as saved once that is confirmed', async () => {
    const { model } = setUp();
    await model.ask();
    await model.save(paperOf());
    expect(model.state.answer?.saved).toBe(true);
    await model.save(OTHER);
    expect(model.state.answer?.related?.results[0]?.saved).toBe(true);
    await model.remove(KEY);
    expect(model.state.answer?.saved).toBe(false);
    await model.restore(KEY);
    expect(model.state.answer?.saved).toBe(true);
  });

  it('shows nothing as saved that was not, and says why', async () => {
    const { model } = setUp({ save: () => Promise.reject(new Error('The disk is full.')) });
    await model.ask();
    await model.save(paperOf());
    expect(model.state).toMatchObject({ problem: 'The disk is full.', answer: { saved: false } });
  });

  it('recovers from a problem by asking again', async () => {
    let isDown = true;
    const { model } = setUp({ ask: async () => (isDown ? Promise.reject(new Error('asleep')) : answerOf()) });
    await model.ask();
    expect(model.state.problem).toBe('asleep');
    isDown = false;
    await model.ask();
    expect(model.state).toMatchObject({ problem: undefined, answer: { key: KEY } });
  });

  it('remembers that it was collapsed, by the user alone', () => {
    const { model, kept, shown } = setUp();
    model.start(true);
    expect(kept).toEqual([]);
    expect(model.state.collapsed).toBe(true);
    model.toggle();
    model.toggle();
    expect(kept).toEqual([false, true]);
    expect(shown()).toBe(3);
  });
});

describe('what failed in the card', () => {
  /** A call that fails until it is mended. */
  function breakable<A, T>(call: (input: A) => Promise<T>, error = new Error('The disk is full.')) {
    const calls: A[] = [];
    const state = { isBroken: true };
    const run = (input: A) => {
      calls.push(input);
      return state.isBroken ? Promise.reject(error) : call(input);
    };
    return { run, calls, mend: () => Object.assign(state, { isBroken: false }) };
  }

  it('is repeated by trying again: an undo is an undo', async () => {
    const { run, calls, mend } = breakable(async (key: string) => saveAnswer(key, true));
    const { model } = setUp({ restore: run });
    await model.ask();
    expect(await model.remove(KEY)).toBe(true);
    expect(await model.restore(KEY)).toBe(false);
    mend();
    await model.retry();
    expect(calls).toEqual([KEY, KEY]);
    expect(model.state).toMatchObject({ problem: undefined, answer: { saved: true } });
  });

  it('is asked again where it was the question', async () => {
    const { run, calls, mend } = breakable(async () => answerOf());
    const { model } = setUp({ ask: () => run(undefined) });
    await model.ask();
    mend();
    await model.retry();
    expect(calls).toHaveLength(2);
    expect(model.state).toMatchObject({ problem: undefined, answer: { key: KEY } });
    await model.retry();
    expect(calls).toHaveLength(2);
  });

  it('of the acts is past with the next one, and not before', async () => {
    const { run } = breakable(async (key: string) => saveAnswer(key, true));
    const { model } = setUp({ remove: run });
    await model.remove(KEY);
    await model.ask();
    expect(model.state.problem).toBe('The disk is full.');
    await model.save(OTHER);
    expect(model.state.problem).toBeUndefined();
  });

  it('is uncertain without an answer, and looked up', async () => {
    let isSaved = false;
    const { model } = setUp({
      ask: async () => answerOf(isSaved),
      async save() {
        isSaved = true;
        throw new MessageError('Kindred did not answer. Try again.', true);
      },
    });
    await model.ask();
    await model.save(paperOf());
    await Promise.resolve();
    expect(model.state).toMatchObject({
      problem: 'Kindred did not answer. Look at your list before you try again.',
      answer: { saved: true },
    });
  });
});
