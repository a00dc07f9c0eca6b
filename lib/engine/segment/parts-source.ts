import type { ByteSource } from './types.ts';

/** A file in parts as one, without a copy of all: only what is read across the end of a part is copied. */
export function partsSource(parts: readonly Uint8Array[]): ByteSource {
  const starts: number[] = [];
  let size = 0;
  for (const { length } of parts) {
    starts.push(size);
    size += length;
  }
  return {
    size,
    async read(from, to) {
      if (to > size) throw new RangeError('The file ends before.');
      const first = Math.max(
        0,
        starts.findLastIndex((start) => start <= from),
      );
      const [part, start = 0] = [parts[first], starts[first]];
      if (part && to <= start + part.length) return part.subarray(from - start, to - start);
      return copyOf(parts.slice(first), from - start, to - from);
    },
  };
}

/** So many bytes of the parts, after the first `skip`. */
function copyOf(parts: readonly Uint8Array[], skip: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    if (at === length) break;
    const piece = part.subarray(at === 0 ? skip : 0, (at === 0 ? skip : 0) + length - at);
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
