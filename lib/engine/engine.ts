import { nameKey } from '../paper/identity.ts';
import type { Paper, PaperKey } from '../paper/paper.ts';
import type { Background } from './background.ts';
import { type Asked, type Closeness, createCloseness, type Visit } from './closeness.ts';
import { createDictionarySearch } from './dictionary-search.ts';
import type { Embedding } from './embedding.ts';
import { createKeyword } from './keyword.ts';
import { type LateEmbedding, modelReady } from './late-embedding.ts';
import { createLookup } from './lookup.ts';
import type { Spill } from './make-shards.ts';
import { createPaperReader } from './paper-reader.ts';
import type { PreparedWords } from './prepared-words.ts';
import { createPrior } from './prior.ts';
import { createRanking, type RankedEngine, type Scans } from './ranking.ts';
import { createReadings } from './readings.ts';
import { createRelated } from './related.ts';
import { hasRow } from './segment/bitmap.ts';
import type { Bitmap, SealedSegment } from './segment/types.ts';
import { makerOf } from './segment-rows.ts';
import type { View } from './shards.ts';
import { wasMadeBy } from './stored-segments.ts';
import { analysePaper } from './term-counts.ts';
import type { LongWork, RelatedOptions, RelatedQuery, SavedLookup, SearchOptions } from './types.ts';
import { createWriter } from './writer.ts';

export interface EngineDeps {
  /** Without it the corpus alone tells how telling a word is; in a small corpus that is misleading. */
  background?: Background | undefined;
  /** Without it papers are close by their words alone. A late one is waited for where it is needed, and only there. */
  model?: Embedding | LateEmbedding | undefined;
  /** An index of the first attached segment's words; without it the first search makes one. */
  words?: PreparedWords | undefined;
  /** Without it no paper is saved and none has a tag. */
  saved?: SavedLookup | undefined;
  /** Lets others have a turn; called between slices of a few milliseconds. Without it work goes on at once. */
  pause?(): Promise<void>;
  /** Puts the file of a large segment out of memory. Without it texts stay there. */
  spill?: Spill;
}

/** How a segment was taken in: as it is, or made anew from its texts, by this code and this model. */
export type Attached = 'as it is' | 'made anew';

/** What makes and keeps segments; the rest of the product sees `Engine` alone. */
export interface SegmentEngine extends RankedEngine {
  /**
   * Takes in a segment that was made before. One that was made by other rules or with another model means something else
   * and is made anew; what could not be read of it is an error.
   * @throws PackError
   */
  attach(segment: SealedSegment, removed?: Bitmap): Promise<Attached>;
  /** All papers as one file, in parts: fit for `new Blob(parts)`, and for `openSegment` and `attach` later. */
  snapshot(): Promise<Uint8Array<ArrayBuffer>[]>;
  /** All papers at this moment. */
  view(): View;
}

/** Related papers and search over a corpus that grows: sealed segments, and an answer from each. */
export function createEngine(deps: EngineDeps = {}): SegmentEngine {
  const { background, model, saved, spill, pause = async () => undefined } = deps;
  const prior = createPrior(background);
  const read = createPaperReader();
  const lookup = createLookup(read);
  const closeness = createCloseness(prior, model);
  const writer = createWriter({
    model,
    meanLength: prior.meanLength,
    lookup,
    pause,
    spill,
    onChange: (added, removed) => keyword.follow(added, removed),
  });
  const { view, inTurn } = writer;
  const keyword = createKeyword({
    lookup,
    read,
    byColumns: createDictionarySearch({ read, prior, saved }),
    prepared: deps.words,
    saved,
    view,
    inTurn,
    pause,
  });
  const related = createRelated({
    closeness,
    lookup,
    read,
    readings: createReadings(model),
    ready: () => modelReady(model),
    saved,
  });
  return {
    ...createChanges(writer, model),
    async find(query: Paper | PaperKey) {
      const now = view();
      const found = typeof query === 'string' ? lookup.withKey(now, query) : lookup.same(now, query);
      const [first] = await found;
      return first && { key: nameKey(first.paper), paper: first.paper };
    },
    related: (query: RelatedQuery, options?: RelatedOptions) => related(view(), query, options),
    search: (query: string, options?: SearchOptions) => keyword.search(query, options),
    prepareSearch: keyword.prepare,
    ...createRanking(scansOf(closeness, view), () => view().live),
    snapshot: writer.snapshot,
    view,
    get size(): number {
      return view().live;
    },
  };
}

/** What changes the papers held. Changes come in their order, so the first that needs the model lets all after it wait. */
function createChanges(writer: ReturnType<typeof createWriter>, model: EngineDeps['model']) {
  const maker = makerOf(model);
  let isAwaited = false;

  function add(papers: readonly Paper[], work?: LongWork): Promise<void> {
    // None need no model: a start with an empty list would read it before the first search.
    if (!isAwaited && papers.length > 0) void writer.inTurn(() => modelReady(model)).catch(() => undefined);
    isAwaited ||= papers.length > 0;
    return writer.add(papers, work);
  }

  async function attach(segment: SealedSegment, removed?: Bitmap): Promise<Attached> {
    if (wasMadeBy(segment, maker)) {
      await writer.attach(segment, removed);
      return 'as it is';
    }
    const rows = Array.from({ length: segment.rows }, (_, row) => row);
    await add(await segment.read(rows.filter((row) => !removed || !hasRow(removed, row))));
    return 'made anew';
  }

  return { add, attach, remove: (keys: readonly PaperKey[]) => writer.remove(keys) };
}

/** What there is to rank by: vectors only where there is a model. */
function scansOf(closeness: Closeness, view: () => View): Scans {
  const { ask, scan, scanWords, scanVectors, hasVectors } = closeness;
  const by = (scanned: (now: View, asked: Asked, visit: Visit) => void) => (query: Paper, visit: Visit) => {
    const now = view();
    scanned(now, ask(now, [{ analysed: analysePaper(query), authors: query.authors, weight: 1 }]), visit);
  };
  const fused = by((now, asked, visit) => scan(now, asked, Number.NEGATIVE_INFINITY, visit));
  return { bm25: by(scanWords), ...(hasVectors && { dense: by(scanVectors) }), hybrid: fused };
}
