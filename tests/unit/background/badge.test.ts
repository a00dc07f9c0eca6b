import { describe, expect, it } from 'vitest';
import { type Badge, badgeFor, createBadges } from '../../../lib/background/badge.ts';
import type { PaperAnswer } from '../../../lib/messaging/protocol.ts';

const badge = (text: string): Badge => ({ text, title: text });

/** Badges of one tab whose signs end when the test says so. */
function setUp(first = '') {
  let shown = badge(first);
  const ends: (() => void)[] = [];
  const badges = createBadges({
    paint: async (_tab, next) => {
      shown = next;
    },
    read: async () => shown,
    wait: () => new Promise((resolve) => ends.push(resolve)),
  });
  return { badges, shown: () => shown.text, ends };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('a sign on the badge', () => {
  it('is followed by what stood there', async () => {
    const { badges, shown, ends } = setUp('3');
    const signed = badges.sign(1, badge('saved'));
    await turn();
    expect(shown()).toBe('saved');
    ends[0]?.();
    await signed;
    expect(shown()).toBe('3');
  });

  it('is followed by the newest badge, which does not shorten it', async () => {
    const { badges, shown, ends } = setUp('3');
    const signed = badges.sign(1, badge('saved'));
    await turn();
    await badges.show(1, badge('4'));
    expect(shown()).toBe('saved');
    ends[0]?.();
    await signed;
    expect(shown()).toBe('4');
  });

  it('gives way to a second one, and the badge comes back after the last', async () => {
    const { badges, shown, ends } = setUp('3');
    const first = badges.sign(1, badge('saved'));
    await turn();
    const second = badges.sign(1, badge('removed'));
    await turn();
    ends[0]?.();
    await first;
    expect(shown()).toBe('removed');
    ends[1]?.();
    await second;
    expect(shown()).toBe('3');
  });

  it('brings nothing back to a page that is gone', async () => {
    const { badges, shown, ends } = setUp('3');
    const signed = badges.sign(1, badge('saved'));
    await turn();
    badges.forget(1);
    await badges.show(1, badge('7'));
    ends[0]?.();
    await signed;
    expect(shown()).toBe('7');
  });
});

describe('the badge of a page', () => {
  const answer = (close: number, total: number): PaperAnswer => ({
    key: 'k',
    ids: {},
    saved: false,
    related: { results: [], close, total, searched: 220 },
  });

  it('counts close papers alone', () => {
    expect(badgeFor(answer(2, 9))).toEqual({
      text: '2',
      title: 'Kindred: 2 close, 9 related among 220 papers',
    });
    expect(badgeFor(answer(0, 9)).text).toBe('');
    expect(badgeFor(answer(0, 0)).title).toBe('Kindred: nothing close among 220 papers');
    expect(badgeFor(undefined)).toEqual({ text: '', title: 'Kindred' });
  });
});
