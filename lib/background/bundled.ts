import { type Background, decodeBackground } from '../engine/background.ts';
import { decodeEmbedding, type Embedding } from '../engine/embedding.ts';
import { type LateEmbedding, lateEmbedding } from '../engine/late-embedding.ts';
import { bytesSource, openSegment } from '../engine/segment/open.ts';
import type { SealedSegment } from '../engine/segment/types.ts';
import type { Checked } from './checked.ts';
import { BACKGROUND_TABLE, BUNDLED_SEGMENT, EMBEDDING_MODEL } from './packaged.ts';

const LESS_EXACT = 'Ranking is less exact than it should be.';

export interface Bundled {
  /** The papers, analysed; absent when their file was refused. */
  segment?: SealedSegment;
  /** Absent when its file was refused: ranking then knows only the corpus, and is somewhat worse. */
  background?: Background;
  /** Absent when its file was refused: papers are then close by their words alone. */
  model?: Embedding | LateEmbedding;
  /** Why something is missing, for the user. */
  problem?: string;
}

export interface BundledOptions {
  /** What an earlier start in the same session found to be sound. */
  sound?: Promise<Pick<Checked, 'model'> | undefined>;
  /** What woke the worker asks for words alone: the model is then read when something else needs it. */
  isWordsOnly?: boolean;
}

type Read = (path: string) => Promise<Uint8Array>;
type Attempt = <T>(lost: string, decode: () => Promise<T>) => Promise<T | undefined>;

/**
 * What comes with the extension. A damaged or newer file is refused with a text, and everything else goes on without it.
 * `read` gives a packaged file's bytes. Of what is `sound` checksums are not compared again, and the model, by far the
 * largest file, may come later than the rest.
 */
export async function loadBundled(read: Read, options: BundledOptions = {}): Promise<Bundled> {
  const problems: string[] = [];
  const attempt: Attempt = async (lost, decode) => {
    try {
      return await decode();
    } catch (error) {
      problems.push(`${lost} ${error instanceof Error ? error.message : ''}`.trim());
      return undefined;
    }
  };
  const [segment, background, model] = await readAll(read, options, attempt);
  return {
    ...(segment && { segment }),
    ...(background && { background }),
    ...(model && { model }),
    ...(problems.length > 0 ? { problem: `${problems.join(' ')} Your saved papers are not affected.` } : {}),
  };
}

/** All reading begins at once, with the largest file. */
function readAll(
  read: Read,
  { sound: sounding = Promise.resolve(undefined), isWordsOnly = false }: BundledOptions,
  attempt: Attempt,
) {
  const trusting = sounding.then((sound) => ({ trusted: sound !== undefined }));
  const early = isWordsOnly ? undefined : read(EMBEDDING_MODEL);
  // It is looked at later than the others; until then its fault is nobody's.
  early?.catch(() => undefined);
  const segmentBytes = read(BUNDLED_SEGMENT);
  const tableBytes = read(BACKGROUND_TABLE);
  const readModel = async () => decodeEmbedding(await (early ?? read(EMBEDDING_MODEL)), await trusting);
  return Promise.all([
    attempt('The bundled corpus was left out.', async () =>
      openSegment(bytesSource(await segmentBytes), await trusting),
    ),
    attempt(LESS_EXACT, async () => decodeBackground(await tableBytes, await trusting)),
    attempt(LESS_EXACT, async () => {
      const sound = await sounding;
      return sound ? lateEmbedding(sound.model, readModel) : readModel();
    }),
  ]);
}
