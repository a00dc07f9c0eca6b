/** A small store of values by name, as the browser gives it: `storage.local` (on disk) or `storage.session` (in memory). */
export interface KeyValue {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  /** Calls `listener` after every change of the value, by whatever context, until `signal` aborts. */
  onChange(key: string, listener: (value: unknown) => void, signal: AbortSignal): void;
}
