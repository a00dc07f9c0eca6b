import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../lib/paper/paper.ts';
import { ENTRANTS, entrant, isInstalled } from '../../../../tools/bench/contestants/index.ts';
import { readBundled } from '../../../../tools/data/engine.ts';

const PAPERS = readBundled().slice(0, 40);
const QUERY = PAPERS[7] as Paper;

/** A peer is a development dependency that a clone may lack; then it is skipped. */
describe.each(ENTRANTS.map((each) => [each.name, each] as const))('%s', (_, each) => {
  it.skipIf(!isInstalled(each))('answers the same from what it saved as from what it built', async () => {
    const built = await each.create();
    await built.build(PAPERS);
    const loaded = await each.create();
    await loaded.load(await built.save());
    // Beginnings of words, short enough to be beginnings of their stems as well.
    const typed = QUERY.title
      .split(' ')
      .slice(0, 2)
      .map((word) => word.slice(0, 5))
      .join(' ');
    // A time taken is part of some answers.
    const plain = (answer: unknown) => {
      const text = JSON.stringify({ answer }).replaceAll('"import"', '"bundled"');
      return JSON.parse(text, (key, value) => {
        if (key === 'elapsed') return undefined;
        // Lists of matched words come in the order of the index.
        return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.sort() : value;
      });
    };
    expect(plain(await loaded.related(QUERY))).toEqual(plain(await built.related(QUERY)));
    expect(plain(await loaded.search(typed))).toEqual(plain(await built.search(typed)));
    expect(JSON.stringify(await built.search(typed))).not.toBe(JSON.stringify(await built.search('zzzz')));
  });
});

describe('the registry', () => {
  it('finds a contestant by name and refuses others', () => {
    expect(entrant('kindred').peer).toBeUndefined();
    expect(() => entrant('none')).toThrow('"none" is no contestant: kindred');
  });

  it('knows what is not installed', () => {
    expect(isInstalled({ name: 'x', peer: 'no-such-package-here', create: entrant('kindred').create })).toBe(
      false,
    );
  });
});
