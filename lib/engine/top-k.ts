/**
 * The `k` entries with the greatest values, by a heap of at most `k`: memory does not grow with what is offered. Equal
 * values keep the smaller number first.
 */
export function createTopK(k: number) {
  const rows: number[] = [];
  const values: number[] = [];

  /** Whether entry `i` must leave before entry `j`. */
  function isWorse(i: number, j: number): boolean {
    const [a = 0, b = 0] = [values[i], values[j]];
    return a < b || (a === b && (rows[i] ?? 0) > (rows[j] ?? 0));
  }
  function swap(i: number, j: number): void {
    [rows[i], rows[j]] = [rows[j] ?? 0, rows[i] ?? 0];
    [values[i], values[j]] = [values[j] ?? 0, values[i] ?? 0];
  }
  function rise(from: number): void {
    for (let i = from; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (!isWorse(i, parent)) return;
      swap(i, parent);
      i = parent;
    }
  }
  function sink(): void {
    for (let i = 0; ; ) {
      let worst = i;
      for (const child of [2 * i + 1, 2 * i + 2])
        if (child < rows.length && isWorse(child, worst)) worst = child;
      if (worst === i) return;
      swap(i, worst);
      i = worst;
    }
  }

  return {
    offer(row: number, value: number): void {
      if (rows.length < k) {
        rows.push(row);
        values.push(value);
        rise(rows.length - 1);
      } else if (k > 0 && (value > (values[0] ?? 0) || (value === values[0] && row < (rows[0] ?? 0)))) {
        rows[0] = row;
        values[0] = value;
        sink();
      }
    },
    /** Greatest first. */
    sorted(): { row: number; value: number }[] {
      return rows
        .map((row, i) => ({ row, value: values[i] ?? 0 }))
        .sort((a, b) => b.value - a.value || a.row - b.row);
    },
  };
}
