import type { SiteOffer, SitesAnswer } from '../../lib/messaging/site-protocol.ts';
import { wordsOf } from '../failure.ts';
import { createStore } from '../store.ts';

/** What the offer needs of the world. */
export interface OfferClient {
  /** The switch to offer on the popup's page; `null` where there is none to offer. */
  offer(): Promise<SiteOffer | null>;
  /** Must be called by the click itself: only then do browsers ask. `undefined`: the reader told the browser no. */
  turn(turn: { site: string; on: boolean; origins: readonly string[] }): Promise<SitesAnswer | undefined>;
  dismiss(site: string): Promise<unknown>;
}

export interface OfferState {
  offer?: SiteOffer | undefined;
  /** It was taken: the site is on. */
  isTaken: boolean;
  problem?: string | undefined;
}

export type OfferModel = ReturnType<typeof createOfferModel>;

/** The one line that offers to work on this site without being asked. A failure to offer is no fault worth telling. */
export function createOfferModel(client: OfferClient) {
  const store = createStore<OfferState>({ isTaken: false });
  return {
    ...store,
    async start(): Promise<void> {
      store.set({ offer: (await client.offer().catch(() => null)) ?? undefined });
    },
    async take(): Promise<void> {
      const { offer } = store.get();
      if (!offer) return;
      try {
        const { site, origins } = offer;
        const answer = await client.turn({ site, on: true, origins });
        store.set({ isTaken: answer !== undefined, problem: undefined });
      } catch (error) {
        store.set({ problem: wordsOf(error) });
      }
    },
    async dismiss(): Promise<void> {
      const { offer } = store.get();
      store.set({ offer: undefined });
      if (offer) await client.dismiss(offer.site).catch(() => undefined);
    },
  };
}
