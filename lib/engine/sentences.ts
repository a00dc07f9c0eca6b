import type { Range } from './types.ts';

/**
 * The end of a sentence, and the space after it. It begins only where a run of stops begins, which keeps it linear. Our own rule rather than `Intl.Segmenter`, whose data differ between
 * browsers and which breaks after "et al." and "i.e.".
 */
const END = /(?<![.!?…])[.!?…]+["'”’)\]]*\s+(?=["'“‘([]*[\p{Lu}\p{Lo}\p{N}])|[。！？]+["”’」』)]*\s*/gu;
/** Words before a stop that end no sentence. */
const ABBREVIATION =
  /(?:^|[\s(["“])(?:e\.g|i\.e|et al|al|vs|cf|etc|viz|resp|approx|ca|w\.r\.t|s\.t|a\.k\.a|[Ff]igs?|[Ee]qs?|[Ss]ecs?|[Tt]hms?|[Rr]efs?|[Nn]os?|vol|pp|Dr|Prof|Mr|Mrs|Ms|St|\p{Lu})\.$/u;
/** Longest abbreviation with what may stand before it. */
const LOOK_BACK = 12;

/** The sentences of a text, without the space between them. Never empty ranges; linear in the text. */
export function sentencesOf(text: string): Range[] {
  const sentences: Range[] = [];
  let start = text.search(/\S/);
  if (start < 0) return [];
  for (const match of text.matchAll(END)) {
    const stop = match.index + match[0].trimEnd().length;
    if (ABBREVIATION.test(text.slice(Math.max(start, match.index + 1 - LOOK_BACK), match.index + 1)))
      continue;
    if (stop > start) sentences.push([start, stop]);
    start = match.index + match[0].length;
  }
  const end = text.trimEnd().length;
  if (end > start) sentences.push([start, end]);
  return sentences;
}
