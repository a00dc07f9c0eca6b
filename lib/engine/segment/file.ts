import type { Trust } from '../../corpus/envelope.ts';
import { checksum } from './checksum.ts';
import type { SegmentColumns, SegmentContent } from './columns.ts';
import {
  damaged,
  encodeHeader,
  type FileHeader,
  type FileLayout,
  padding,
  readHeader,
} from './file-header.ts';
import {
  columnsOf,
  SECTION_NAMES,
  SECTIONS,
  type SectionName,
  type Sections,
  sectionsOf,
} from './sections.ts';
import type { ByteSource, Sliced } from './types.ts';
import { createVectorStore, type VectorStore } from './vectors.ts';

/** The file of a segment, in parts. The same content gives the same bytes. */
export function* encodeSegment({ columns, texts }: SegmentContent): Sliced<Uint8Array<ArrayBuffer>[]> {
  const { header, filters } = columns;
  const arrays = sectionsOf(columns);
  const sections: Partial<FileHeader['sections']> = {};
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (const name of SECTION_NAMES) {
    const bytes = bytesOf(arrays[name]);
    sections[name] = { bytes: bytes.length, checksum: checksum(bytes) };
    parts.push(bytes, padding(bytes.length));
    yield;
  }
  const file: FileHeader = {
    header,
    categoryNames: [...filters.categoryNames],
    sections: sections as FileHeader['sections'],
    textBytes: texts.reduce((sum, { length }) => sum + length, 0),
  };
  return [encodeHeader(file), ...parts, ...texts].filter(({ length }) => length > 0);
}

/** A segment read but for its texts. */
export interface ReadSegment {
  columns: SegmentColumns;
  vectors: VectorStore;
  /** Where the texts begin in the file. */
  textsFrom: number;
}

/**
 * Reads header and columns; texts are not touched. Arrays are views of what is read, and nothing is made for each paper or
 * term.
 * @throws PackError in words for the user
 */
export async function readSegment(source: ByteSource, { trusted = false }: Trust = {}): Promise<ReadSegment> {
  const { header, categoryNames, sections, places, textsFrom } = await readHeader(source);
  const from = places.termBytes.from;
  const bytes = alignedBytes(await source.read(from, places.vectors.from));
  const read: Partial<Record<SectionName, Sections[SectionName]>> = {};
  for (const name of SECTION_NAMES) {
    if (name === 'vectors') continue;
    const place = { from: places[name].from - from, to: places[name].to - from };
    if (!trusted) check(bytes.subarray(place.from, place.to), name, sections);
    read[name] = SECTIONS[name].view(bytes.buffer, bytes.byteOffset + place.from, sections[name].bytes);
  }
  const vectors = await readVectors(
    source,
    { sections: trusted ? undefined : sections, place: places.vectors },
    header.model?.dimension ?? 0,
    read.inverseLengths as Float32Array,
  );
  const columns = columnsOf(header, categoryNames, {
    ...(read as Omit<Sections, 'vectors'>),
    vectors: vectors.columns.values,
  });
  return {
    columns: { ...columns, vectors: vectors.columns },
    vectors,
    textsFrom,
  };
}

/** Into the memory of the kernel; what was read is let go. Checked where there are `sections`. */
async function readVectors(
  source: ByteSource,
  {
    sections,
    place,
  }: { sections: FileHeader['sections'] | undefined; place: FileLayout['places']['vectors'] },
  dimension: number,
  inverseLengths: Float32Array,
): Promise<VectorStore> {
  const bytes = await source.read(place.from, place.to);
  if (sections) check(bytes, 'vectors', sections);
  const store = createVectorStore(inverseLengths.length, dimension);
  store.columns.values.set(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));
  store.columns.inverseLengths.set(inverseLengths);
  return store;
}

function check(bytes: Uint8Array, name: SectionName, sections: FileHeader['sections']): void {
  if (checksum(bytes) !== sections[name].checksum) throw damaged('a part of it');
}

function bytesOf({ buffer, byteOffset, byteLength }: Sections[SectionName]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
}

/** As they are where words can be seen in them; else a copy. */
function alignedBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
}
