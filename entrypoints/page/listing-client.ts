import type { ListingClient } from '../../components/listing/model.ts';
import type { Client } from '../../lib/messaging/messenger.ts';

/** The listing's world: the background by messages. */
export function listingClient(client: Client): ListingClient {
  return {
    marks: (rows) => client('saved.marks', { rows }),
    save: (paper) => client('saved.save', { paper }),
    remove: (key) => client('saved.remove', { key }),
    restore: (key) => client('saved.restore', { key }),
  };
}
