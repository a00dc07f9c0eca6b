/** The terms of one paper after the other, by number, each with a weight; what it gives is a copy. */
export function createTermWeights() {
  let weights = new Uint32Array(1024);
  let terms = new Uint32Array(256);
  let length = 0;

  function note(term: number): void {
    if (term >= weights.length) weights = longer(weights, 2 * term);
    if (weights[term] !== 0) return;
    if (length === terms.length) terms = longer(terms, 2 * length);
    terms[length++] = term;
  }

  return {
    clear(): void {
      for (let i = 0; i < length; i++) weights[terms[i] as number] = 0;
      length = 0;
    },
    /** Adds so much to the weight of each. */
    count(numbers: Uint32Array, weight: number): void {
      for (let i = 0; i < numbers.length; i++) {
        const term = numbers[i] as number;
        note(term);
        weights[term] = (weights[term] as number) + weight;
      }
    },
    /** Gives all these weights in place of those they have; none may become 0. */
    weigh(weightOf: (count: number) => number): void {
      for (let i = 0; i < length; i++) {
        const term = terms[i] as number;
        weights[term] = weightOf(weights[term] as number);
      }
    },
    set(numbers: readonly number[], weight: number): void {
      for (const term of numbers) {
        note(term);
        weights[term] = weight;
      }
    },
    all(): { numbers: Uint32Array; weights: Uint8Array } {
      const numbers = terms.slice(0, length);
      const own = new Uint8Array(length);
      for (let i = 0; i < length; i++) own[i] = weights[numbers[i] as number] as number;
      return { numbers, weights: own };
    },
  };
}

function longer(old: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const made = new Uint32Array(length);
  made.set(old);
  return made;
}
