import type { ComponentChildren } from 'preact';
import type { CardModel } from '../../components/card/model.ts';
import type { Client } from '../../lib/messaging/messenger.ts';
import type { Paper } from '../../lib/paper/paper.ts';
import type { Detector } from '../../lib/sites/detect.ts';

/**
 * `page`: in the page's own column where it has one, with its fonts and colours. `own`: behind a tab at the window's edge,
 * in the extension's.
 */
export type Look = 'page' | 'own';

/** One visit of one URL: what it starts ends with `signal`. */
export interface Scope {
  url: URL;
  detector: Detector;
  look: Look;
  client: Client;
  /** What stands below everything in the card; on some sites alone. */
  lastOfCard?: ((model: CardModel) => ComponentChildren) | undefined;
  signal: AbortSignal;
  /** Set where the URL changed without loading, so that the document may still be that of another: its paper, if it had one. */
  past?: { paper: Paper | undefined } | undefined;
  /** Told of the paper that is shown. */
  onShown(paper: Paper): void;
}
