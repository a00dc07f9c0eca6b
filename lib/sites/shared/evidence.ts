import { isClipped, matchesClipped } from '../../paper/clipped-title.ts';
import type { Evidence, EvidenceSource, Trust } from '../site.ts';

/** A field with the place where it was read. */
export interface Found<T> {
  value: T;
  evidence: Evidence;
}

type Value = string | number | readonly string[];

/** One place where a field may stand; a source alone is believed as that source usually is. */
export type Candidate<T> = readonly [EvidenceSource | Evidence, () => T | undefined];

const USUAL: Readonly<Record<EvidenceSource, Trust>> = {
  url: 'sure',
  meta: 'sure',
  structured: 'likely',
  markup: 'likely',
  tab: 'hint',
};

/** Metadata for previews (`og:title`): sites cut it at 70 characters, not all of them with dots. */
export const PREVIEW: Evidence = { from: 'meta', trust: 'hint' };
const PREVIEW_CUT = 70;

export function evidenceOf(source: EvidenceSource | Evidence): Evidence {
  return typeof source === 'string' ? { from: source, trust: USUAL[source] } : source;
}

/**
 * The first candidate with something in it (text, list or number); later ones are read only where its text is cut. Then
 * the first that goes on where it ends is taken; a cut text for which there is none is marked as `clipped`.
 */
export function firstFound<T extends Value>(...candidates: readonly Candidate<T>[]): Found<T> | undefined {
  const [index, found] = firstWithValue(candidates);
  if (!found || !isCut(found)) return found;
  const whole = candidates
    .slice(index + 1)
    .map(read)
    .find((other) => other && completes(found, other));
  return whole ?? { ...found, evidence: { ...found.evidence, clipped: true } };
}

function firstWithValue<T extends Value>(candidates: readonly Candidate<T>[]) {
  for (const [index, candidate] of candidates.entries()) {
    const found = read(candidate);
    if (found) return [index, found] as const;
  }
  return [candidates.length, undefined] as const;
}

function read<T extends Value>([source, value]: Candidate<T>): Found<T> | undefined {
  const found = value();
  const isEmpty = found === undefined || (typeof found !== 'number' && found.length === 0);
  return isEmpty ? undefined : { value: found, evidence: evidenceOf(source) };
}

function isCut({ value, evidence: { from, trust, clipped } }: Found<Value>): boolean {
  const cutAt = from === 'meta' && trust === 'hint' ? PREVIEW_CUT : undefined;
  return typeof value === 'string' && (clipped === true || isClipped(value, cutAt));
}

/** A heading that ends in the same dots shows that the dots are the title's own. */
function completes(cut: Found<Value>, other: Found<Value>): boolean {
  if (typeof cut.value !== 'string' || typeof other.value !== 'string') return false;
  const isWhole = !isCut(other) || (other.value === cut.value && other.evidence.from === 'markup');
  return isWhole && matchesClipped(cut.value, other.value);
}
