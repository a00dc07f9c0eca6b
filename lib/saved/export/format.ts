import type { SavedRecord } from '../schema.ts';

/** A file format that the reading list can be written in. */
export interface ExportFormat {
  id: string;
  /** As shown to users. */
  label: string;
  /** File ending, without the dot. */
  extension: string;
  mime: string;
  /** The whole file's text; `now` is the moment of the export, `unreadable` what is stored beside and is no record. */
  format(
    records: readonly SavedRecord[],
    now: Date,
    unreadable?: readonly unknown[],
  ): string | Promise<string>;
}
