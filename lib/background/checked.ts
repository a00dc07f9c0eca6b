import type { ModelName } from '../engine/late-embedding.ts';
import type { KeyValue } from '../util/key-value.ts';
import { isRecord } from '../util/record.ts';

const KEY = 'checkedFiles';

/** Whose checksums were compared in this session of the browser, and found right. */
export interface Checked {
  /** The model; what else comes with the extension was checked with it. */
  model: ModelName;
  /** Segments of the stored corpus, by their ids. */
  segments: readonly number[];
}

export type CheckedFiles = ReturnType<typeof createCheckedFiles>;

/**
 * Remembers until the browser stops which files are sound: a worker starts many times a session, and sums over megabytes
 * would delay every first answer. `area` is memory; `version` is the extension's, whose files change with it.
 */
export function createCheckedFiles(area: Pick<KeyValue, 'get' | 'set' | 'remove'>, version: string) {
  return {
    /** `undefined` where nothing was checked yet. Never throws. */
    async load(): Promise<Checked | undefined> {
      const stored = await area.get(KEY).catch(() => undefined);
      return isMark(stored) && stored.version === version ? stored : undefined;
    },
    save: ({ model, segments }: Checked): Promise<void> =>
      area.set(KEY, { version, model: { id: model.id, dimension: model.dimension }, segments }),
    /** One of them was not what it was: the next start checks all. */
    forget: (): Promise<void> => area.remove(KEY),
  };
}

function isMark(value: unknown): value is Checked & { version: string } {
  if (!isRecord(value) || !isRecord(value.model) || !Array.isArray(value.segments)) return false;
  const { id, dimension } = value.model;
  return (
    typeof id === 'string' && Number.isSafeInteger(dimension) && value.segments.every(Number.isSafeInteger)
  );
}
