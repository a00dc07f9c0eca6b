import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITES } from '../../../lib/sites/index.ts';
import { examples } from './examples.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const registered = SITES.map(({ id }) => id);
const withExamples = [...new Set(examples.map(({ site }) => site))];
const missing = (from: readonly string[], wanted: readonly string[]) =>
  wanted.filter((id) => !from.includes(id));

/** What a new adapter forgets most easily, each with the words that say what to do. */
describe('every adapter', () => {
  it('stands in the registry under the name of its file', () => {
    expect(
      missing(registered, withExamples),
      'lib/sites/<this>.ts has examples, but lib/sites/index.ts has no site with this id: add a line there',
    ).toEqual([]);
    expect(
      missing(withExamples, registered),
      'lib/sites/<this>.ts must `export const examples`, and its file must be named like its id',
    ).toEqual([]);
    expect(new Set(registered).size, 'two sites have the same id').toBe(registered.length);
  });

  it('has saved pages', () => {
    const folders = readdirSync(join(ROOT, 'tests', 'fixtures', 'sites'));
    expect(
      missing(folders, registered),
      'write tests/fixtures/sites/<this>/<kind>/page.html and expected.json',
    ).toEqual([]);
  });
});
