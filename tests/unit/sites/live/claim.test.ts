import { describe, expect, it } from 'vitest';
import { claimPage } from '../../../../lib/sites/live/claim.ts';

describe('claimPage', () => {
  it('gives a page to the first script alone', () => {
    const world = {};
    expect(claimPage(world, { isAlive: () => true })).toBe(true);
    expect(claimPage(world, { isAlive: () => true })).toBe(false);
  });

  it('gives a dead script’s page to the next', () => {
    const world = {};
    let alive = true;
    claimPage(world, { isAlive: () => alive });
    alive = false;
    expect(claimPage(world, { isAlive: () => true })).toBe(true);
    expect(claimPage(world, { isAlive: () => true })).toBe(false);
  });

  it('holds each page on its own', () => {
    expect([claimPage({}, { isAlive: () => true }), claimPage({}, { isAlive: () => true })]).toEqual([
      true,
      true,
    ]);
  });
});
