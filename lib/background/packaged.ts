// Files of the package, by their paths in it. Alone here, so that they can be asked for before all else is evaluated.
export const BUNDLED_SEGMENT = '/corpus/bundled.kseg';
export const BUNDLED_WORDS = '/corpus/bundled.kwi';
export const BACKGROUND_TABLE = '/model/background.kbg';
export const EMBEDDING_MODEL = '/model/embedding.kem';

/** What related papers and search need both. */
export const ALWAYS_NEEDED = [BUNDLED_SEGMENT, BACKGROUND_TABLE];
