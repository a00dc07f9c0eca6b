/** Every setting with its default, once; the type is derived from this. */
export const DEFAULT_SETTINGS = {
  /** The card on a paper's page shows its heading alone. */
  cardCollapsed: false,
  /** Order of a related list in the popup. */
  relatedOrder: 'strength' as 'strength' | 'date',
  /** arXiv categories in which nothing was close lately: the card keeps less room on their pages. Newest last. */
  quietCategories: [] as string[],
};

/** More categories than arXiv has. */
const MOST_CATEGORIES = 200;

export type Settings = typeof DEFAULT_SETTINGS;

/** What is stored may be partial, older, or damaged: unknown and ill-typed values fall back to the default. */
export function readSettings(stored: unknown): Settings {
  const settings: Settings = { ...DEFAULT_SETTINGS };
  if (typeof stored !== 'object' || stored === null) return settings;
  const { cardCollapsed, relatedOrder, quietCategories } = stored as Record<string, unknown>;
  if (typeof cardCollapsed === 'boolean') settings.cardCollapsed = cardCollapsed;
  if (relatedOrder === 'strength' || relatedOrder === 'date') settings.relatedOrder = relatedOrder;
  if (Array.isArray(quietCategories)) {
    settings.quietCategories = quietCategories
      .filter((one) => typeof one === 'string')
      .slice(-MOST_CATEGORIES);
  }
  return settings;
}

/** The quiet categories after a page of `category` was answered. The very same list where nothing changes. */
export function noteCategory(quiet: string[], category: string, isQuiet: boolean): string[] {
  if (quiet.includes(category) === isQuiet) return quiet;
  const others = quiet.filter((one) => one !== category);
  return isQuiet ? [...others, category].slice(-MOST_CATEGORIES) : others;
}
