import type { PaperAnswer } from '../../lib/messaging/protocol.ts';
import type { Paper, PaperKey } from '../../lib/paper/paper.ts';

/** How many rows the card opens with. */
export const CARD_ROWS = 5;

export interface CardProps {
  /** `column`: in the page's own column and style. `drawer`: behind a tab at the window's edge, in ours. */
  layout: 'column' | 'drawer';
  /** Decided by the page's own background. */
  theme: 'light' | 'dark';
  /** Absent while it is awaited. */
  answer: PaperAnswer | undefined;
  /** What went wrong, in a sentence for the reader. */
  problem?: string | undefined;
  collapsed: boolean;
  onToggleCollapsed(): void;
  onSave(paper: Paper): void;
  onRemove(key: PaperKey): void;
  onRestore(key: PaperKey): void;
  /** Opens the search of the corpus. */
  onSearch(): void;
  onCopy(text: string): void;
  /** Asks again after a problem. */
  onRetry?: (() => void) | undefined;
}
