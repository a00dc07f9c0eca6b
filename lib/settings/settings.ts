/** Every setting with its default, once; the type is derived from this. */
export const DEFAULT_SETTINGS = {
  /** The card on a paper's page shows its heading alone. */
  cardCollapsed: false,
  /** Order of a related list in the popup. */
  relatedOrder: 'strength' as 'strength' | 'date',
};

export type Settings = typeof DEFAULT_SETTINGS;

/** What is stored may be partial, older, or damaged: unknown and ill-typed values fall back to the default. */
export function readSettings(stored: unknown): Settings {
  const settings: Settings = { ...DEFAULT_SETTINGS };
  if (typeof stored !== 'object' || stored === null) return settings;
  const { cardCollapsed, relatedOrder } = stored as Record<string, unknown>;
  if (typeof cardCollapsed === 'boolean') settings.cardCollapsed = cardCollapsed;
  if (relatedOrder === 'strength' || relatedOrder === 'date') settings.relatedOrder = relatedOrder;
  return settings;
}
