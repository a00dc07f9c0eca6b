import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDictionary } from '../../../../lib/engine/segment/dictionary.ts';
import { createDictionaryWriter } from '../../../../lib/engine/segment/dictionary-writer.ts';
import { termBytes, termOfBytes } from '../../../../lib/engine/segment/term-bytes.ts';
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
  dictionary.withPrefix(prefix, ({ spelled, length, next }) => {
    const name = termOfBytes(spelled, length);
    expect(dictionary.termAt(next - 1)).toBe(name);
    const entry = dictionary.find(name);
    if (entry) found.push([name, entry]);
    return undefined;
  });
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
  dictionary.withPrefix('', ({ spelled, length }) => {
    seen.push(termOfBytes(spelled, length));
    return seen.length < 2 ? undefined : 0;
  });
  expect(seen).toEqual(['a', 'ab']);
});

it('reads terms longer than any word', () => {
  const long = 'x'.repeat(5000);
  const { dictionary, map } = build({ [long]: { papers: 3, list: 9 }, [`${long}y`]: { papers: 4, list: 2 } });
  expect(all(dictionary, long)).toEqual([...map]);
});

it('passes over the terms that share so many bytes with one, and no others', () => {
  const few = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(
      fc.array(few, { minLength: 60, maxLength: 300 }),
      fc.integer({ min: 2, max: 5 }),
      (names, most) => {
        const sorted = [...new Set(names)].sort();
        const { dictionary } = build(
          Object.fromEntries(sorted.map((name) => [name, { papers: 1, list: 1 }])),
        );
        const seen: string[] = [];
        dictionary.withPrefix('a', ({ spelled, length }) => {
          seen.push(termOfBytes(spelled, length));
          return length > most ? most : undefined;
        });
        const head = (name: string) => termBytes(name).slice(0, most).join();
        const isFirst = (name: string, i: number, all: readonly string[]) => {
          const before = all.slice(0, i).findLast((other) => termBytes(other).length > most);
          return before === undefined || head(before) !== head(name);
        };
        expect(seen).toEqual(sorted.filter((name) => name.startsWith('a')).filter(isFirst));
      },
    ),
  );
});
