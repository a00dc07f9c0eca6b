/**
 * Gives a function from a word to its distance from this one: letters more, less or other, and neighbours swapped
 * (optimal string alignment, a restricted Damerau-Levenshtein distance); `most + 1` for all that is farther. Only a band
 * of the table is filled, and nothing is made for a word: thousands are compared for one typo.
 */
export function createDistance(word: string, most: number): (other: string) => number {
  const far = most + 1;
  const width = word.length + 1;
  let before = new Uint8Array(width);
  let last = new Uint8Array(width);
  let row = new Uint8Array(width);

  function fillRow(other: string, i: number): number {
    row.fill(far);
    row[0] = Math.min(i, far);
    let least = row[0];
    for (let j = Math.max(1, i - most); j <= Math.min(word.length, i + most); j++) {
      const isSame = other.charCodeAt(i - 1) === word.charCodeAt(j - 1);
      let value = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (isSame ? 0 : 1),
      );
      if (i > 1 && j > 1 && isSwapped(other, i, word, j))
        value = Math.min(value, (before[j - 2] as number) + 1);
      row[j] = Math.min(value, far);
      least = Math.min(least, value);
    }
    return least;
  }

  return (other) => {
    if (Math.abs(other.length - word.length) > most) return far;
    for (let j = 0; j < width; j++) last[j] = Math.min(j, far);
    for (let i = 1; i <= other.length; i++) {
      if (fillRow(other, i) > most) return far;
      [before, last, row] = [last, row, before];
    }
    return last[word.length] as number;
  };
}

function isSwapped(a: string, i: number, b: string, j: number): boolean {
  return a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
}
