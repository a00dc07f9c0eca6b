import * as v from 'valibot';
import { boundLines, boundPaper, boundText } from '../paper/bound.ts';
import { paperKeys } from '../paper/identity.ts';
import type { Paper } from '../paper/paper.ts';
import { LIST_FORMAT, LIST_VERSION } from './export/json.ts';
import { SAVED_SCHEMA, type SavedRecord } from './schema.ts';

/** UTF-16 units of a file's text. */
const LARGEST_FILE = 20_000_000;
const MOST_RECORDS = 200_000;
const LIMITS = { tags: 200, tag: 100, note: 100_000 } as const;
const EARLIEST = Date.UTC(2000, 0);
const LATEST = Date.UTC(2200, 0);

const time = v.pipe(
  v.number('The date is no number.'),
  v.integer('The date is no whole number.'),
  v.minValue(EARLIEST, 'The date is not plausible.'),
  v.maxValue(LATEST, 'The date is not plausible.'),
);
const text = v.string(({ received }) => `Text was expected, but ${received} found.`);
const optional = v.optional(text);

/** `v.object` reads only the fields named here, so neither `__proto__` nor anything unknown gets in. */
const paper = v.object({
  title: text,
  abstract: v.optional(text, ''),
  authors: v.optional(v.array(text), []),
  year: v.optional(v.number()),
  venue: optional,
  categories: v.optional(v.array(text)),
  ids: v.object({ arxiv: optional, doi: optional, openreview: optional, acl: optional, pmid: optional }),
  url: optional,
  source: v.fallback(v.picklist(['bundled', 'page', 'listing', 'import']), 'import'),
});

const record = v.object({
  schema: v.literal(SAVED_SCHEMA, 'It was written by another version of Kindred.'),
  key: optional,
  paper,
  savedAt: time,
  updatedAt: time,
  removedAt: v.optional(v.never('It had been removed from the list.')),
  tags: v.optional(v.array(text), []),
  note: v.optional(text, ''),
  state: v.fallback(v.picklist(['unread', 'reading', 'read']), 'unread'),
});

/** A record that was left out: its place in the file, from 0, and why. */
export interface RefusedRecord {
  index: number;
  reason: string;
}

export interface ReadRecords {
  records: SavedRecord[];
  refused: RefusedRecord[];
}

/**
 * Reads a list that the JSON export wrote, so many of its records at a time. Records that cannot be read are refused one
 * by one; the others have their texts bounded and their ids and keys worked out anew. A paper that stands in the file twice
 * comes out twice.
 * @throws Error with a text for the user, before the first batch, when the file as a whole is not such a list, too large,
 * or from a newer version.
 */
export function* readSavedJson(json: string, batch: number): Generator<ReadRecords, void> {
  const items = papersOf(parseJson(json));
  for (let from = 0; from < items.length; from += batch)
    yield readRecords(items.slice(from, from + batch), from);
}

function readRecords(items: readonly unknown[], first: number): ReadRecords {
  const records: SavedRecord[] = [];
  const refused: RefusedRecord[] = [];
  for (const [i, item] of items.entries()) {
    const read = readRecord(item);
    if (typeof read === 'string') refused.push({ index: first + i, reason: read });
    else records.push(read);
  }
  return { records, refused };
}

function parseJson(json: string): unknown {
  if (json.length > LARGEST_FILE) throw new Error('This file is too large for a reading list (over 20 MB).');
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    throw new Error('This file is not a Kindred reading list: it is no JSON.');
  }
}

function papersOf(file: unknown): unknown[] {
  const { format, version, papers } = (typeof file === 'object' && file !== null ? file : {}) as Record<
    string,
    unknown
  >;
  if (format !== LIST_FORMAT) throw new Error('This file is not a Kindred reading list.');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new Error('This Kindred reading list does not say its version, so it cannot be read.');
  }
  if (version > LIST_VERSION) {
    throw new Error(
      'This reading list was written by a newer version of Kindred. Update Kindred to read it.',
    );
  }
  if (!Array.isArray(papers)) throw new Error('This Kindred reading list holds no papers.');
  if (papers.length > MOST_RECORDS)
    throw new Error('This reading list holds too many papers (over 200,000).');
  return papers;
}

/** The record, or the reason why it is none. */
function readRecord(item: unknown): SavedRecord | string {
  const result = v.safeParse(record, item, { abortEarly: true });
  if (!result.success) return reasonOf(result.issues[0]);
  const { key: wanted, savedAt, updatedAt, state, note, tags, paper: raw } = result.output;
  const bounded = boundPaper(raw as Paper);
  const keys = paperKeys(bounded);
  // A key must follow from the paper: a file could otherwise put its paper in another's place.
  const key = keys.find((each) => each === wanted) ?? keys[0];
  if (key === undefined) return 'It has neither an id nor a title.';
  return {
    schema: SAVED_SCHEMA,
    key,
    keys,
    paper: bounded,
    savedAt,
    updatedAt,
    tags: boundTags(tags),
    note: boundLines(note, LIMITS.note),
    state,
  };
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path ? `${path}: ${issue.message}` : 'It is no record of a paper.';
}

function boundTags(tags: readonly string[]): string[] {
  const bounded = tags.slice(0, LIMITS.tags).map((tag) => boundText(tag, LIMITS.tag));
  return [...new Set(bounded)].filter((tag) => tag !== '');
}
