import { createEngine, type EngineDeps } from '../engine/engine.ts';
import { decodeKeywordImage } from '../engine/keyword-image.ts';
import { createRowMaker } from '../engine/segment-rows.ts';
import type { SegmentStore } from '../engine/segment-store.ts';
import { BUNDLED_WORDS, loadBundled } from './bundled.ts';
import type { Checked, CheckedFiles } from './checked.ts';
import { createStoredCorpus } from './stored-corpus.ts';

export interface CorpusDeps extends Pick<EngineDeps, 'saved' | 'spill'> {
  /** A packaged file's bytes. */
  read(path: string): Promise<Uint8Array>;
  store: SegmentStore;
  checked: CheckedFiles;
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
  const { read, store, checked, pause, patience, onFault, ...rest } = deps;
  const knowing = checked.load();
  const bundling = loadBundled(read, knowing);
  const opening = bundling.then(async (bundled) => {
    const { segment } = bundled;
    const readWords = async () => decodeKeywordImage(await read(BUNDLED_WORDS));
    const words = segment && { segment, read: readWords };
    const engine = createEngine({ ...bundled, ...rest, words, pause });
    if (segment) await engine.attach(segment);
    return engine;
  });
  const stored = createStoredCorpus({
    store,
    making: bundling.then(({ background, model }) => createRowMaker(background, model)),
    sound: knowing.then((known) => known?.segments ?? []),
    attach: async (segment, removed) => (await opening).attach(segment, removed),
    pause,
  });
  const loading = stored.load();
  const [engine, { segment, model, problem }, known] = await Promise.all([opening, bundling, knowing]);
  await Promise.race([loading, patience()]);

  const modelReady = model && 'ready' in model ? model.ready : Promise.resolve();
  modelReady.catch(() => checked.forget().then(onFault, onFault));
  if (model && problem === undefined)
    void loading
      .then(() => remember(checked, known, { model, segments: stored.sound() }))
      .catch(() => undefined);
  return {
    engine,
    bundled: segment?.rows ?? 0,
    problem: () => [problem, stored.problem()].filter(Boolean).join(' '),
    /** Makes anew what another version stored: for when what woke the worker is answered. */
    async renew(): Promise<void> {
      await modelReady;
      await stored.renew();
    },
  };
}

/** Nothing is written where nothing new is known. */
async function remember(checked: CheckedFiles, known: Checked | undefined, now: Checked): Promise<void> {
  const isKnown = known?.model.id === now.model.id && String(known.segments) === String(now.segments);
  if (!isKnown) await checked.save(now);
}
