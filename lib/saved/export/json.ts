import type { SavedRecord } from '../schema.ts';
import type { ExportFormat } from './format.ts';

/** Names the file's shape; `readSavedJson` reads it back. Raise the version when older readers would misread it. */
export const LIST_FORMAT = 'kindred-list';
export const LIST_VERSION = 1;

export interface ListFile {
  format: typeof LIST_FORMAT;
  version: typeof LIST_VERSION;
  /** ISO 8601, UTC. */
  exported: string;
  papers: readonly SavedRecord[];
}

/** The backup: all that is known of every paper. */
export const json: ExportFormat = {
  id: 'json',
  label: 'Kindred JSON (backup)',
  extension: 'json',
  mime: 'application/json',
  format(records, now) {
    const file: ListFile = {
      format: LIST_FORMAT,
      version: LIST_VERSION,
      exported: now.toISOString(),
      papers: records,
    };
    return `${JSON.stringify(file, null, 2)}\n`;
  },
};
