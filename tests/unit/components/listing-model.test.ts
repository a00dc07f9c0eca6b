import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRowMarks, type ListingClient } from '../../../components/listing/model.ts';
import type { PaperKey } from '../../../lib/paper/paper.ts';
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
    marks: async (rows) => rows.map(({ ids }) => (ids.arxiv === FIRST.ids.arxiv ? 'arxiv:1611.03530' : null)),
    save: async () => answer('a', true),
    remove: async (key) => answer(key, false),
    restore: async (key) => answer(key, true),
    ...overrides,
  };
  const marks = createRowMarks(client, () => {
    drawn += 1;
  });
  return { marks, drawn: () => drawn };
}

/** A client whose marks are answered by hand. */
function byHand() {
  const answers: ((keys: (PaperKey | null)[]) => void)[] = [];
  const set = setUp({ marks: () => new Promise((resolve) => answers.push(resolve)) });
  return { ...set, answers };
}

describe('the marks of a listing', () => {
  it('say which rows are saved, by the latest answer', async () => {
    const { marks, answers } = byHand();
    const asked = [marks.know(ROWS), marks.know(ROWS)];
    answers[1]?.([null, 'b']);
    answers[0]?.(['a', null]);
    await Promise.all(asked);
    expect([marks.state(FIRST).saved, marks.state(SECOND).saved]).toEqual([false, true]);
  });

  it('ask for the rows in hand alone, and with their text only where they have no ids', async () => {
    const asked: unknown[] = [];
    const { marks } = setUp({
      marks: async (rows) => {
        asked.push(...rows);
        return rows.map(() => null);
      },
    });
    const unread = { ...SECOND, read: () => expect.unreachable('read without need') };
    const nameless = rowOf(paperOf({ ids: {}, abstract: 'long' }));
    await marks.know([unread, nameless]);
    expect(asked).toEqual([
      { ids: OTHER.ids },
      { ids: {}, paper: expect.objectContaining({ title: paperOf().title, abstract: '' }) },
    ]);
    await marks.know([]);
    expect(asked).toHaveLength(2);
  });

  it('keep what they showed when nobody answers', async () => {
    const { marks } = setUp();
    await marks.know(ROWS);
    const silent = setUp({ marks: () => Promise.reject(new Error('asleep')) });
    await silent.marks.know(ROWS);
    expect(silent.drawn()).toBe(0);
    expect(marks.state(FIRST).saved).toBe(true);
  });

  it('offer to take a removal back, for a while', async () => {
    const { marks } = setUp();
    await marks.know(ROWS);
    await marks.toggle(FIRST);
    expect(marks.state(FIRST)).toEqual({ saved: false, problem: undefined, canUndo: true });
    await marks.undo(FIRST);
    expect(marks.state(FIRST)).toEqual({ saved: true, problem: undefined, canUndo: false });
    await marks.toggle(FIRST);
    vi.advanceTimersByTime(60_000);
    expect(marks.state(FIRST).canUndo).toBe(false);
  });

  it('offer that also where the list was asked about while the removal was under way', async () => {
    const { marks, answers } = byHand();
    const first = marks.know([FIRST]);
    answers[0]?.(['a']);
    await first;
    const removing = marks.toggle(FIRST);
    const again = marks.know([FIRST]);
    await removing;
    answers[1]?.([null]);
    await again;
    expect(marks.state(FIRST)).toMatchObject({ saved: false, canUndo: true });
  });

  it('are not undone by an answer that is older than the act', async () => {
    const { marks, answers } = byHand();
    const asked = marks.know([SECOND]);
    await marks.toggle(SECOND);
    answers[0]?.([null]);
    await asked;
    expect(marks.state(SECOND).saved).toBe(true);
  });

  it('tell on the row what failed, and change nothing else', async () => {
    const { marks } = setUp({ save: () => Promise.reject(new Error('The disk is full.')) });
    await marks.toggle(SECOND);
    expect(marks.state(SECOND)).toEqual({ saved: false, problem: 'The disk is full.', canUndo: false });
    expect(marks.state(FIRST).problem).toBeUndefined();
  });

  it('can be taken back after that failed once', async () => {
    const { marks } = setUp({ restore: () => Promise.reject(new Error('The disk is full.')) });
    await marks.know(ROWS);
    await marks.toggle(FIRST);
    await marks.undo(FIRST);
    expect(marks.state(FIRST)).toEqual({ saved: false, problem: 'The disk is full.', canUndo: true });
  });
});
