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
  /** As it is stored, where something cannot be read: it is kept for whoever can. */
  unreadable?: readonly unknown[];
}

/** The backup: all that is known of every paper. */
export const json: ExportFormat = {
  id: 'json',
  label: 'Kindred JSON (backup)',
  extension: 'json',
  mime: 'application/json',
  format(records, now, unreadable = []) {
    const file: ListFile = {
      format: LIST_FORMAT,
      version: LIST_VERSION,
      exported: now.toISOString(),
      papers: records,
      ...(unreadable.length > 0 && { unreadable }),
    };
    return `${JSON.stringify(file, null, 2)}\n`;
  },
};
