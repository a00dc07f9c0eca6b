import { entryOf } from '../../lib/util/record.ts';

/** What of a file the import needs. */
export type PickedFile = Pick<File, 'size' | 'text'> & Partial<Pick<File, 'name'>>;

/** Bytes. The import measures the text again; this keeps what is far too large from being read at all. */
const LARGEST = 20_000_000;

/** Formats of other reference managers, by the ending of a file's name. */
const FOREIGN: Readonly<Record<string, string>> = { bib: 'BibTeX', ris: 'RIS' };

/** The file's text. @throws Error in words for the reader */
export async function readFile(file: PickedFile): Promise<string> {
  const format = entryOf(FOREIGN, (file.name ?? '').split('.').at(-1)?.toLowerCase() ?? '');
  if (format) throw new Error(`This looks like ${format}. Kindred reads its own JSON so far.`);
  if (file.size > LARGEST) throw new Error('This file is too large for a reading list (over 20 MB).');
  try {
    return await file.text();
  } catch {
    throw new Error('The browser could not read this file.');
  }
}
