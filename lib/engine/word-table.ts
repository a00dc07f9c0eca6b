/** What `find` gives for a word that is not plain, and the hash of such a word. */
export const NOT_PLAIN = -1;
/** A value that was not set yet. */
export const UNKNOWN = -2;
/** Longer runs of letters are rare, and are read as strings. */
const LONGEST = 48;
/** Bytes of a word, as many as a processor fetches at once: hash, length and two values in four bytes each; its letters. */
const WIDTH = 64;
const LETTERS = 16;
const [HASH, LENGTH, VALUES] = [0, 1, 2];
const FIRST = 1_024;

/**
 * Words of ASCII letters and digits, case not counted, each with two numbers: a hash table with open addressing. A word is
 * found where it stands in its text, by the hash that `eachWord` has made of it.
 */
export function createWordTable() {
  let letters = new Uint8Array(WIDTH * FIRST);
  let numbers = new Int32Array(letters.buffer);
  let slots = new Uint32Array(2 * FIRST);
  let size = 0;

  function is(entry: number, hash: number, text: string, start: number, end: number): boolean {
    if (numbers[entry + HASH] !== hash || numbers[entry + LENGTH] !== end - start) return false;
    let at = 4 * entry + LETTERS;
    for (let i = start; i < end; i++) if (letters[at++] !== (text.charCodeAt(i) | 32)) return false;
    return true;
  }

  function add(hash: number, text: string, start: number, end: number): number {
    if (WIDTH * size === letters.length) grow();
    const entry = (WIDTH / 4) * size++;
    numbers.set([hash, end - start, UNKNOWN, UNKNOWN], entry);
    for (let i = start, at = 4 * entry + LETTERS; i < end; i++) letters[at++] = text.charCodeAt(i) | 32;
    slots[freeSlot(hash)] = size;
    return entry;
  }

  function grow(): void {
    const old = letters;
    letters = new Uint8Array(2 * old.length);
    letters.set(old);
    numbers = new Int32Array(letters.buffer);
    slots = new Uint32Array(2 * slots.length);
    for (let i = 0; i < size; i++) slots[freeSlot(numbers[(WIDTH / 4) * i + HASH] as number)] = i + 1;
  }

  function freeSlot(hash: number): number {
    let slot = slotOf(hash, slots);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    return slot;
  }

  return {
    /** The place of a word, added if need be; `NOT_PLAIN` for one of that hash, or very long. */
    find(text: string, start: number, end: number, hash: number): number {
      if (hash === NOT_PLAIN || end - start > LONGEST) return NOT_PLAIN;
      const mask = slots.length - 1;
      for (let slot = slotOf(hash, slots); slots[slot] !== 0; slot = (slot + 1) & mask) {
        const entry = (WIDTH / 4) * ((slots[slot] as number) - 1);
        if (is(entry, hash, text, start, end)) return entry;
      }
      return add(hash, text, start, end);
    },
    get size(): number {
      return size;
    },
    /** One of the two values of a word at this place. */
    get: (entry: number, value: number): number => numbers[entry + VALUES + value] as number,
    set(entry: number, value: number, number: number): number {
      numbers[entry + VALUES + value] = number;
      return number;
    },
  };
}

/** Where to look first: the high bits of FNV-1a are better mixed than the low ones. */
function slotOf(hash: number, { length }: Uint32Array): number {
  return (hash ^ (hash >>> 15)) & (length - 1);
}
