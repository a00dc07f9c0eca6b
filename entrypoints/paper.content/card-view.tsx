import { Card } from '../../components/card/Card.tsx';
import type { CardModel } from '../../components/card/model.ts';
import type { Mounted } from '../../components/mount.tsx';
import { readPageLook } from './page-look.ts';
import type { Place } from './place.ts';
import type { Scope } from './scope.ts';

/** Height of five rows with two-line titles, px: what the card may take of the column. */
const HEIGHT = '620px';

/** Draws the card in its host. `reserves`: the place was taken before the answer was there, so it keeps its full height. */
export function drawCard(
  { host, show }: Mounted,
  model: CardModel,
  { client }: Scope,
  { layout, reserves }: Pick<Place, 'layout'> & { reserves: boolean },
): void {
  const { theme, link } = readPageLook();
  const { collapsed } = model.state;
  host.style.setProperty('--page-link', link);
  host.style.setProperty('--kindred-card-height', HEIGHT);
  host.style.minHeight = reserves && !collapsed ? HEIGHT : '';
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
    />,
  );
}
