import type { Occurrence } from './phrases.ts';
import type { PaperText } from './term-counts.ts';

/** A title's capitals and those that begin a sentence say less about how a term is written. */
const IN_TITLE = 0.6;
const AT_START = 0.5;

/** How a term is spelled in the result: as it is most often, preferably within a sentence; "ReLU" stays "ReLU". */
export function surfaceOf(
  occurrences: readonly Occurrence[],
  text: PaperText,
  sentenceStarts: ReadonlySet<number>,
): string {
  const votes = new Map<string, number>();
  for (const { field, start, end } of occurrences) {
    const spelled = text[field].slice(start, end).replace(/\s+/g, ' ');
    const vote = field === 'title' ? IN_TITLE : sentenceStarts.has(start) ? AT_START : 1;
    votes.set(spelled, (votes.get(spelled) ?? 0) + vote);
  }
  let best = '';
  for (const [spelled, count] of votes) if (count > (votes.get(best) ?? 0)) best = spelled;
  return best;
}
