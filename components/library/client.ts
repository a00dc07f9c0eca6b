import type { SitesAnswer } from '../../lib/messaging/site-protocol.ts';

/** A switch as it is to be turned. */
export interface Turn {
  site: string;
  on: boolean;
  /** What the browser is asked for when it is turned on. */
  origins: readonly string[];
}

/** What the library needs of the world. A call that fails rejects with an error whose message is for the reader. */
export interface LibraryClient {
  sites(): Promise<SitesAnswer>;
  /** Must be called by the click itself: only then do browsers ask. `undefined`: the reader told the browser no. */
  turn(turn: Turn): Promise<SitesAnswer | undefined>;
  resetHealth(): Promise<SitesAnswer>;
  undoResetHealth(): Promise<SitesAnswer>;
  copy(text: string): Promise<void>;
  /** Calls whenever switches or counts were changed, here or elsewhere. */
  onChange(listener: () => void, signal: AbortSignal): void;
}
