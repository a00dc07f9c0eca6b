import { entryOf } from '../util/record.ts';
import { texLetters, texOperators } from './tex-symbols.ts';

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,20}));/gi;
const ACCENT = /^([a-z]{1,2})(?:acute|grave|circ|uml|tilde|cedil|ring|caron|slash|lig)$/i;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  szlig: 'ß',
};

/** Tags that records carry in titles: JATS and HTML type styles, MathML. Others may be a comparison, `a <b`. */
const TAG =
  /<\/?(?:[a-z]{1,8}:)?(?:i|b|u|em|strong|sub|sup|sc|scp|tt|code|span|p|br|italic|bold|monospace|roman|inline-formula|tex-math|alternatives|semantics|math|m(?:i|n|o|s|text|row|frac|sup|sub|subsup|sqrt|root|over|under|underover|space|style|padded|fenced|table|tr|td))(?:\s[^<>]{0,1000})?\/?>/gi;
/** The source of a formula beside its MathML would say it twice. */
const ANNOTATION =
  /<(?:[a-z]{1,8}:)?annotation[^<>]{0,500}>[^<>]{0,1000}<\/(?:[a-z]{1,8}:)?annotation(?:-xml)?>/gi;

/** Markup of records taken off; the text between tags stays. For comparing, never for showing: `<` in text may be lost. */
export function stripTags(text: string): string {
  return text.includes('<') ? text.replace(ANNOTATION, '').replace(TAG, '') : text;
}

/** HTML entities read once: numbers, Greek, and Latin letters without their accents. For comparing. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name = '') => {
    if (decimal) return character(Number(decimal));
    if (hex) return character(Number.parseInt(hex, 16));
    return (
      entryOf(NAMED, name) ??
      ACCENT.exec(name)?.[1] ??
      texLetters().get(name) ??
      texOperators().get(name) ??
      spaceFor(name, whole)
    );
  });
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function spaceFor(name: string, whole: string): string {
  return /^(?:nbsp|[a-z]{1,2}sp|[nm]dash|[lr][sd]quo|hellip|shy|zwn?j)$/i.test(name) ? ' ' : whole;
}
