/** What `find` gives for a word that is not plain. */
export const NOT_PLAIN = -1;
/** A value that was not set yet. */
export const UNKNOWN = -2;
/** Longer runs of letters are rare, and are read as strings. */
const LONGEST = 40;
/** Numbers of each word: hash, length, its first eight letters in two, where the others are, and two values. */
const WIDTH = 8;
const [HASH, LENGTH, FIRST_FOUR, NEXT_FOUR, REST, VALUES] = [0, 1, 2, 3, 4, 5];
const PACKED = 8;
const FIRST = 1_024;

/**
 * Words of ASCII letters and digits, case not counted, each with two numbers: a hash table with open addressing. A word is
 * found where it stands in its text, and a usual one is compared without a look at its letters, which lie elsewhere.
 */
export function createWordTable() {
  let slots = new Uint32Array(2 * FIRST);
  let entries = new Int32Array(WIDTH * FIRST);
  let letters = new Uint8Array(FIRST);
  let size = 0;
  let end = 0;

  function hasRest(entry: number, text: string, from: number, to: number): boolean {
    let at = entries[entry + REST] as number;
    for (let i = from; i < to; i++) if (letters[at++] !== (text.charCodeAt(i) | 32)) return false;
    return true;
  }

  function add(hash: number, text: string, start: number, length: number): number {
    if (WIDTH * (size + 1) > entries.length) entries = grown(entries, new Int32Array(2 * entries.length));
    if (end + LONGEST > letters.length) letters = grown(letters, new Uint8Array(2 * letters.length));
    const entry = WIDTH * size++;
    const [first, next] = [packed(text, start, start + length), packed(text, start + 4, start + length)];
    entries.set([hash, length, first, next, end, UNKNOWN, UNKNOWN], entry);
    for (let i = start + PACKED; i < start + length; i++) letters[end++] = text.charCodeAt(i) | 32;
    if (2 * size > slots.length) spread();
    else slots[freeSlot(hash)] = size;
    return entry;
  }

  function spread(): void {
    slots = new Uint32Array(2 * slots.length);
    for (let i = 0; i < size; i++) slots[freeSlot(entries[WIDTH * i + HASH] as number)] = i + 1;
  }

  function freeSlot(hash: number): number {
    const mask = slots.length - 1;
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }

  return {
    /** The place of a word, added if need be; `NOT_PLAIN` for one with other signs, or very long. */
    find(text: string, start: number, wordEnd: number): number {
      const length = wordEnd - start;
      const hash = length > LONGEST ? NOT_PLAIN : plainHash(text, start, wordEnd);
      if (hash === NOT_PLAIN) return NOT_PLAIN;
      const mask = slots.length - 1;
      for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const entry = WIDTH * ((slots[slot] as number) - 1);
        if (
          entries[entry + HASH] === hash &&
          entries[entry + LENGTH] === length &&
          entries[entry + FIRST_FOUR] === packed(text, start, wordEnd) &&
          entries[entry + NEXT_FOUR] === packed(text, start + 4, wordEnd) &&
          hasRest(entry, text, start + PACKED, wordEnd)
        )
          return entry;
      }
      return add(hash, text, start, length);
    },
    get size(): number {
      return size;
    },
    /** One of the two values of a word at this place. */
    get: (entry: number, value: number): number => entries[entry + VALUES + value] as number,
    set(entry: number, value: number, number: number): number {
      entries[entry + VALUES + value] = number;
      return number;
    },
  };
}

/** At most four letters, small, in the bytes of a number. */
function packed(text: string, start: number, end: number): number {
  let four = 0;
  const most = Math.min(end, start + 4);
  for (let i = start; i < most; i++) four = (four << 8) | text.charCodeAt(i) | 32;
  return four;
}

/** 31 bits of FNV-1a over the small letters, stirred; `NOT_PLAIN` where one is neither an ASCII letter nor a digit. */
function plainHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    // In a word stand no other signs of ASCII but the apostrophe.
    if (code > 122 || code === 39) return NOT_PLAIN;
    hash = Math.imul(hash ^ (code | 32), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & 0x7fffffff;
}

function grown<T extends Uint8Array | Int32Array>(old: T, made: T): T {
  made.set(old);
  return made;
}
