import * as v from 'valibot';
import type { Gate, Gates, SenderKind } from './messenger.ts';
import { SITE_GATES } from './site-schemas.ts';

/** Longest texts that are let in at all; `boundPaper` shortens further. A hostile page is refused, not stored. */
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000));
const limit = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(200));
const nothing = v.strictObject({});

const ids = v.strictObject({
  arxiv: v.optional(text(64)),
  doi: v.optional(text(512)),
  openreview: v.optional(text(128)),
  acl: v.optional(text(128)),
  pmid: v.optional(text(32)),
});

const paper = v.strictObject({
  title: text(4_000),
  abstract: text(100_000),
  authors: v.pipe(v.array(text(1_000)), v.maxLength(5_000)),
  year: v.optional(v.pipe(v.number(), v.integer())),
  venue: v.optional(text(2_000)),
  categories: v.optional(v.pipe(v.array(text(100)), v.maxLength(100))),
  ids,
  url: v.optional(v.pipe(text(4_000), v.regex(/^https?:\/\//))),
  source: v.picklist(['bundled', 'page', 'listing', 'import']),
});

/** A detection as it crosses the wire; also what the injected detector hands back. */
const pagePaperSchema = v.strictObject({
  site: text(64),
  page: v.picklist(['abstract', 'html', 'pdf', 'auxiliary']),
  ids,
  version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))),
  landing: v.optional(v.pipe(text(4_000), v.regex(/^https?:\/\//))),
  paper: v.optional(paper),
});

/** What the injected detector hands back: it ran in a web page, so it is checked like a message. */
export const tabPageSchema = v.variant('status', [
  v.strictObject({ status: v.literal('paper'), page: pagePaperSchema }),
  v.strictObject({ status: v.literal('listing'), count: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.strictObject({ status: v.literal('pdf') }),
  v.strictObject({ status: v.literal('none') }),
]);

const about = v.union([
  v.strictObject({ ids }),
  v.strictObject({ paper }),
  v.strictObject({ text: text(100_000) }),
  v.strictObject({ title: text(4_000) }),
]);

const settings = v.strictObject({
  cardCollapsed: v.optional(v.boolean()),
  relatedOrder: v.optional(v.picklist(['strength', 'date'])),
  quietCategories: v.optional(v.pipe(v.array(text(40)), v.maxLength(200))),
});

function gate(schema: v.GenericSchema, ...from: SenderKind[]): Gate {
  return { from, parse: (input) => v.parse(schema, input) };
}

/** Every message with who may send it and what its input must look like. */
export const GATES: Gates = {
  ...SITE_GATES,
  'page.paper': gate(v.strictObject({ page: pagePaperSchema, limit }), 'page'),
  'page.left': gate(nothing, 'page'),
  'tab.paper': gate(v.strictObject({ tabId: v.pipe(v.number(), v.integer()), limit }), 'screen'),
  'corpus.search': gate(v.strictObject({ query: text(20_000), limit }), 'screen'),
  'paper.about': gate(v.strictObject({ about, limit }), 'screen'),
  'corpus.info': gate(nothing, 'screen'),
  'saved.save': gate(v.strictObject({ paper }), 'page', 'screen'),
  'saved.remove': gate(v.strictObject({ key }), 'page', 'screen'),
  'saved.restore': gate(v.strictObject({ key }), 'page', 'screen'),
  'saved.marks': gate(
    v.strictObject({
      rows: v.pipe(v.array(v.strictObject({ ids, paper: v.optional(paper) })), v.maxLength(5_000)),
    }),
    'page',
  ),
  'saved.list': gate(nothing, 'screen'),
  'saved.unreadable': gate(nothing, 'screen'),
  'saved.import': gate(v.strictObject({ text: text(20_000_000) }), 'screen'),
  'settings.set': gate(settings, 'page', 'screen'),
  'surface.open': gate(v.strictObject({ view: v.picklist(['search', 'related', 'saved']) }), 'page'),
};
