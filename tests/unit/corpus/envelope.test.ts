import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEnvelope, PackError, sealEnvelope } from '../../../lib/corpus/envelope.ts';

const KIND = { magic: 'KTST', version: 3, called: 'test file' };
const HEADER = { name: 'Two bytes' };
const FILE = sealEnvelope(KIND, { header: HEADER, payload: Uint8Array.of(7, 9) });
const sealedAs = (version: number) =>
  sealEnvelope({ ...KIND, version }, { header: HEADER, payload: new Uint8Array() });

describe('a file of our own', () => {
  it('gives back what was put in', () => {
    const headers = fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' }), { noNullPrototype: true });
    fc.assert(
      fc.property(headers, fc.uint8Array(), (header, payload) => {
        expect(openEnvelope(KIND, sealEnvelope(KIND, { header, payload }))).toEqual({ header, payload });
      }),
    );
  });

  it('is read from the middle of a larger buffer', () => {
    const buffer = new Uint8Array(FILE.length + 10);
    buffer.set(FILE, 5);
    const { payload } = openEnvelope(KIND, buffer.subarray(5, 5 + FILE.length));
    expect(payload).toEqual(Uint8Array.of(7, 9));
  });
});

describe('a file of our own is refused', () => {
  it.each([
    ['that is empty', new Uint8Array(), 'not a test file'],
    ['that is another file', new TextEncoder().encode('<!doctype html><html></html>'), 'not a test file'],
    ['that is cut in its preamble', FILE.subarray(0, 12), 'incomplete'],
    ['that is cut in its payload', FILE.subarray(0, FILE.length - 1), 'incomplete'],
    ['that has a tail', Uint8Array.from([...FILE, 0]), 'damaged'],
    ['of a newer format', sealedAs(4), 'A newer Kindred is needed'],
    ['of an older format', sealedAs(2), 'not read any more'],
    ['whose header is a list', sealEnvelope(KIND, listHeader()), 'no readable header'],
  ])('%s', (_name, bytes, reason) => {
    expect(() => openEnvelope(KIND, bytes)).toThrow(PackError);
    expect(() => openEnvelope(KIND, bytes)).toThrow(reason);
  });

  it('when any byte of it was changed', () => {
    fc.assert(
      fc.property(fc.nat(FILE.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(FILE);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(() => openEnvelope(KIND, damaged)).toThrow(PackError);
      }),
    );
  });

  it('when it was cut anywhere', () => {
    fc.assert(
      fc.property(fc.nat(FILE.length - 1), (length) => {
        expect(() => openEnvelope(KIND, FILE.subarray(0, length))).toThrow(PackError);
      }),
    );
  });
});

function listHeader() {
  return { header: [] as unknown as Record<string, unknown>, payload: new Uint8Array() };
}
