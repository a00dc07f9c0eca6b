import { type Background, decodeBackground } from '../engine/background.ts';
import { decodeEmbedding, type Embedding } from '../engine/embedding.ts';
import { bytesSource, openSegment } from '../engine/segment/open.ts';
import type { SealedSegment } from '../engine/segment/types.ts';

export const BUNDLED_SEGMENT = '/corpus/bundled.kseg';
export const BACKGROUND_TABLE = '/model/background.kbg';
export const EMBEDDING_MODEL = '/model/embedding.kem';

export interface Bundled {
  /** The papers, analysed; absent when their file was refused. */
  segment?: SealedSegment;
  /** Absent when its file was refused: ranking then knows only the corpus, and is somewhat worse. */
  background?: Background;
  /** Absent when its file was refused: papers are then close by their words alone. */
  model?: Embedding;
  /** Why something is missing, for the user. */
  problem?: string;
}

/**
 * What comes with the extension. A damaged or newer file is refused with a text, and everything else goes on without it.
 * `read` gives a packaged file's bytes.
 */
export async function loadBundled(read: (path: string) => Promise<Uint8Array>): Promise<Bundled> {
  const problems: string[] = [];
  const attempt = async <T>(
    path: string,
    lost: string,
    decode: (bytes: Uint8Array) => T | Promise<T>,
  ): Promise<T | undefined> => {
    try {
      return await decode(await read(path));
    } catch (error) {
      problems.push(`${lost} ${error instanceof Error ? error.message : ''}`.trim());
      return undefined;
    }
  };
  const lessExact = 'Ranking is less exact than it should be.';
  const [segment, background, model] = await Promise.all([
    attempt(BUNDLED_SEGMENT, 'The bundled corpus was left out.', (bytes) => openSegment(bytesSource(bytes))),
    attempt(BACKGROUND_TABLE, lessExact, decodeBackground),
    attempt(EMBEDDING_MODEL, lessExact, decodeEmbedding),
  ]);
  return {
    ...(segment && { segment }),
    ...(background && { background }),
    ...(model && { model }),
    ...(problems.length > 0 ? { problem: `${problems.join(' ')} Your saved papers are not affected.` } : {}),
  };
}
