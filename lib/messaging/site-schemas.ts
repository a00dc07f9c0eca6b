import * as v from 'valibot';
import type { Gate, SenderKind } from './messenger.ts';
import type { CorrectProtocol, SiteProtocol, TaughtProtocol } from './site-protocol.ts';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const names = v.pipe(v.array(name), v.maxLength(20));
const site = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const tabId = v.pipe(v.number(), v.integer());
/** A title, or a whole BibTeX entry. */
const correction = v.pipe(v.string(), v.maxLength(20_000));
const nothing = v.strictObject({});

/** What a rule must be is told field by field; here it is held to a size. */
const text = v.pipe(v.string(), v.maxLength(1_000));
const rule = v.strictObject({
  name: text,
  pattern: text,
  title: text,
  abstract: v.optional(text),
  authors: v.optional(text),
});

/** What a rule found in a web page: checked like a message. */
export const trialSchema = v.variant('status', [
  v.strictObject({ status: v.literal('invalid'), problems: v.record(v.string(), v.string()) }),
  v.strictObject({
    status: v.literal('read'),
    matches: v.boolean(),
    title: v.pipe(v.string(), v.maxLength(1_000)),
    abstract: v.pipe(v.string(), v.maxLength(4_000)),
    authors: v.pipe(v.array(v.pipe(v.string(), v.maxLength(1_000))), v.maxLength(50)),
  }),
]);

const report = v.strictObject({
  site,
  page: name,
  outcome: v.picklist(['found', 'partial', 'missed']),
  missing: names,
  failed: names,
  shape: v.pipe(v.string(), v.maxLength(1_000)),
});

function gate(schema: v.GenericSchema, ...from: SenderKind[]): Gate {
  return { from, parse: (input) => v.parse(schema, input) };
}

/** The gates of what is asked about sites, and of corrections. */
export const SITE_GATES: Record<keyof SiteProtocol | keyof CorrectProtocol | keyof TaughtProtocol, Gate> = {
  'sites.list': gate(nothing, 'screen'),
  'sites.want': gate(v.strictObject({ site, wanted: v.boolean() }), 'screen'),
  'sites.turn': gate(v.strictObject({ site, on: v.boolean() }), 'screen'),
  'sites.offer': gate(v.strictObject({ tabId }), 'screen'),
  'sites.dismiss': gate(v.strictObject({ site, dismissed: v.boolean() }), 'screen'),
  'site.isOn': gate(nothing, 'page'),
  'site.ran': gate(v.strictObject({ report }), 'page'),
  'health.reset': gate(nothing, 'screen'),
  'health.undoReset': gate(nothing, 'screen'),
  'taught.save': gate(v.strictObject({ rule, replaces: v.optional(text) }), 'screen'),
  'taught.remove': gate(v.strictObject({ pattern: text }), 'screen'),
  'taught.import': gate(v.strictObject({ text: v.pipe(v.string(), v.maxLength(1_000_000)) }), 'screen'),
  'taught.try': gate(v.strictObject({ tabId, rule }), 'screen'),
  'page.correct': gate(v.strictObject({ text: correction }), 'page'),
  'tab.correct': gate(v.strictObject({ tabId, text: correction }), 'screen'),
};
