// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { onChanges } from '../../../../lib/sites/live/changes.ts';
import { handPace } from './pace.ts';

function setUp(cost = 0) {
  document.body.replaceChildren();
  const hand = handPace();
  const end = new AbortController();
  let acts = 0;
  const act = () => {
    acts += 1;
    hand.spend(cost);
  };
  return { hand, end, act, acts: () => acts };
}

const add = () => document.body.append(document.createElement('p'));

describe('onChanges', () => {
  it('acts once for all changes of a frame', async () => {
    const { hand, end, act, acts } = setUp();
    onChanges(document.body, { act, pace: hand.pace, signal: end.signal });
    add();
    add();
    await hand.pass(16);
    expect(acts()).toBe(1);
    add();
    await hand.pass(16);
    expect(acts()).toBe(2);
    end.abort();
  });

  it('leaves nine tenths of the time to a page that changes all the time', async () => {
    const { hand, end, act, acts } = setUp(20);
    onChanges(document.body, { act, pace: hand.pace, signal: end.signal });
    for (let i = 0; i < 100; i++) {
      add();
      await hand.pass(16);
    }
    const spent = acts() * 20;
    expect(spent).toBeLessThanOrEqual((hand.pace.now() + 200) / 10);
    expect(acts()).toBeGreaterThan(3);
    end.abort();
  });

  it('hears new links and texts, and not what does not concern it', async () => {
    const { hand, end, act, acts } = setUp();
    document.body.innerHTML = '<a href="/abs/1">One</a>';
    const link = document.querySelector('a');
    const concerns = (records: readonly MutationRecord[]) =>
      records.some(({ target }) => target !== document.body);
    onChanges(document.body, { concerns, act, pace: hand.pace, signal: end.signal });
    add();
    await hand.pass(16);
    expect(acts()).toBe(0);
    link?.setAttribute('href', '/abs/2');
    await hand.pass(16);
    expect(acts()).toBe(1);
    if (link?.firstChild) link.firstChild.nodeValue = 'Two';
    await hand.pass(16);
    expect(acts()).toBe(2);
    end.abort();
  });

  it('ends with the signal, also while an act is due', async () => {
    const { hand, end, act, acts } = setUp();
    onChanges(document.body, { act, pace: hand.pace, signal: end.signal });
    add();
    await hand.pass(0);
    end.abort();
    await hand.pass(100);
    add();
    await hand.pass(100);
    expect(acts()).toBe(0);
  });
});
