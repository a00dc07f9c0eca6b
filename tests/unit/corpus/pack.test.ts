import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealEnvelope } from '../../../lib/corpus/envelope.ts';
import { decodePack, encodePack, PackError } from '../../../lib/corpus/pack.ts';
import { boundPaper } from '../../../lib/paper/bound.ts';
import { OTHER, paperOf } from '../papers.ts';

const META = { name: 'Two papers', made: '2026-01-31' };
const PACK = encodePack([paperOf(), OTHER], META);
const KIND = { magic: 'KPAK', version: 1, called: 'corpus pack' };
const sealed = (payload: unknown, header: object = { ...META, count: 1 }, kind = KIND) =>
  sealEnvelope(kind, { header: { ...header }, payload: new TextEncoder().encode(JSON.stringify(payload)) });

describe('a pack', () => {
  it('gives back what was put in', () => {
    const texts = fc.record({
      title: fc.string({ minLength: 1, unit: 'grapheme' }),
      abstract: fc.string({ unit: 'grapheme' }),
    });
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 5 }), (list) => {
        const papers = list.map((text) => boundPaper(paperOf({ ...text, source: 'bundled' })));
        fc.pre(papers.every(({ title }) => title !== ''));
        const decoded = decodePack(encodePack(papers, META));
        expect(decoded).toEqual({ papers, header: { ...META, count: papers.length } });
      }),
    );
  });

  it('marks its papers as bundled', () => {
    expect(decodePack(PACK).papers.map(({ source }) => source)).toEqual(['bundled', 'bundled']);
  });

  it('is read from the middle of a larger buffer', () => {
    const buffer = new Uint8Array(PACK.length + 10);
    buffer.set(PACK, 5);
    expect(decodePack(buffer.subarray(5, 5 + PACK.length)).papers).toHaveLength(2);
  });
});

describe('a pack is refused', () => {
  it.each([
    ['that is empty', new Uint8Array(), 'not a corpus pack'],
    ['that is another file', new TextEncoder().encode('<!doctype html><html></html>'), 'not a corpus pack'],
    ['that is cut in its preamble', PACK.subarray(0, 12), 'incomplete'],
    ['that is cut in its papers', PACK.subarray(0, PACK.length - 1), 'incomplete'],
    ['that has a tail', Uint8Array.from([...PACK, 0]), 'damaged'],
    [
      'of a newer format',
      sealed([paperOf()], undefined, { ...KIND, version: 2 }),
      'A newer Kindred is needed',
    ],
    [
      'with another number of papers',
      sealed([paperOf()], { ...META, count: 2 }),
      'should hold 2 papers but holds 1',
    ],
    ['without a list', sealed({ papers: [] }), 'no list'],
    ['without a header', sealed([paperOf()], {}), 'does not say what it holds'],
    ['with a paper without a title', sealed([{ ...paperOf(), title: undefined }]), 'Paper 1'],
    ['with authors that are no names', sealed([{ ...paperOf(), authors: [1] }]), 'Paper 1'],
    ['with ids that are no texts', sealed([{ ...paperOf(), ids: { arxiv: {} } }]), 'Paper 1'],
    ['with a null for a paper', sealed([null]), 'Paper 1'],
  ])('%s', (_name, bytes, reason) => {
    expect(() => decodePack(bytes)).toThrow(PackError);
    expect(() => decodePack(bytes)).toThrow(reason);
  });

  it('when any byte of it was changed', () => {
    fc.assert(
      fc.property(fc.nat(PACK.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(PACK);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(() => decodePack(damaged)).toThrow(PackError);
      }),
    );
  });

  it('when it was cut anywhere', () => {
    fc.assert(
      fc.property(fc.nat(PACK.length - 1), (length) => {
        expect(() => decodePack(PACK.subarray(0, length))).toThrow(PackError);
      }),
    );
  });
});

it('bounds what a hostile pack holds', () => {
  const hostile = { ...paperOf(), title: 'x'.repeat(100_000), url: 'javascript:alert(1)', year: 1e9 };
  const [paper] = decodePack(sealed([hostile])).papers;
  expect(paper?.title.length).toBeLessThanOrEqual(1_000);
  expect(paper).not.toHaveProperty('url');
  expect(paper).not.toHaveProperty('year');
});
