import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRowMarks, type ListingClient } from '../../../components/listing/model.ts';
import type { ListingRow } from '../../../lib/sites/site.ts';
import { OTHER, paperOf } from '../papers.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const rowOf = (paper: ReturnType<typeof paperOf>): ListingRow => ({
  ids: paper.ids,
  anchor: {} as Element,
  read: () => paper,
});
const ROWS = [rowOf(paperOf()), rowOf(OTHER)];
const [FIRST, SECOND] = ROWS as [ListingRow, ListingRow];

function setUp(overrides: Partial<ListingClient> = {}) {
  const answer = (key: string, saved: boolean) => ({ key, saved, changed: true, count: 1 });
  let drawn = 0;
  const client: ListingClient = {
    marks: async () => [true, false],
    save: async () => answer('a', true),
    remove: async (key) => answer(key, false),
    restore: async (key) => answer(key, true),
    ...overrides,
  };
  const marks = createRowMarks(client, ROWS, () => {
    drawn += 1;
  });
  return { marks, drawn: () => drawn };
}

describe('the marks of a listing', () => {
  it('say which rows are saved, by the latest answer', async () => {
    const answers: ((marks: boolean[]) => void)[] = [];
    const { marks } = setUp({ marks: () => new Promise((resolve) => answers.push(resolve)) });
    const asked = [marks.refresh(), marks.refresh()];
    answers[1]?.([false, true]);
    answers[0]?.([true, false]);
    await Promise.all(asked);
    expect([marks.state(FIRST).saved, marks.state(SECOND).saved]).toEqual([false, true]);
  });

  it('keep what they showed when nobody answers', async () => {
    const { marks } = setUp();
    await marks.refresh();
    const silent = setUp({ marks: () => Promise.reject(new Error('asleep')) });
    await silent.marks.refresh();
    expect(silent.drawn()).toBe(0);
    expect(marks.state(FIRST).saved).toBe(true);
  });

  it('offer to take a removal back, for a while', async () => {
    const { marks } = setUp();
    await marks.refresh();
    await marks.toggle(FIRST);
    expect(marks.state(FIRST)).toEqual({ saved: false, problem: undefined, canUndo: true });
    await marks.undo(FIRST);
    expect(marks.state(FIRST)).toEqual({ saved: true, problem: undefined, canUndo: false });
    await marks.toggle(FIRST);
    vi.advanceTimersByTime(60_000);
    expect(marks.state(FIRST).canUndo).toBe(false);
  });

  it('tell on the row what failed, and change nothing else', async () => {
    const { marks } = setUp({ save: () => Promise.reject(new Error('The disk is full.')) });
    await marks.toggle(SECOND);
    expect(marks.state(SECOND)).toEqual({ saved: false, problem: 'The disk is full.', canUndo: false });
    expect(marks.state(FIRST).problem).toBeUndefined();
  });
});
