export type Theme = 'light' | 'dark';
export const THEMES: readonly Theme[] = ['light', 'dark'];

/** One picture of the gallery. */
export interface State {
  name: string;
  /** Width and height of the window, px. */
  size: [number, number];
  draw(stage: HTMLElement): void | Promise<void>;
}
