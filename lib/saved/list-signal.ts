import type { KeyValue } from '../util/key-value.ts';

/** Changed by the background after every confirmed change of the reading list. */
const LIST_REVISION = 'listRevision';

/**
 * How every open surface, in every tab, hears that the list changed. A stored value reaches them all without knowing
 * the tabs, whether or not the worker still lives. `revision` only has to differ from the one before.
 */
export function createListSignal(area: KeyValue) {
  return {
    announce: (revision: string): Promise<void> => area.set(LIST_REVISION, revision),
    onChange: (listener: () => void, signal: AbortSignal): void =>
      area.onChange(LIST_REVISION, listener, signal),
  };
}
