/** What of a file the import needs. */
export type PickedFile = Pick<File, 'size' | 'text'>;

/** Bytes. The import measures the text again; this keeps what is far too large from being read at all. */
const LARGEST = 20_000_000;

/** The file's text. @throws Error in words for the reader */
export async function readFile(file: PickedFile): Promise<string> {
  if (file.size > LARGEST) throw new Error('This file is too large for a reading list (over 20 MB).');
  try {
    return await file.text();
  } catch {
    throw new Error('The browser could not read this file.');
  }
}
