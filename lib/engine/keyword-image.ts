import type { AsPlainObject } from 'minisearch';
import { type FileKind, openEnvelope, PackError, sealEnvelope, type Trust } from '../corpus/envelope.ts';

const IMAGE: FileKind = { magic: 'KWRD', version: 1, called: 'index of words' };
/** Names the rule by which texts become words for search. Raised whenever `searchTerms` or the fields change. */
const RULES = 'search-1';

/** All that an index holds but the words themselves. */
type State = Omit<AsPlainObject, 'index'>;

/** An index of words as a file has it: what to load for a few words, or for all. */
export interface KeywordImage {
  /** Papers, whose ids are 0, 1, 2 and so on. */
  rows: number;
  /** The index with those words alone that begin with one of these: scores are the same as with all. */
  beginning(prefixes: readonly string[]): AsPlainObject;
  all(): AsPlainObject;
}

/** As a file: the state in the header, then a line for each word, in the index' own order. */
export function encodeKeywordImage({ index, ...state }: AsPlainObject): Uint8Array {
  const lines = index.map((entry) => JSON.stringify(entry)).join('\n');
  return sealEnvelope(IMAGE, {
    header: { rules: RULES, words: index.length, state },
    payload: new TextEncoder().encode(lines),
  });
}

/** @throws PackError in words for the user; also for a file by other rules */
export function decodeKeywordImage(bytes: Uint8Array, trust?: Trust): KeywordImage {
  const { header, payload } = openEnvelope(IMAGE, bytes, trust);
  const { rules, words } = header;
  if (rules !== RULES) throw new PackError(`The ${IMAGE.called} was made by other rules.`);
  const state = header.state as State;
  const lines = new TextDecoder().decode(payload).split('\n');
  if (lines.length !== words) throw new PackError(`The ${IMAGE.called} does not hold what it says.`);
  // Only what is asked for is parsed: all would take longer than the search.
  const load = (chosen: readonly string[]): AsPlainObject => ({
    ...state,
    fieldIds: { ...state.fieldIds },
    averageFieldLength: [...state.averageFieldLength],
    index: JSON.parse(`[${chosen.join(',')}]`),
  });
  return {
    rows: state.documentCount,
    beginning(prefixes) {
      const heads = prefixes.map((prefix) => `["${prefix}`);
      return load(lines.filter((line) => heads.some((head) => line.startsWith(head))));
    },
    all: () => load(lines),
  };
}
