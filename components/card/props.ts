import type { ComponentChildren } from 'preact';
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
  /** Answers whether it was removed. */
  onRemove(key: PaperKey): Promise<boolean>;
  onRestore(key: PaperKey): void;
  /** Opens the search of the corpus. */
  onSearch(): void;
  /** Resolves once the text is copied, and rejects when it is not. */
  onCopy(text: string): Promise<void>;
  /** Below everything: what only some pages' cards have. */
  last?: ComponentChildren;
  /** Tries again what the problem is about. */
  onRetry?: (() => void) | undefined;
}
