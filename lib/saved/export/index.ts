import { bibtex } from './bibtex.ts';
import type { ExportFormat } from './format.ts';
import { json } from './json.ts';

export type { ExportFormat } from './format.ts';

/** Every format, in the order in which users see them. A new one is a file beside this and a line here. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [bibtex, json];
