import type { ByteSource } from '../../../lib/engine/segment/types.ts';
import type { Paper } from '../../../lib/paper/paper.ts';

/** What is measured, ours and its peers alike: an index over titles and abstracts. Papers are known by their place in the list. */
export interface Contestant {
  build(papers: readonly Paper[]): void | Promise<void>;
  /** The papers like this one, by its title and abstract. */
  related(paper: Paper): unknown;
  /** A query as it is typed: its last word may be unfinished, a word may have a typo. */
  search(words: string): unknown;
  /** Everything that `load` needs in another process. */
  save(): Uint8Array | Promise<Uint8Array>;
  load(saved: Uint8Array): void | Promise<void>;
  /** The same from a file of which it reads what it needs; absent where it needs all. */
  open?(file: ByteSource): Promise<void>;
  /** Bytes of memory that its own arrays take; absent where it has none to count. */
  columns?(): number;
}

export interface Entrant {
  name: string;
  /** The package that it needs; absent for our own. */
  peer?: string;
  create(): Contestant | Promise<Contestant>;
}

/** How many results a page shows; asked for where the contestant can be asked. */
export const SHOWN = 10;

/** Title and abstract as one text. */
export function textOf({ title, abstract }: Paper): string {
  return `${title} ${abstract}`;
}

/** What peers that save plain data are saved as. */
export const asJson = {
  bytes: (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value)),
  value: (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes)),
};

/** A package that may not be installed, and is typed by what is used of it. */
export async function peerModule<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}
