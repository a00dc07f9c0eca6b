import { checkVersion, cutShort, type FileKind, PackError, readJson } from '../../corpus/envelope.ts';
import { isRecord } from '../../util/record.ts';
import { checksum } from './checksum.ts';
import { SECTION_NAMES, SECTIONS, type SectionName } from './sections.ts';
import type { ByteSource, SegmentHeader } from './types.ts';

export const SEGMENT: FileKind = { magic: 'KSEG', version: 1, called: 'stored corpus' };
/**
 * Before the header: magic (4 characters), then little-endian: version (u32), bytes of the header (u32), its checksum
 * (u32). The header (JSON) says where the rest ends.
 */
const PREAMBLE = 16;
/** A header seldom has more; then one read is enough. */
const USUAL = 16_384;
/** Sections begin at multiples of this, so that they can be seen as words where they lie. */
const ALIGNMENT = 16;

export interface FileHeader {
  header: SegmentHeader;
  categoryNames: string[];
  sections: Record<SectionName, { bytes: number; checksum: number }>;
  /** Bytes of the texts, which come last. */
  textBytes: number;
}

/** Where the parts of a file lie, `[from, to)`. */
export interface FileLayout {
  places: Record<SectionName, { from: number; to: number }>;
  /** Where the texts begin, and where they and the file end. */
  textsFrom: number;
  end: number;
}

/** Preamble and header, with what comes before the first section. */
export function encodeHeader(header: FileHeader): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(aligned(PREAMBLE + json.length));
  bytes.set(new TextEncoder().encode(SEGMENT.magic));
  bytes.set(json, PREAMBLE);
  const view = new DataView(bytes.buffer);
  view.setUint32(4, SEGMENT.version, true);
  view.setUint32(8, json.length, true);
  view.setUint32(12, checksum(json), true);
  return bytes;
}

/** @throws PackError when the file is of another kind or version, damaged, or of another length than it says */
export async function readHeader(source: ByteSource): Promise<FileHeader & FileLayout> {
  let bytes = await source.read(0, Math.min(source.size, USUAL));
  const end = headerEnd(bytes);
  if (end > source.size) throw cutShort(SEGMENT);
  if (end > bytes.length) bytes = await source.read(0, end);
  const json = bytes.subarray(PREAMBLE, end);
  if (viewOf(bytes).getUint32(12, true) !== checksum(json)) throw damaged('its header');
  const header = readJson(SEGMENT, json);
  if (!isFileHeader(header)) throw new PackError(`The ${SEGMENT.called} does not say what it holds.`);
  const layout = layoutOf(header, end);
  if (layout.end > source.size) throw cutShort(SEGMENT);
  if (layout.end < source.size)
    throw new PackError(`The ${SEGMENT.called} is damaged: it is longer than it says.`);
  return { ...header, ...layout };
}

/** Where the parts of a file lie whose header ends here. */
export function layoutOf({ sections, textBytes }: FileHeader, headerEnds: number): FileLayout {
  let from = aligned(headerEnds);
  const places = Object.fromEntries(
    SECTION_NAMES.map((name) => {
      const place = { from, to: from + sections[name].bytes };
      from = aligned(place.to);
      return [name, place];
    }),
  ) as FileLayout['places'];
  return { places, textsFrom: from, end: from + textBytes };
}

/** What stands between the end of a section and the next one. */
export function padding(bytes: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(aligned(bytes) - bytes);
}

export function damaged(what: string): PackError {
  return new PackError(`The ${SEGMENT.called} is damaged: ${what} does not match its checksum.`);
}

function headerEnd(bytes: Uint8Array): number {
  const magic = new TextDecoder().decode(bytes.subarray(0, 4));
  if (magic !== SEGMENT.magic) throw new PackError(`This file is not a ${SEGMENT.called}.`);
  if (bytes.length < PREAMBLE) throw cutShort(SEGMENT);
  checkVersion(SEGMENT, viewOf(bytes).getUint32(4, true));
  return PREAMBLE + viewOf(bytes).getUint32(8, true);
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** Whether all numbers are there and agree with each other: the arrays are as long as `rows` says. */
function isFileHeader(value: unknown): value is FileHeader {
  if (!isRecord(value) || !isRecord(value.sections) || !isSegmentHeader(value.header)) return false;
  const { sections, header } = value as unknown as FileHeader;
  const dimension = header.model?.dimension ?? 0;
  return (
    Array.isArray(value.categoryNames) &&
    value.categoryNames.every((name) => typeof name === 'string') &&
    isCount(value.textBytes) &&
    SECTION_NAMES.every((name) => isSection(sections[name], header.rows * (SECTIONS[name].perRow ?? 0))) &&
    sections.textStarts.bytes === 4 * (header.rows + 1) &&
    dimension % 4 === 0 &&
    sections.vectors.bytes === header.rows * dimension &&
    sections.keyHigh.bytes === sections.keyLow.bytes &&
    sections.keyHigh.bytes === sections.keyRows.bytes &&
    sections.termStarts.bytes === sections.termLists.bytes
  );
}

function isSection(value: unknown, bytes: number): boolean {
  return (
    isRecord(value) &&
    isCount(value.bytes) &&
    (bytes === 0 || value.bytes === bytes) &&
    Number.isSafeInteger(value.checksum)
  );
}

function isSegmentHeader(value: unknown): value is SegmentHeader {
  if (!isRecord(value) || !isCount(value.rows) || !isCount(value.terms)) return false;
  const { analysis, model } = value;
  if (typeof analysis !== 'string') return false;
  return model === undefined || (isRecord(model) && typeof model.id === 'string' && isCount(model.dimension));
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
