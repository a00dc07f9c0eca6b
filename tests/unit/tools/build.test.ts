import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildSizes } from '../../../tools/sizes.ts';
import { selectTargets, TARGETS } from '../../../tools/targets.ts';

describe('selectTargets', () => {
  it('takes all five, or those that are named', () => {
    expect(selectTargets(undefined)).toBe(TARGETS);
    expect(TARGETS.map(({ name }) => name)).toEqual([
      'chrome-mv3',
      'edge-mv3',
      'firefox-mv3',
      'firefox-mv2',
      'safari-mv3',
    ]);
    expect(selectTargets('firefox-mv2,chrome-mv3').map(({ name }) => name)).toEqual([
      'firefox-mv2',
      'chrome-mv3',
    ]);
  });

  it('refuses a name that is none', () => {
    expect(() => selectTargets('chrome')).toThrow('"chrome" is no target: chrome-mv3');
  });
});

describe('buildSizes', () => {
  it('adds up all files and lists the scripts, the largest first', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kindred-build-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'chunks'));
    writeFileSync(join(folder, 'manifest.json'), '{}');
    writeFileSync(join(folder, 'small.js'), 'x'.repeat(10));
    writeFileSync(join(folder, 'chunks', 'large.js'), 'x'.repeat(1000));
    const { unpacked, scripts } = buildSizes(folder);
    expect(unpacked).toBe(1012);
    expect(scripts.map(({ file, raw }) => [file, raw])).toEqual([
      [join('chunks', 'large.js'), 1000],
      ['small.js', 10],
    ]);
    expect(scripts[0]?.gzipped).toBeLessThan(100);
  });
});
