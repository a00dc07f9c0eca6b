import { PackError } from '../../corpus/envelope.ts';
import { readRecord } from '../../corpus/read-paper.ts';
import type { Paper } from '../../paper/paper.ts';
import { checksum } from './checksum.ts';
import { createBytes, createWords } from './growing.ts';
import type { ByteSource } from './types.ts';

/** Before the text of each paper: the checksum of its bytes, little-endian. */
const HEAD = 4;
/** Rows nearer than this to each other are read at once, with what lies between. */
const GAP = 16_384;
/** No more than this is read at once. */
const MOST_AT_ONCE = 4_194_304;
/** Texts are collected in pieces of about this size. */
const PIECE = 1_048_576;
/** Places of texts are kept in 32 bits. */
const MOST_BYTES = 2 ** 32 - 1;

/** The texts of rows: row `r` has the bytes `starts[r]` up to `starts[r + 1]` of `source`. */
export interface Texts {
  source: ByteSource;
  starts: Uint32Array;
}

/** Rows whose texts are read at once: these bytes. */
interface Stretch {
  rows: number[];
  from: number;
  to: number;
}

/** Collects papers as UTF-8 JSON. In pieces, for all together may be hundreds of megabytes. */
export function createTextWriter() {
  const encoder = new TextEncoder();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const starts = createWords();
  let piece = createBytes();
  let length = 0;
  starts.push(0);

  function cut(): void {
    if (piece.length > 0) pieces.push(piece.copy());
    piece = createBytes(PIECE);
  }

  function end(bytes: number): void {
    length += bytes;
    if (length > MOST_BYTES) throw new RangeError('More than 4 GB of texts in one segment.');
    starts.push(length);
  }

  return {
    add(paper: Paper): void {
      const json = encoder.encode(JSON.stringify(paper));
      const said = checksum(json);
      for (let shift = 0; shift < 32; shift += 8) piece.push((said >>> shift) & 255);
      piece.pushAll(json);
      end(HEAD + json.length);
      if (piece.length >= PIECE) cut();
    },
    /** Rows `[from, to)` of others' texts, whose bytes these are. */
    addRecords(bytes: Uint8Array, from: number, to: number, theirs: Uint32Array): void {
      for (let row = from; row < to; row++) end((theirs[row + 1] as number) - (theirs[row] as number));
      piece.pushAll(bytes);
      if (piece.length >= PIECE) cut();
    },
    finish() {
      cut();
      return { starts: starts.kept(), pieces: [...pieces] };
    },
  };
}

/** The papers of these rows, in their order. @throws PackError when the text of one is damaged */
export async function readTexts(texts: Texts, rows: readonly number[]): Promise<Paper[]> {
  const papers = new Map<number, Paper>();
  await eachRecord(texts, rows, (row, record) => papers.set(row, decode(record, row)));
  return rows.flatMap((row) => papers.get(row) ?? []);
}

/** Calls `visit` with the record of each row, in rising order; neighbours are read at once. */
async function eachRecord(
  { source, starts }: Texts,
  rows: readonly number[],
  visit: (row: number, record: Uint8Array) => void,
): Promise<void> {
  const rising = [...new Set(rows)].sort((a, b) => a - b);
  for (const { rows: together, from, to } of stretches(rising, starts)) {
    const bytes = await source.read(from, to);
    for (const row of together)
      visit(row, bytes.subarray((starts[row] ?? 0) - from, (starts[row + 1] ?? 0) - from));
  }
}

function stretches(rising: readonly number[], starts: Uint32Array): Stretch[] {
  const all: Stretch[] = [];
  for (const row of rising) {
    const [from, to] = [starts[row], starts[row + 1]];
    if (from === undefined || to === undefined) throw new RangeError(`There is no row ${row}.`);
    const last = all.at(-1);
    if (last && from - last.to <= GAP && to - last.from <= MOST_AT_ONCE) {
      last.rows.push(row);
      last.to = to;
    } else all.push({ rows: [row], from, to });
  }
  return all;
}

function decode(record: Uint8Array, row: number): Paper {
  const json = record.subarray(HEAD);
  const said = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const paper =
    record.length > HEAD && said.getUint32(0, true) === checksum(json) ? readRecord(parsed(json)) : undefined;
  if (!paper) throw new PackError(`The text of paper ${row + 1} of the stored corpus is damaged.`);
  return paper;
}

function parsed(json: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(json));
  } catch {
    return undefined;
  }
}
