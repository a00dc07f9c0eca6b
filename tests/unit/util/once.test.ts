import { describe, expect, it } from 'vitest';
import { once } from '../../../lib/util/once.ts';

describe('once', () => {
  it('makes nothing before it is asked, and then one thing for all', () => {
    let made = 0;
    const table = once(() => new Map([['alpha', ++made]]));
    expect(made).toBe(0);
    expect(table()).toBe(table());
    expect(made).toBe(1);
  });

  it('keeps undefined as any other value', () => {
    let made = 0;
    const nothing = once(() => {
      made += 1;
    });
    nothing();
    nothing();
    expect(made).toBe(1);
  });
});
