import { paperKeys } from '../paper/identity.ts';
import type { Paper, PaperKey } from '../paper/paper.ts';
import { createQueue } from '../util/queue.ts';
import type { Background } from './background.ts';
import { type Asked, type Closeness, createCloseness, type Visit } from './closeness.ts';
import type { Embedding } from './embedding.ts';
import { createKeyword, type Keyword } from './keyword.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { createRanking, type RankedEngine, type Scans } from './ranking.ts';
import { createReadings } from './readings.ts';
import { createRecords, type Held, mergeAll, type Records } from './records.ts';
import { createRelated } from './related.ts';
import { addInSlices } from './slices.ts';
import { analysePaper } from './term-counts.ts';
import type { AddOptions, RelatedOptions, SavedLookup, SearchOptions } from './types.ts';

export interface EngineDeps {
  /** Without it the corpus alone tells how telling a word is; in a small corpus that is misleading. */
  background?: Background;
  /** Without it papers are close by their words alone. */
  model?: Embedding;
  /** Without it no paper is saved and none has a tag. */
  saved?: SavedLookup;
  /** Lets the event loop have a turn; called between slices of work. Without it work goes on at once. */
  pause?(): Promise<void>;
}

/** Related papers and search over a corpus that grows. Everything is in memory; nothing is kept between engines. */
export function createEngine({ background, model, saved, pause = atOnce }: EngineDeps = {}): RankedEngine {
  const lexicon = createLexicon(background);
  const records = createRecords();
  const keyword = createKeyword(records, saved);
  const closeness = createCloseness(lexicon, model);
  const related = createRelated(closeness, lexicon, records, createReadings(model));
  const ranking = createRanking(records, scansOf(closeness));

  const inTurn = createQueue();

  const { addOne, drop, closeGaps } = createChanges(lexicon, closeness, records, keyword);

  return {
    add(papers: readonly Paper[], options: AddOptions = {}): Promise<void> {
      const addSlice = async (slice: readonly Paper[]) => {
        slice.forEach(addOne);
        closeGaps();
      };
      return addInSlices(papers, options, (slice) => inTurn(() => addSlice(slice)), pause);
    },
    remove(keys: readonly PaperKey[]): Promise<void> {
      return inTurn(async () => {
        for (const key of keys) {
          const held = records.withKey(key);
          if (held) drop(held);
        }
        closeGaps();
      });
    },
    find: async (query: Paper | PaperKey) => records.find(query),
    related: async (query: Paper | string, options?: RelatedOptions) => related(query, options),
    ...ranking,
    search: async (query: string, options?: SearchOptions) => keyword.search(query, options),
    get size(): number {
      return lexicon.columns.live;
    },
  };
}

/** The changes of a corpus, each complete when it returns. */
function createChanges(lexicon: Lexicon, closeness: Closeness, records: Records, keyword: Keyword) {
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

  return { addOne, drop, closeGaps };
}

async function atOnce(): Promise<void> {}

/** What there is to rank by: vectors only where there is a model. */
function scansOf({ ask, scanWords, scanVectors, scan, hasVectors }: Closeness): Scans {
  const by = (scanned: (asked: Asked, visit: Visit) => void) => (query: Paper, visit: Visit) =>
    scanned(ask(analysePaper(query)), visit);
  return { bm25: by(scanWords), ...(hasVectors && { dense: by(scanVectors), hybrid: by(scan) }) };
}
