import { useRef } from 'preact/hooks';
import { useFocusReturn } from '../focus.ts';
import { Icon } from '../Icon.tsx';
import { X } from '../icons.ts';
import { useStore } from '../store.ts';
import type { OfferModel } from './offer.ts';

/** Offers to show related papers on this site without being asked, in one quiet line. */
export function OfferLine({ model }: { model: OfferModel }) {
  const { offer, isTaken, problem } = useStore(model);
  if (!offer) return null;
  if (isTaken) {
    return (
      <p class="offer" role="status">
        Related papers now appear on {offer.host} by themselves.
      </p>
    );
  }
  return <Offered host={offer.host} problem={problem} model={model} />;
}

function Offered({ host, problem, model }: { host: string; problem: string | undefined; model: OfferModel }) {
  const self = useRef<HTMLDivElement>(null);
  useFocusReturn(self);
  return (
    <div class="offer" ref={self} data-kindred="offer">
      <p title={host} role={problem ? 'alert' : undefined}>
        {problem ?? `Show related papers on ${host} by itself`}
      </p>
      <button type="button" class="link" data-kindred="turn-on" onClick={() => void model.take()}>
        {problem ? 'Try again' : 'Turn on'}
        <span class="unseen"> on {host}</span>
      </button>
      <button
        type="button"
        class="tool"
        aria-label="Not on this site"
        title="Not on this site"
        data-kindred="dismiss-offer"
        onClick={() => void model.dismiss()}
      >
        <Icon node={X} size={14} />
      </button>
    </div>
  );
}
