import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findBrowser, howToInstall, isOverridden } from '../../../tools/browsers.mjs';

function folderWith(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'kindred-path-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of names) {
    writeFileSync(join(folder, name), '');
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

describe('findBrowser', () => {
  it('prefers the first known name, in whichever folder of PATH it stands', () => {
    const [first, second] = [folderWith('google-chrome'), folderWith('chromium')];
    expect(findBrowser('chromium', { PATH: [first, second].join(delimiter) })).toBe(join(second, 'chromium'));
  });

  it('takes the executable that the variable names, and no other', () => {
    const folder = folderWith('firefox', 'mine');
    expect(findBrowser('firefox', { PATH: folder, FIREFOX: join(folder, 'mine') })).toBe(
      join(folder, 'mine'),
    );
    expect(findBrowser('firefox', { PATH: folder, FIREFOX: join(folder, 'gone') })).toBeUndefined();
  });

  it('passes over files that cannot be run', () => {
    const folder = folderWith();
    writeFileSync(join(folder, 'firefox'), '', { mode: 0o644 });
    expect(findBrowser('firefox', { PATH: folder })).not.toBe(join(folder, 'firefox'));
  });
});

describe('howToInstall', () => {
  it('names the package, or the variable that points nowhere', () => {
    expect(howToInstall('firefox', {})).toContain('apt-get install firefox-esr');
    expect(isOverridden('firefox', { FIREFOX: '/nowhere' })).toBe(true);
    expect(howToInstall('firefox', { FIREFOX: '/nowhere' })).toContain('/nowhere');
  });
});
