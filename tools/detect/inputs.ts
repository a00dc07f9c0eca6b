import { createReadStream } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';

export interface PageInput {
  /** As it was given. */
  file: string;
  path: string;
  url: string;
}

/** A line of an index that names no page. */
export interface BadInput {
  file: string;
  url: string;
  error: string;
}

/** The pages that an index lists: JSON lines with `file`, relative to the index, and `url`; empty lines are none. */
export async function* indexedPages(index: string): AsyncGenerator<PageInput | BadInput> {
  const lines = createInterface({ input: createReadStream(index), crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() !== '') yield inputOf(line, index, number);
  }
}

function inputOf(line: string, index: string, number: number): PageInput | BadInput {
  const { file, url } = fieldsOf(line);
  if (typeof file === 'string' && typeof url === 'string') {
    return { file, path: resolve(dirname(index), file), url };
  }
  const error = `line ${number} of the index is no JSON object with a "file" and a "url"`;
  return { file: typeof file === 'string' ? file : '', url: typeof url === 'string' ? url : '', error };
}

function fieldsOf(line: string): { file?: unknown; url?: unknown } {
  try {
    return Object(JSON.parse(line.replace(/^\ufeff/, '')));
  } catch {
    return {};
  }
}
