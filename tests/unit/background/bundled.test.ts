import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadBundled } from '../../../lib/background/bundled.ts';
import { BACKGROUND_TABLE, BUNDLED_SEGMENT, EMBEDDING_MODEL } from '../../../lib/background/packaged.ts';

const packaged = (path: string) => readFile(`public${path}`);

describe('what comes with the extension', () => {
  it('is 220 papers, a table of word frequencies and a model of word meanings', async () => {
    const { segment, background, model, problem } = await loadBundled(packaged);
    expect(segment?.rows).toBe(220);
    expect(segment?.header.model).toEqual({ id: model?.id, dimension: model?.dimension });
    expect(background?.share('network')).toBeGreaterThan(0);
    expect(problem).toBeUndefined();
  });

  it.each([
    ['empty', () => new Uint8Array()],
    ['something else', () => new TextEncoder().encode('<!doctype html>')],
    ['cut short', (bytes: Uint8Array) => bytes.subarray(0, 5_000)],
    ['damaged', (bytes: Uint8Array) => new Uint8Array(bytes).fill(32, 2_000, 2_010)],
    ['newer', (bytes: Uint8Array) => new Uint8Array(bytes).fill(9, 4, 5)],
  ])('goes on without papers whose file is %s, and says so', async (_name, spoil) => {
    const spoilt = async (path: string) =>
      path === BUNDLED_SEGMENT ? spoil(await packaged(path)) : packaged(path);
    const { segment, background, problem } = await loadBundled(spoilt);
    expect(segment).toBeUndefined();
    expect(background).toBeDefined();
    expect(problem).toMatch(/^The bundled corpus was left out\. .+ Your saved papers are not affected\.$/);
  });

  it.each([
    [BACKGROUND_TABLE, 'background'],
    [EMBEDDING_MODEL, 'model'],
  ] as const)('goes on without %s where that cannot be read', async (gone, part) => {
    const unreadable = async (path: string) => {
      if (path === gone) throw new Error('gone');
      return packaged(path);
    };
    const bundled = await loadBundled(unreadable);
    expect(bundled.segment?.rows).toBe(220);
    expect(bundled[part]).toBeUndefined();
    expect(bundled.problem).toContain('less exact');
  });
});
