import { Card } from '../../components/card/Card.tsx';
import type { CardModel } from '../../components/card/model.ts';
import type { Mounted } from '../../components/mount.tsx';
import { readPageLook } from './page-look.ts';
import type { Place } from './place.ts';
import type { Scope } from './scope.ts';

/** What the card may take of the column: the height of five rows with two-line titles. */
export const FULL = '620px';
/** The height of "nothing close". */
export const QUIET = '160px';

/** Draws the card in its host. `reserved`: the height that was taken before the answer was there, so it is kept. */
export function drawCard(
  { host, show }: Mounted,
  model: CardModel,
  { client, look, lastOfCard }: Scope,
  { layout, reserved }: Pick<Place, 'layout'> & { reserved: string | undefined },
): void {
  const { theme, link } = readPageLook();
  const { collapsed } = model.state;
  if (look === 'page') host.style.setProperty('--page-link', link);
  host.style.setProperty('--kindred-card-height', reserved ?? FULL);
  host.style.minHeight = reserved && !collapsed ? reserved : '';
  show(
    <Card
      {...model.state}
      layout={layout}
      theme={theme}
      onToggleCollapsed={model.toggle}
      onSave={model.save}
      onRemove={model.remove}
      onRestore={model.restore}
      onSearch={() => void client('surface.open', { view: 'search' }).catch(() => undefined)}
      onCopy={(text) => navigator.clipboard.writeText(text)}
      onRetry={model.retry}
      last={lastOfCard?.(model)}
    />,
  );
}
