import { createEngine, type EngineDeps, type SegmentEngine } from '../engine/engine.ts';
import { decodeKeywordImage } from '../engine/keyword-image.ts';
import { modelReady } from '../engine/late-embedding.ts';
import { createRowMaker } from '../engine/segment-rows.ts';
import type { SegmentCache, SegmentStore } from '../engine/segment-store.ts';
import { type Bundled, loadBundled } from './bundled.ts';
import type { Checked, CheckedFiles } from './checked.ts';
import { BUNDLED_WORDS } from './packaged.ts';
import { createSavedCache } from './saved-cache.ts';
import { createStoredCorpus } from './stored-corpus.ts';

export interface CorpusDeps extends Pick<EngineDeps, 'saved' | 'spill'> {
  /** A packaged file's bytes. */
  read(path: string): Promise<Uint8Array>;
  store: SegmentStore;
  cache: SegmentCache;
  /** Whether papers are saved: only then there is anything to be read of them. */
  hasList: Promise<boolean>;
  checked: CheckedFiles;
  /** What woke the worker asks for words alone. */
  isWordsOnly?: boolean;
  pause(): Promise<void>;
  /** How long a start waits for what is on disk: one that hangs must not hang related papers and search. */
  patience(): Promise<void>;
  /** The model that was sound is not what it was: all that is held must be made anew. */
  onFault(): void;
}

/**
 * Opens all papers there are but the list's: those that come with the extension, and those that are stored. All reading
 * begins at once, and the model, which a search does not need, may still be on its way when this is kept.
 */
export async function openCorpus(deps: CorpusDeps) {
  const { store, checked, pause, patience } = deps;
  const sound = checked.load();
  const bundling = loadBundled(deps.read, { sound, isWordsOnly: deps.isWordsOnly ?? false });
  const opening = engineOf(deps, bundling);
  const making = bundling.then(({ background, model }) => createRowMaker(background, model));
  const attach: SegmentEngine['attach'] = async (segment, removed) =>
    (await opening).attach(segment, removed);
  const savedCache = createSavedCache({ cache: deps.cache, making, attach, pause });
  void deps.hasList.then((has) => has && savedCache.prepare()).catch(() => undefined);
  const stored = createStoredCorpus({
    store,
    making,
    sound: sound.then((known) => known?.segments ?? []),
    attach,
    pause,
  });
  const loading = stored.load();
  const [engine, { segment, model, problem }] = await Promise.all([opening, bundling]);
  await Promise.race([loading, patience()]);

  async function remember(): Promise<void> {
    await loading;
    const known = await sound;
    if (model && problem === undefined && isNews(known, { model, segments: stored.sound() }))
      await checked.save({ model, segments: stored.sound() });
  }
  void remember().catch(() => undefined);

  return {
    engine,
    savedCache,
    bundled: segment?.rows ?? 0,
    problem: () => [problem, stored.problem()].filter(Boolean).join(' '),
    /** Makes anew what another version stored, and the cache of saved papers where it is worn: for when what woke the worker is answered. */
    async renew(): Promise<void> {
      await modelReady(model);
      await stored.renew();
      await savedCache.renew();
    },
  };
}

/** The engine with the bundled papers in it. */
async function engineOf(deps: CorpusDeps, bundling: Promise<Bundled>) {
  const { read, checked, isWordsOnly, pause, onFault, saved, spill } = deps;
  const readWords = async () => decodeKeywordImage(await read(BUNDLED_WORDS));
  const early = isWordsOnly ? readWords() : undefined;
  // Without it the search makes an index of its own.
  early?.catch(() => undefined);
  const { segment, model, background } = await bundling;
  const words = segment && { segment, read: () => early ?? readWords() };
  const engine = createEngine({ background, model: model && watched(model), words, saved, spill, pause });
  if (segment) await engine.attach(segment);
  return engine;

  function watched(found: NonNullable<Bundled['model']>): NonNullable<Bundled['model']> {
    if (!('ready' in found)) return found;
    const ready = async () => {
      try {
        await found.ready();
      } catch (error) {
        await checked.forget().catch(() => undefined);
        onFault();
        throw error;
      }
    };
    return { ...found, ready };
  }
}

function isNews(known: Checked | undefined, now: Checked): boolean {
  return known?.model.id !== now.model.id || String(known.segments) !== String(now.segments);
}
