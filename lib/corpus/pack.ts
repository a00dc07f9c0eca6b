import { boundPaper } from '../paper/bound.ts';
import type { Paper } from '../paper/paper.ts';
import { type FileKind, openEnvelope, PackError, readJson, sealEnvelope } from './envelope.ts';
import { readPaper } from './read-paper.ts';

export { PackError } from './envelope.ts';

/** What a pack says of itself. */
export interface PackHeader {
  name: string;
  /** The day it was made, `2026-11-24`. */
  made: string;
  /** How many papers are in it. */
  count: number;
}

export interface Pack {
  header: PackHeader;
  papers: Paper[];
}

const PACK: FileKind = { magic: 'KPAK', version: 1, called: 'corpus pack' };

/** A corpus as one file. Its JSON is left uncompressed: the extension's own zip does that. */
export function encodePack(papers: readonly Paper[], { name, made }: Omit<PackHeader, 'count'>): Uint8Array {
  const header = { name, made, count: papers.length };
  const payload = new TextEncoder().encode(JSON.stringify(papers.map(({ source: _, ...paper }) => paper)));
  return sealEnvelope(PACK, { header, payload });
}

/**
 * The papers of a pack, each bounded and with source `bundled`.
 * @throws PackError in words for the user; a pack is taken whole or not at all.
 */
export function decodePack(bytes: Uint8Array): Pack {
  const envelope = openEnvelope(PACK, bytes);
  const header = readHeader(envelope.header);
  const list = readJson(PACK, envelope.payload);
  if (!Array.isArray(list)) throw new PackError('The corpus pack holds no list of papers.');
  if (list.length !== header.count)
    throw new PackError(`The corpus pack should hold ${header.count} papers but holds ${list.length}.`);
  return { header, papers: list.map(paperAt) };
}

function paperAt(value: unknown, index: number): Paper {
  const paper = readPaper(value);
  if (!paper) throw new PackError(`Paper ${index + 1} of the corpus pack cannot be read.`);
  return boundPaper({ ...paper, source: 'bundled' });
}

function readHeader({ name, made, count }: Record<string, unknown>): PackHeader {
  if (
    typeof name === 'string' &&
    typeof made === 'string' &&
    Number.isSafeInteger(count) &&
    Number(count) >= 0
  )
    return { name, made, count: Number(count) };
  throw new PackError('The corpus pack does not say what it holds.');
}
