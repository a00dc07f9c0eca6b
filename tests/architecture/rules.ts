/**
 * The house: which part may use which. `values` may be imported to run; `types` only as types. A part may always import
 * from itself. ARCHITECTURE.md shows the same table.
 */
export interface Rule {
  values: readonly string[];
  types: readonly string[];
}

const DOMAIN_TYPES = ['paper', 'sites', 'corpus', 'engine', 'saved', 'settings', 'access', 'health', 'util'];

export const RULES: Readonly<Record<string, Rule>> = {
  entrypoints: {
    values: ['components', 'background', 'messaging', 'platform', ...DOMAIN_TYPES],
    types: [],
  },
  components: { values: ['paper', 'saved', 'util'], types: ['messaging', ...DOMAIN_TYPES] },
  background: { values: DOMAIN_TYPES, types: ['messaging'] },
  engine: { values: ['corpus', 'paper', 'util'], types: [] },
  corpus: { values: ['paper', 'util'], types: [] },
  sites: { values: ['paper', 'util'], types: ['messaging'] },
  saved: { values: ['paper', 'util'], types: [] },
  settings: { values: ['util'], types: [] },
  access: { values: ['util'], types: [] },
  health: { values: ['util'], types: [] },
  paper: { values: ['util'], types: [] },
  messaging: { values: [], types: DOMAIN_TYPES },
  platform: { values: ['util'], types: DOMAIN_TYPES },
  util: { values: [], types: [] },
};

/** The part that a file belongs to: `lib/<part>/…`, `components/…`, `entrypoints/…`. */
export function partOf(path: string): string {
  const [top, second] = path.split('/');
  return top === 'lib' ? (second ?? '') : (top ?? '');
}

/** Names that tie code to a browser. Only `platform/`, and what runs inside a page by its nature, may use them. */
export const FORBIDDEN_GLOBALS = new Set([
  'browser',
  'chrome',
  'document',
  'window',
  'location',
  'fetch',
  'indexedDB',
  'localStorage',
  'sessionStorage',
  'XMLHttpRequest',
  'WebSocket',
]);

/** Parts of `lib/` that may name them. */
export const PLATFORM_PARTS = new Set(['platform', 'messaging']);

export const BUDGETS = {
  functionLines: 60,
  functionMedian: 9,
  fileLines: 300,
  fileMedian: 60,
  entrypointLines: 60,
};
