import { describe, expect, it } from 'vitest';
import { createPageBadges } from '../../../lib/background/page-badges.ts';
import type { PaperAnswer } from '../../../lib/messaging/protocol.ts';

const answerOf = (key: string): PaperAnswer => ({ key, ids: {}, saved: false });

function setUp() {
  const shown: [number, string | undefined][] = [];
  const badges = createPageBadges(async (tabId, answer) => void shown.push([tabId, answer?.key]));
  return { shown, badges };
}

describe('the badges of pages', () => {
  it('drop the late answer of a page that the tab has left', async () => {
    const { shown, badges } = setUp();
    let resolve = (_: PaperAnswer) => {};
    const slow = badges.when(1, new Promise<PaperAnswer>((done) => (resolve = done)));
    await badges.when(1, Promise.resolve(answerOf('second')));
    resolve(answerOf('first'));
    expect((await slow).key).toBe('first');
    expect(shown).toEqual([[1, 'second']]);
  });

  it('are taken away with the page, whatever was still asked for', async () => {
    const { shown, badges } = setUp();
    const asked = badges.when(1, Promise.resolve(answerOf('first')));
    await badges.clear(1);
    await asked;
    expect(shown).toEqual([[1, undefined]]);
  });

  it('are each tab’s own, and nobody’s where there is no tab', async () => {
    const { shown, badges } = setUp();
    await Promise.all([
      badges.when(1, Promise.resolve(answerOf('one'))),
      badges.when(2, Promise.resolve(answerOf('two'))),
      badges.when(undefined, Promise.resolve(answerOf('none'))),
      badges.clear(undefined),
    ]);
    expect(shown).toEqual([
      [1, 'one'],
      [2, 'two'],
    ]);
  });
});
