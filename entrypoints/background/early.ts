import { ALWAYS_NEEDED } from '../../lib/background/packaged.ts';
import { askEarly } from '../../lib/platform/packaged-file.ts';

// The only work outside `main`: imported before all else, so that files come while the rest is evaluated. The build
// evaluates entrypoints too, where there is nothing to read.
if (globalThis.location?.protocol.endsWith('-extension:')) askEarly(ALWAYS_NEEDED);
