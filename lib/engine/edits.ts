export interface Distance {
  /** The distance of the word whose UTF-16 units are the first `length` of these. */
  to(units: Uint16Array, length: number): number;
  /** So many of its first units are too far already, however it goes on; 0 where that is not known. */
  readonly farAt: number;
}

/**
 * Measures how far words are from this one: letters more, less or other, and neighbours swapped (optimal string alignment,
 * a restricted Damerau-Levenshtein distance); `most + 1` for all that is farther. Only a band of the table is filled. Its
 * rows are kept from word to word for what both begin with: in the order of a dictionary most of them are there already.
 */
export function createDistance(word: string, most: number): Distance {
  const far = most + 1;
  const width = word.length + 1;
  // A word longer than any that is near has a row without a band, which is far.
  const deepest = word.length + far;
  const table = new Uint8Array((deepest + 1) * width).fill(far);
  const letters = Uint16Array.from({ length: word.length }, (_, j) => word.charCodeAt(j));
  const last = new Uint16Array(deepest);
  let known = 0;
  let farAt = 0;
  for (let j = 0; j < width; j++) table[j] = Math.min(j, far);
  for (let i = 0; i <= deepest; i++) table[i * width] = Math.min(i, far);

  /** Row `i`, whose letter is known, from those before; gives the least of it. */
  function fillRow(i: number): number {
    const row = i * width;
    const before = row - width;
    const letter = last[i - 1] as number;
    let least = table[row] as number;
    for (let j = Math.max(1, i - most); j <= Math.min(word.length, i + most); j++) {
      const isSame = letter === letters[j - 1];
      let value = Math.min(
        (table[before + j] as number) + 1,
        (table[row + j - 1] as number) + 1,
        (table[before + j - 1] as number) + (isSame ? 0 : 1),
      );
      if (i > 1 && j > 1 && letter === letters[j - 2] && last[i - 2] === letters[j - 1])
        value = Math.min(value, (table[before - width + j - 2] as number) + 1);
      table[row + j] = Math.min(value, far);
      least = Math.min(least, value);
    }
    return least;
  }

  return {
    to(units, length) {
      let shared = 0;
      while (shared < known && shared < length && last[shared] === units[shared]) shared++;
      if (farAt > 0 && shared === farAt) return far;
      farAt = 0;
      for (known = shared; known < length; ) {
        last[known] = units[known] as number;
        if (fillRow(++known) <= most) continue;
        farAt = known;
        return far;
      }
      return table[length * width + word.length] as number;
    },
    get farAt(): number {
      return farAt;
    },
  };
}
