import type { SitesAnswer } from '../../lib/messaging/site-protocol.ts';
import { Icon } from '../Icon.tsx';
import { TriangleAlert } from '../icons.ts';

/** At most so many names. */
const NAMED = 5;

/** Says above the long list which sites in it seem to have changed. */
export function Changed({ answer: { sites } }: { answer: SitesAnswer }) {
  const names = sites.filter(({ health }) => health.trend).map(({ name }) => name);
  if (names.length === 0) return null;
  const rest = names.length - NAMED;
  const list = `${names.slice(0, NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  const read = () => document.getElementById('health')?.scrollIntoView();
  return (
    <div class="changed" role="status" data-kindred="changed">
      <Icon node={TriangleAlert} />
      <p>
        {names.length === 1 ? 'One site seems' : `${names.length} sites seem`} to have changed, so that
        Kindred finds fewer papers there: {list}.
      </p>
      <button type="button" class="link" onClick={read}>
        To the report
      </button>
    </div>
  );
}
