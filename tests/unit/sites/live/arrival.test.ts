// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { awaitPaper } from '../../../../lib/sites/live/arrival.ts';
import type { PaperDetection } from '../../../../lib/sites/site.ts';
import { paperOf } from '../../papers.ts';
import { handPace } from './pace.ts';

const known = (title?: string, abstract = ''): PaperDetection => ({
  status: 'paper',
  site: 'test',
  page: 'abstract',
  ids: { openreview: 'abcde' },
  evidence: {},
  ...(title === undefined ? {} : { paper: paperOf({ title, abstract, ids: { openreview: 'abcde' } }) }),
});

function setUp(first?: PaperDetection) {
  document.body.replaceChildren();
  const hand = handPace();
  const end = new AbortController();
  const heard: PaperDetection[] = [];
  const reads: boolean[] = [];
  let shown = first;
  let isOver = false;
  const over = awaitPaper(
    document,
    {
      read(settled) {
        reads.push(settled);
        return shown;
      },
      onRead: (detection) => void heard.push(detection),
    },
    { pace: hand.pace, signal: end.signal },
  ).then(() => {
    isOver = true;
  });
  return {
    hand,
    end,
    heard,
    reads,
    over,
    isOver: () => isOver,
    async show(next: PaperDetection | undefined) {
      shown = next;
      document.body.append(document.createElement('p'));
      await hand.pass(16);
    },
  };
}

describe('awaitPaper', () => {
  it('is done at once with a page that is whole', async () => {
    const { hand, heard, over } = setUp(known('A title', 'An abstract.'));
    await over;
    expect(heard).toHaveLength(1);
    expect(hand.waiting()).toBe(0);
  });

  it('tells of the title first, of the abstract when it is there, and then ends', async () => {
    const { heard, show, over, hand, reads } = setUp();
    await show(known('A title'));
    await show(known('A title'));
    await show(known('A title', 'An abstract.'));
    await over;
    expect(heard.map(({ paper }) => paper?.abstract)).toEqual(['', 'An abstract.']);
    const before = reads.length;
    await show(known('Another', 'More.'));
    expect(reads).toHaveLength(before);
    expect(hand.waiting()).toBe(0);
  });

  it('tells of an id alone only when nothing more is to come', async () => {
    const { heard, hand, over, reads } = setUp(known());
    await hand.pass(2_900);
    expect(heard).toEqual([]);
    await hand.pass(200);
    await over;
    expect(heard).toEqual([known()]);
    expect(reads.at(-1)).toBe(true);
  });

  it('waits while the page changes, though not for ever', async () => {
    const { hand, show, isOver } = setUp();
    for (let seconds = 0; seconds < 14; seconds++) {
      await show(undefined);
      await hand.pass(1_000 - 16);
    }
    expect(isOver()).toBe(false);
    await show(undefined);
    await hand.pass(1_000);
    expect(isOver()).toBe(true);
  });

  it('says nothing after it was called off', async () => {
    const { end, show, heard, over, hand } = setUp();
    end.abort();
    await over;
    await show(known('A title', 'An abstract.'));
    expect(heard).toEqual([]);
    expect(hand.waiting()).toBe(0);
  });
});
