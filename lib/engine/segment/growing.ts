type TypedArray =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Int8Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>;

/** A typed array of any kind. */
interface Numbers extends ArrayLike<number> {
  subarray(from: number, to: number): ArrayLike<number>;
}

export type Growing<T extends TypedArray> = ReturnType<typeof createGrowing<T>>;

const FIRST = 1024;
/** Room that may be left in what is kept. */
const MUCH = 1.05;

/** Fewer numbers are copied sooner one by one. */
const WORTH_SET = 24;

/** A typed array that grows at its end, by doubling. `make` gives an empty one of this length; `first` is the room at first. */
export function createGrowing<T extends TypedArray>(make: (length: number) => T, first = FIRST) {
  let values = make(first);
  let length = 0;

  function reserve(more: number): void {
    if (length + more <= values.length) return;
    const old = values;
    values = make(2 * (length + more));
    values.set(old);
  }

  return {
    push(value: number): void {
      if (length === values.length) reserve(1);
      values[length++] = value;
    },
    pushAll(more: ArrayLike<number>): void {
      reserve(more.length);
      values.set(more, length);
      length += more.length;
    },
    /** The numbers `[from, to)` of another. */
    pushRange(other: Numbers, from: number, to: number): void {
      reserve(to - from);
      if (to - from < WORTH_SET) for (let i = from; i < to; i++) values[length++] = other[i] as number;
      else {
        values.set(other.subarray(from, to), length);
        length += to - from;
      }
    },
    /** Adds 1 to one of its numbers. */
    increase(index: number): void {
      values[index] = (values[index] ?? 0) + 1;
    },
    /** Empties it, and keeps its room. */
    clear(): void {
      length = 0;
    },
    /** The whole as it lies; it stays as it is while more is pushed. */
    view: (): T => values.subarray(0, length) as T,
    /** A copy of just this length. */
    copy: (): T => values.slice(0, length) as T,
    /** For keeping: a copy where much room is left. */
    kept: (): T =>
      (values.length > length * MUCH ? values.slice(0, length) : values.subarray(0, length)) as T,
    get length(): number {
      return length;
    },
  };
}

export const createBytes = (first?: number) => createGrowing((length) => new Uint8Array(length), first);
export const createHalfWords = () => createGrowing((length) => new Uint16Array(length));
export const createWords = (first?: number) => createGrowing((length) => new Uint32Array(length), first);
export const createSignedBytes = () => createGrowing((length) => new Int8Array(length));
export const createFloats = () => createGrowing((length) => new Float32Array(length));
