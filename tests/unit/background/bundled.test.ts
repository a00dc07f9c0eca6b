import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { BACKGROUND_TABLE, BUNDLED_PACK, loadBundled } from '../../../lib/background/bundled.ts';

const packaged = (path: string) => readFile(`public${path}`);

describe('what comes with the extension', () => {
  it('is 220 papers and a table of word frequencies', async () => {
    const { papers, background, problem } = await loadBundled(packaged);
    expect(papers).toHaveLength(220);
    expect(background?.share('network')).toBeGreaterThan(0);
    expect(problem).toBeUndefined();
  });

  it.each([
    ['empty', () => new Uint8Array()],
    ['something else', () => new TextEncoder().encode('<!doctype html>')],
    ['cut short', (bytes: Uint8Array) => bytes.subarray(0, 5_000)],
    ['damaged', (bytes: Uint8Array) => new Uint8Array(bytes).fill(32, 2_000, 2_010)],
    ['newer', (bytes: Uint8Array) => new Uint8Array(bytes).fill(9, 4, 5)],
  ])('goes on without a pack that is %s, and says so', async (_name, spoil) => {
    const spoilt = async (path: string) =>
      path === BUNDLED_PACK ? spoil(await packaged(path)) : packaged(path);
    const { papers, background, problem } = await loadBundled(spoilt);
    expect(papers).toEqual([]);
    expect(background).toBeDefined();
    expect(problem).toMatch(/^The bundled corpus was left out\. .+ Your saved papers are not affected\.$/);
  });

  it('goes on without a table that cannot be read', async () => {
    const unreadable = async (path: string) => {
      if (path === BACKGROUND_TABLE) throw new Error('gone');
      return packaged(path);
    };
    const { papers, background, problem } = await loadBundled(unreadable);
    expect(papers).toHaveLength(220);
    expect(background).toBeUndefined();
    expect(problem).toContain('less exact');
  });
});
