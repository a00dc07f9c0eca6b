import { decodePack } from '../corpus/pack.ts';
import { type Background, decodeBackground } from '../engine/background.ts';
import type { Paper } from '../paper/paper.ts';

export const BUNDLED_PACK = '/corpus/bundled.kpk';
export const BACKGROUND_TABLE = '/model/background.kbg';

export interface Bundled {
  papers: Paper[];
  /** Absent when its file was refused: ranking then knows only the corpus, and is somewhat worse. */
  background?: Background;
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
    decode: (bytes: Uint8Array) => T,
  ): Promise<T | undefined> => {
    try {
      return decode(await read(path));
    } catch (error) {
      problems.push(`${lost} ${error instanceof Error ? error.message : ''}`.trim());
      return undefined;
    }
  };
  const [pack, background] = await Promise.all([
    attempt(BUNDLED_PACK, 'The bundled corpus was left out.', decodePack),
    attempt(BACKGROUND_TABLE, 'Ranking is less exact than it should be.', decodeBackground),
  ]);
  return {
    papers: pack?.papers ?? [],
    ...(background ? { background } : {}),
    ...(problems.length > 0 ? { problem: `${problems.join(' ')} Your saved papers are not affected.` } : {}),
  };
}
