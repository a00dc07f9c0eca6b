import { paperKeys } from '../paper/identity.ts';
import type { Paper, PaperKey } from '../paper/paper.ts';
import type { Background } from './background.ts';
import { type Asked, type Closeness, createCloseness, type Visit } from './closeness.ts';
import type { Embedding } from './embedding.ts';
import { createKeyword } from './keyword.ts';
import { createLexicon } from './lexicon.ts';
import { createRanking, type RankedEngine, type Scans } from './ranking.ts';
import { createReadings } from './readings.ts';
import { createRecords, type Held, mergeAll } from './records.ts';
import { createRelated } from './related.ts';
import { analysePaper } from './term-counts.ts';
import type { SavedLookup } from './types.ts';

export interface EngineDeps {
  /** Without it the corpus alone tells how telling a word is; in a small corpus that is misleading. */
  background?: Background;
  /** Without it papers are close by their words alone. */
  model?: Embedding;
  /** Without it no paper is saved and none has a tag. */
  saved?: SavedLookup;
}

/** Related papers and search over a corpus that grows. Everything is in memory; nothing is kept between engines. */
export function createEngine({ background, model, saved }: EngineDeps = {}): RankedEngine {
  const lexicon = createLexicon(background);
  const records = createRecords();
  const keyword = createKeyword(records, saved);
  const closeness = createCloseness(lexicon, model);
  const related = createRelated(closeness, lexicon, records, createReadings(model));
  const ranking = createRanking(records, scansOf(closeness));

  function insert(paper: Paper, keys: PaperKey[]): void {
    keyword.add(records.hold(paper, keys, closeness.add(analysePaper(paper))));
  }

  function drop(held: Held): void {
    records.release(held);
    lexicon.remove(held.row);
    keyword.remove(held);
  }

  /** A paper that nothing identifies could never be found again, and is left out. */
  function addOne(paper: Paper): void {
    const keys = paperKeys(paper);
    if (keys.length === 0) return;
    const same = records.same(paper, keys);
    const [first, ...others] = same;
    if (!first) {
      insert(paper, keys);
      return;
    }
    const merged = mergeAll([first.paper, ...others.map((held) => held.paper), paper]);
    for (const held of same) drop(held);
    insert(merged, paperKeys(merged));
  }

  function closeGaps(): void {
    if (!lexicon.columns.isSparse()) return;
    closeness.compact();
    records.compact();
  }

  return {
    add(papers: readonly Paper[]): void {
      for (const paper of papers) addOne(paper);
      closeGaps();
    },
    remove(keys: readonly PaperKey[]): void {
      for (const key of keys) {
        const held = records.withKey(key);
        if (held) drop(held);
      }
      closeGaps();
    },
    find: records.find,
    related,
    ...ranking,
    search: keyword.search,
    get size(): number {
      return lexicon.columns.live;
    },
  };
}

/** What there is to rank by: vectors only where there is a model. */
function scansOf({ ask, scanWords, scanVectors, scan, hasVectors }: Closeness): Scans {
  const by = (scanned: (asked: Asked, visit: Visit) => void) => (query: Paper, visit: Visit) =>
    scanned(ask(analysePaper(query)), visit);
  return { bm25: by(scanWords), ...(hasVectors && { dense: by(scanVectors), hybrid: by(scan) }) };
}
