import type { Paper } from '../paper/paper.ts';
import type { Asked, Closeness } from './closeness.ts';
import { createExplainer, type QueryText } from './explain.ts';
import type { Lexicon } from './lexicon.ts';
import type { Readings } from './readings.ts';
import type { Held, Records } from './records.ts';
import { CLOSE, strengthOf, WEAKEST } from './strength.ts';

import { createTopK } from './top-k.ts';
import type { RelatedAnswer, RelatedOptions, RelatedResult } from './types.ts';

const DEFAULT_LIMIT = 50;

/** Answers which held papers are related to a paper or a text. */
export function createRelated(closeness: Closeness, lexicon: Lexicon, records: Records, read: Readings) {
  /** The page's own paper, under any version or spelling, and what has the same title: it would only repeat the page. */
  function ownRows(query: Paper | string): Set<number> {
    if (typeof query === 'string') return new Set();
    return new Set([...records.same(query), ...records.titled(query.title)].map(({ row }) => row));
  }

  function isRepeat(row: number): boolean {
    const held = records.at(row);
    return !held || records.isRepeat(held);
  }

  function rank(asked: Asked, own: ReadonlySet<number>, limit: number) {
    const top = createTopK(limit);
    let total = 0;
    let close = 0;
    closeness.scan(asked, (row, value) => {
      if (value < WEAKEST || own.has(row) || isRepeat(row)) return;
      total++;
      if (value >= CLOSE) close++;
      top.offer(row, value);
    });
    return { top: top.sorted(), total, close };
  }

  return (query: Paper | string, { limit = DEFAULT_LIMIT }: RelatedOptions = {}): RelatedAnswer => {
    const text = textOf(query);
    const asked = closeness.ask(read(text).analysed);
    const own = ownRows(query);
    const { top, ...counts } = rank(asked, own, limit);
    const explain = createExplainer([text], read);
    const results = top.flatMap(({ row, value }): RelatedResult[] => {
      const held = records.at(row);
      if (!held) return [];
      const { paper } = held;
      const reasons = explain({
        paper,
        parts: lexicon.parts(asked.lexical, row),
        wordShare: closeness.wordShare(asked, row),
        hasVector: closeness.hasVector(asked),
      });
      return [{ key: keyOf(held), paper, strength: strengthOf(value), reasons }];
    });
    return { results, ...counts, searched: lexicon.columns.live - own.size };
  };
}

function keyOf({ keys }: Held): string {
  return keys[0] ?? '';
}

function textOf(query: Paper | string): QueryText {
  return typeof query === 'string' ? { title: '', abstract: query } : query;
}
