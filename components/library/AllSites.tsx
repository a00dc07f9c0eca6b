import { useId } from 'preact/hooks';
import type { SitesAnswer } from '../../lib/messaging/site-protocol.ts';
import { Switch } from '../Switch.tsx';

interface AllSitesProps {
  all: SitesAnswer['all'];
  onToggle(): void;
}

/** One switch for everything, with what the browser's warning means. */
export function AllSites({ all, onToggle }: AllSitesProps) {
  const id = useId();
  return (
    <section class="all-sites" aria-labelledby={id} data-kindred="all-sites">
      <div>
        <h3 id={id}>All sites</h3>
        <p>Also on any other page that describes a paper: journals, repositories, authors’ own pages.</p>
        <p class="quiet">
          Your browser will warn that Kindred can read and change all your data on all websites. It has one
          permission for every site, and no smaller one. With it, a script looks on each page you open whether
          the page describes a paper. It sends nothing anywhere, and it stays away from pages to sign in,
          accounts and web mail. Turn this off and the permission is given back.
        </p>
      </div>
      <div class="state">
        <span aria-hidden="true">{all.on ? 'On' : 'Off'}</span>
        <Switch label="Show related papers on all sites" on={all.on} onToggle={onToggle} />
      </div>
    </section>
  );
}
