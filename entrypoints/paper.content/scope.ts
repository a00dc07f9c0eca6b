import type { Client } from '../../lib/messaging/messenger.ts';

/** One visit of one URL: what it starts ends with `signal`. */
export interface Scope {
  url: URL;
  client: Client;
  signal: AbortSignal;
}
