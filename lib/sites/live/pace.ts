/** When work on an open page is done. The page gives it; tests give one that they move by hand. */
export interface Pace {
  /** Milliseconds, from any beginning. */
  now(): number;
  /** Runs a task before the next frame, or soon where the page is out of sight and draws none. */
  frame(task: () => void): void;
  /** Runs a task after so many milliseconds; what it gives back calls it off. */
  after(milliseconds: number, task: () => void): () => void;
}
