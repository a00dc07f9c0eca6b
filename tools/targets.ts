import { join } from 'node:path';
import { ROOT } from './process.ts';

export interface Target {
  name: string;
  browser: 'chrome' | 'edge' | 'firefox' | 'safari';
  manifestVersion: 2 | 3;
  /** Folder of the unpacked build. */
  folder: string;
}

export const OUTPUT = join(ROOT, '.output');

/** Everything that is built. */
export const TARGETS: readonly Target[] = [
  target('chrome', 3),
  target('edge', 3),
  target('firefox', 3),
  target('firefox', 2),
  target('safari', 3),
];

function target(browser: Target['browser'], manifestVersion: Target['manifestVersion']): Target {
  const name = `${browser}-mv${manifestVersion}`;
  return { name, browser, manifestVersion, folder: join(OUTPUT, name) };
}

/** The targets of that comma-separated list, all when it is absent. Throws on a name that is none. */
export function selectTargets(only: string | undefined): readonly Target[] {
  if (only === undefined) return TARGETS;
  return only.split(',').map((name) => {
    const found = TARGETS.find((candidate) => candidate.name === name);
    if (!found) throw new Error(`"${name}" is no target: ${TARGETS.map((each) => each.name).join(', ')}`);
    return found;
  });
}

/** Folder of that target's unpacked build. Throws on a name that is none. */
export function targetFolder(name: string): string {
  return selectTargets(name)[0]?.folder ?? OUTPUT;
}
