import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDictionary } from '../../../../lib/engine/segment/dictionary.ts';
import { createDictionaryWriter } from '../../../../lib/engine/segment/dictionary-writer.ts';
import type { Dictionary, TermEntry } from '../../../../lib/engine/segment/types.ts';
import { term } from './rows.ts';

const MOST = 2 ** 31 - 1;
const terms = fc.dictionary(term, fc.record({ papers: fc.nat(1e6), list: fc.nat(1e6) }), {
  maxKeys: 90,
  size: 'max',
});

/** A dictionary, and the map that it must be like. */
function build(of: Readonly<Record<string, { papers: number; list: number }>>) {
  const writer = createDictionaryWriter();
  const map = new Map<string, TermEntry>();
  let at = 0;
  for (const name of Object.keys(of).sort()) {
    const { papers, list } = of[name]!;
    writer.add(name, papers, list);
    map.set(name, { papers, at, end: at + list });
    at += list;
  }
  return { map, dictionary: createDictionary(writer.finish(), map.size, MOST) };
}

function all(dictionary: Dictionary, prefix: string): [string, TermEntry][] {
  const found: [string, TermEntry][] = [];
  dictionary.withPrefix(prefix, (name, entry) => void found.push([name, entry]));
  return found;
}

it('finds what a map would, and nothing else', () => {
  fc.assert(
    fc.property(terms, fc.array(term), (of, others) => {
      const { map, dictionary } = build(of);
      expect(dictionary.size).toBe(map.size);
      for (const name of [...map.keys(), ...others]) expect(dictionary.find(name)).toEqual(map.get(name));
    }),
  );
});

it('gives the terms with a prefix in order, and all for an empty one', () => {
  fc.assert(
    fc.property(terms, term, (of, prefix) => {
      const { map, dictionary } = build(of);
      const wanted = [...map].filter(([name]) => name.startsWith(prefix));
      expect(all(dictionary, prefix)).toEqual(wanted);
      expect(all(dictionary, '')).toEqual([...map]);
      const listed = [...dictionary.entries()].map(({ term: name, ...entry }) => [name, entry]);
      expect(listed).toEqual([...map]);
    }),
  );
});

it('stops when told to', () => {
  const { dictionary } = build({
    a: { papers: 1, list: 1 },
    ab: { papers: 1, list: 1 },
    b: { papers: 1, list: 1 },
  });
  const seen: string[] = [];
  dictionary.withPrefix('', (name) => {
    seen.push(name);
    return seen.length < 2;
  });
  expect(seen).toEqual(['a', 'ab']);
});

it('reads terms longer than any word', () => {
  const long = 'x'.repeat(5000);
  const { dictionary, map } = build({ [long]: { papers: 3, list: 9 }, [`${long}y`]: { papers: 4, list: 2 } });
  expect(all(dictionary, long)).toEqual([...map]);
});
