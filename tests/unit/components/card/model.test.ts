import { describe, expect, it } from 'vitest';
import { type CardClient, createCardModel } from '../../../../components/card/model.ts';
import type { PaperAnswer, SaveAnswer } from '../../../../lib/messaging/protocol.ts';
import { OTHER, paperOf } from '../../papers.ts';

const KEY = 'arxiv:1611.03530';

function answerOf(saved = false): PaperAnswer {
  const row = {
    key: 'arxiv:2201.02177',
    paper: OTHER,
    saved: false,
    strength: { value: 0.8, word: 'close' as const },
    reasons: { terms: [], marks: { title: [], abstract: [] } },
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
    expect([kept, shown()]).toEqual([[], 0]);
    model.toggle();
    model.toggle();
    expect(kept).toEqual([false, true]);
    expect(shown()).toBe(2);
  });
});
