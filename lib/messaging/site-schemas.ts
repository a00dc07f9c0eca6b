import * as v from 'valibot';
import type { Gate, SenderKind } from './messenger.ts';
import type { CorrectProtocol, SiteProtocol } from './site-protocol.ts';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const names = v.pipe(v.array(name), v.maxLength(20));
const site = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const tabId = v.pipe(v.number(), v.integer());
/** A title, or a whole BibTeX entry. */
const correction = v.pipe(v.string(), v.maxLength(20_000));
const nothing = v.strictObject({});

const report = v.strictObject({
  site,
  page: name,
  outcome: v.picklist(['found', 'partial', 'missed']),
  missing: names,
  rules: names,
  shape: v.pipe(v.string(), v.maxLength(120)),
});

function gate(schema: v.GenericSchema, ...from: SenderKind[]): Gate {
  return { from, parse: (input) => v.parse(schema, input) };
}

/** The gates of what is asked about sites, and of corrections. */
export const SITE_GATES: Record<keyof SiteProtocol | keyof CorrectProtocol, Gate> = {
  'sites.list': gate(nothing, 'screen'),
  'sites.want': gate(v.strictObject({ site, wanted: v.boolean() }), 'screen'),
  'sites.turn': gate(v.strictObject({ site, on: v.boolean() }), 'screen'),
  'sites.offer': gate(v.strictObject({ tabId }), 'screen'),
  'sites.dismiss': gate(v.strictObject({ site, dismissed: v.boolean() }), 'screen'),
  'site.isOn': gate(nothing, 'page'),
  'site.ran': gate(v.strictObject({ report }), 'page'),
  'health.reset': gate(nothing, 'screen'),
  'health.undoReset': gate(nothing, 'screen'),
  'page.correct': gate(v.strictObject({ text: correction }), 'page'),
  'tab.correct': gate(v.strictObject({ tabId, text: correction }), 'screen'),
};
