export type Columns = ReturnType<typeof createColumns>;

/** The numbers of a row's terms and, beside each, its weight in 0..255. */
export interface Row {
  ids: ArrayLike<number>;
  weights: ArrayLike<number>;
}

/**
 * The rows as they lie in memory. Row `r` has the entries `starts[r]` up to `starts[r + 1]`. Valid until the next change.
 */
export interface ColumnsView {
  rows: number;
  starts: Uint32Array;
  ids: Uint32Array;
  weights: Uint8Array;
  /** 1 for a row that was removed. */
  removed: Uint8Array;
}

const FIRST_ROWS = 256;
const FIRST_ENTRIES = 32_768;

/**
 * Rows of terms in a few typed arrays, appended to and never restructured: five bytes an entry, one pass over memory
 * for a query, no index to maintain. A removed row leaves a gap until `compact`.
 */
export function createColumns() {
  const view: ColumnsView = {
    rows: 0,
    starts: new Uint32Array(FIRST_ROWS + 1),
    ids: new Uint32Array(FIRST_ENTRIES),
    weights: new Uint8Array(FIRST_ENTRIES),
    removed: new Uint8Array(FIRST_ROWS),
  };
  let live = 0;

  function append({ ids, weights }: Row): number {
    const row = view.rows;
    const start = view.starts[row] ?? 0;
    reserve(view, row + 1, start + ids.length);
    view.ids.set(ids, start);
    view.weights.set(weights, start);
    view.starts[row + 1] = start + ids.length;
    view.removed[row] = 0;
    view.rows++;
    live++;
    return row;
  }

  return {
    append,
    isRemoved: (row: number): boolean => row >= view.rows || view.removed[row] === 1,
    /** The row must be there. */
    remove(row: number): void {
      view.removed[row] = 1;
      live--;
    },
    row(row: number): { ids: Uint32Array; weights: Uint8Array } {
      const [from, to] = [view.starts[row], view.starts[row + 1]];
      return { ids: view.ids.subarray(from, to), weights: view.weights.subarray(from, to) };
    },
    /** More than half is gaps. */
    isSparse: (): boolean => view.rows > FIRST_ROWS && live < view.rows / 2,
    /** Closes the gaps; live rows keep their order, and get the numbers 0, 1, 2… */
    compact(): void {
      const entry = closeGaps(view);
      view.rows = live;
      view.starts[live] = entry;
      view.removed.fill(0);
    },
    view: (): Readonly<ColumnsView> => view,
    get live(): number {
      return live;
    },
  };
}

function closeGaps(view: ColumnsView): number {
  const { starts, ids, weights, removed } = view;
  let row = 0;
  let entry = 0;
  for (let old = 0; old < view.rows; old++) {
    const [from = 0, to = 0] = [starts[old], starts[old + 1]];
    if (removed[old] === 1) continue;
    ids.copyWithin(entry, from, to);
    weights.copyWithin(entry, from, to);
    starts[row] = entry;
    entry += to - from;
    row++;
  }
  return entry;
}

/** Makes room by doubling, so that appending costs the same on average however many rows there are. */
function reserve(view: ColumnsView, rows: number, entries: number): void {
  if (rows > view.removed.length) {
    view.removed = grown(view.removed, new Uint8Array(rows * 2));
    view.starts = grown(view.starts, new Uint32Array(rows * 2 + 1));
  }
  if (entries > view.ids.length) {
    view.ids = grown(view.ids, new Uint32Array(entries * 2));
    view.weights = grown(view.weights, new Uint8Array(entries * 2));
  }
}

function grown<T extends Uint8Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
