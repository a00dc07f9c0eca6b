import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { SiteView } from '../../lib/messaging/site-protocol.ts';
import { Icon } from '../Icon.tsx';
import { TriangleAlert } from '../icons.ts';
import { Switch } from '../Switch.tsx';
import { countLine, hostLine, switchName } from './filter.ts';

interface SiteRowProps {
  site: SiteView;
  /** All sites are on, this one among them. */
  isCovered: boolean;
  onToggle(): void;
  /** What else can be done with it. */
  children?: ComponentChildren;
}

/** One site: what works there, how well, and its switch. */
export function SiteRow({ site, isCovered, onToggle, children }: SiteRowProps) {
  const state = useId();
  const { name, hosts, always, covers, health, on } = site;
  const counts = countLine(health);
  return (
    <li class="site" data-kindred="site" data-site={site.id}>
      <div class="what">
        <h3>{name}</h3>
        <p class="hosts">{hostLine(hosts)}</p>
        <p class="covers">{covers}</p>
        {always.length > 0 && (
          <p class="covers">
            Always on at {hostLine(always)}; the switch is for {switchName(site)}.
          </p>
        )}
        <Warning health={health} />
        {children}
      </div>
      <p class="counts figures" title={counts && 'In the last 30 days'}>
        {counts}
      </p>
      <div class="state">
        <span id={state}>{stateOf(site, isCovered)}</span>
        <Switch
          label={`Show related papers on ${switchName(site)}`}
          on={on || isCovered}
          disabled={(site.isBuiltIn && on) || (isCovered && !site.isBuiltIn)}
          describedBy={state}
          onToggle={onToggle}
        />
      </div>
    </li>
  );
}

function stateOf({ isBuiltIn, always, on }: SiteView, isCovered: boolean): string {
  if (isBuiltIn) return on ? 'Always on' : 'Turned off in the browser';
  if (isCovered) return 'On with all sites';
  if (on) return 'On';
  return always.length > 0 ? 'On in part' : 'Off';
}

function Warning({ health: { trend } }: Pick<SiteView, 'health'>) {
  if (!trend) return null;
  return (
    <p class="warning">
      <Icon node={TriangleAlert} size={14} />
      <span>
        {trend === 'stopped'
          ? 'It found no paper in the last five pages, though it did before. The site may have changed.'
          : 'It found only parts of the papers in the last five pages. The site may have changed.'}
      </span>
    </p>
  );
}
