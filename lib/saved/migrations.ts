import { SAVED_SCHEMA, type SavedRecord } from './schema.ts';

/** One version's record to the next version's. Pure; a record that it cannot read makes it throw. */
export type Step = (record: Record<string, unknown>) => Record<string, unknown>;

/** `STEPS[n]` turns a record of version n into one of version n + 1. */
export const STEPS: Readonly<Record<number, Step>> = {};

export type Migrate = (records: readonly Record<string, unknown>[], from: number) => SavedRecord[];

/** The stored list was written by a newer Kindred: nothing is touched. */
export class NewerSchemaError extends Error {
  override name = 'NewerSchemaError';
}

/**
 * Brings stored records to the current version. All or nothing: an error leaves the stored records as they are.
 * @throws NewerSchemaError when `from` is newer than this version knows.
 */
export function migrate(
  records: readonly Record<string, unknown>[],
  from: number,
  steps: Readonly<Record<number, Step>> = STEPS,
  to: number = SAVED_SCHEMA,
): SavedRecord[] {
  if (from > to) {
    throw new NewerSchemaError(
      `Your reading list was written by a newer version of Kindred (${from}; this one knows ${to}). ` +
        'Nothing was changed. Update Kindred to open it.',
    );
  }
  let current: Record<string, unknown>[] = [...records];
  for (let version = from; version < to; version += 1) {
    const step = steps[version];
    if (!step) throw new Error(`There is no step from version ${version} of the reading list.`);
    current = current.map((record) => ({ ...step(record), schema: version + 1 }));
  }
  return current as unknown as SavedRecord[];
}
