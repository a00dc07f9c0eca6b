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
  const words = createEntries();
  let slots = new Uint32Array(2 * FIRST);

  function freeSlot(hash: number): number {
    const mask = slots.length - 1;
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }

  function add(hash: number, text: string, start: number, end: number): number {
    const entry = words.add(hash, text, start, end);
    if (2 * words.size <= slots.length) slots[freeSlot(hash)] = words.size;
    else {
      slots = new Uint32Array(2 * slots.length);
      for (let i = 0; i < words.size; i++) slots[freeSlot(words.get(WIDTH * i, HASH))] = i + 1;
    }
    return entry;
  }

  return {
    /** The place of a word, added if need be; `NOT_PLAIN` for one with other signs, or very long. */
    find(text: string, start: number, end: number): number {
      const hash = end - start > LONGEST ? NOT_PLAIN : plainHash(text, start, end);
      if (hash === NOT_PLAIN) return NOT_PLAIN;
      const mask = slots.length - 1;
      for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const entry = WIDTH * ((slots[slot] as number) - 1);
        if (words.is(entry, hash, text, start, end)) return entry;
      }
      return add(hash, text, start, end);
    },
    get size(): number {
      return words.size;
    },
    /** One of the two values of a word at this place. */
    get: (entry: number, value: number): number => words.get(entry, VALUES + value),
    set: (entry: number, value: number, number: number): number => words.set(entry, VALUES + value, number),
  };
}

/** The words in the order in which they came, each with its numbers. */
function createEntries() {
  let entries = new Int32Array(WIDTH * FIRST);
  let letters = new Uint8Array(FIRST);
  let size = 0;
  let used = 0;

  function hasRest(entry: number, text: string, from: number, to: number): boolean {
    let at = entries[entry + REST] as number;
    for (let i = from; i < to; i++) if (letters[at++] !== (text.charCodeAt(i) | 32)) return false;
    return true;
  }

  return {
    add(hash: number, text: string, start: number, end: number): number {
      if (WIDTH * (size + 1) > entries.length) entries = grown(entries, new Int32Array(2 * entries.length));
      if (used + LONGEST > letters.length) letters = grown(letters, new Uint8Array(2 * letters.length));
      const entry = WIDTH * size++;
      const [first, next] = [packed(text, start, end), packed(text, start + 4, end)];
      entries.set([hash, end - start, first, next, used, UNKNOWN, UNKNOWN], entry);
      for (let i = start + PACKED; i < end; i++) letters[used++] = text.charCodeAt(i) | 32;
      return entry;
    },
    is: (entry: number, hash: number, text: string, start: number, end: number): boolean =>
      entries[entry + HASH] === hash &&
      entries[entry + LENGTH] === end - start &&
      entries[entry + FIRST_FOUR] === packed(text, start, end) &&
      entries[entry + NEXT_FOUR] === packed(text, start + 4, end) &&
      hasRest(entry, text, start + PACKED, end),
    get: (entry: number, column: number): number => entries[entry + column] as number,
    set(entry: number, column: number, value: number): number {
      entries[entry + column] = value;
      return value;
    },
    get size(): number {
      return size;
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
