import { isRecord } from '../util/record.ts';
import { crc32 } from './crc32.ts';

/** A file of Kindred's own was refused. The message is for the user. */
export class PackError extends Error {
  override name = 'PackError';
}

/** A kind of file: its first four characters, the version that is written and read, and what users call it. */
export interface FileKind {
  magic: string;
  version: number;
  called: string;
}

export interface Envelope {
  header: Record<string, unknown>;
  payload: Uint8Array;
}

/**
 * Before the header: magic (4 characters), then as little-endian u32 version, length of the header, length of the
 * payload, CRC-32 of both. A CRC because it guards against accidents (a cut download, a bad disk) and needs no
 * promise; against a forger no checksum helps, so whatever is inside is validated as well.
 */
const PREAMBLE = 20;

/** How far a file is believed. */
export interface Trust {
  /** Its checksum was compared before and it has not changed since: that of megabytes would delay the first answer. */
  trusted?: boolean;
}

/** Header (as JSON) and payload in one file. The same input gives the same bytes. */
export function sealEnvelope(kind: FileKind, { header, payload }: Envelope): Uint8Array {
  const headerBytes = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(PREAMBLE + headerBytes.length + payload.length);
  bytes.set(new TextEncoder().encode(kind.magic));
  bytes.set(headerBytes, PREAMBLE);
  bytes.set(payload, PREAMBLE + headerBytes.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(4, kind.version, true);
  view.setUint32(8, headerBytes.length, true);
  view.setUint32(12, payload.length, true);
  view.setUint32(16, crc32(bytes.subarray(PREAMBLE)), true);
  return bytes;
}

/** What is in a file. @throws PackError when it is of another kind or a newer version, cut short, or damaged. */
export function openEnvelope(kind: FileKind, bytes: Uint8Array, { trusted = false }: Trust = {}): Envelope {
  const magic = new TextDecoder().decode(bytes.subarray(0, 4));
  if (magic !== kind.magic) throw new PackError(`This file is not a ${kind.called}.`);
  if (bytes.length < PREAMBLE) throw cutShort(kind);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  checkVersion(kind, view.getUint32(4, true));
  const headerLength = view.getUint32(8, true);
  const length = PREAMBLE + headerLength + view.getUint32(12, true);
  if (bytes.length < length) throw cutShort(kind);
  const isWhole = () => trusted || crc32(bytes.subarray(PREAMBLE)) === view.getUint32(16, true);
  if (bytes.length > length || !isWhole())
    throw new PackError(`The ${kind.called} is damaged: its checksum does not match.`);
  const start = PREAMBLE + headerLength;
  const header = readJson(kind, bytes.subarray(PREAMBLE, start));
  if (!isRecord(header)) throw new PackError(`The ${kind.called} has no readable header.`);
  return { header, payload: bytes.subarray(start) };
}

/** @throws PackError */
export function readJson(kind: FileKind, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new PackError(`The ${kind.called} cannot be read: what is in it is not JSON.`);
  }
}

/** @throws PackError when a file of this kind in this version is not read. */
export function checkVersion(kind: FileKind, version: number): void {
  if (version > kind.version)
    throw new PackError(
      `The ${kind.called} is in format ${version}; this Kindred reads format ${kind.version}. A newer Kindred is needed.`,
    );
  if (version !== kind.version)
    throw new PackError(`The ${kind.called} is in format ${version}, which is not read any more.`);
}

/** What to throw when part of a file is missing. */
export function cutShort({ called }: FileKind): PackError {
  return new PackError(`The ${called} is incomplete: part of the file is missing.`);
}
