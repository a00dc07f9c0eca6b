import { useRef } from 'preact/hooks';
import type { SitesAnswer, SiteView } from '../../lib/messaging/site-protocol.ts';
import { EmptyState } from '../EmptyState.tsx';
import { SearchBox } from '../SearchBox.tsx';
import { Skeleton } from '../Skeleton.tsx';
import { AllSites } from './AllSites.tsx';
import { Changed } from './Changed.tsx';
import { matchingSites } from './filter.ts';
import { HealthSection } from './HealthSection.tsx';
import { SiteRow } from './SiteRow.tsx';
import type { SectionProps } from './sections.ts';
import { TAUGHT_HEADING, TaughtSection } from './TaughtSection.tsx';

/** On which sites Kindred works by itself. */
export function SitesSection(props: SectionProps) {
  const { answer, problem } = props.state;
  if (!answer) return problem ? null : <Skeleton rows={4} label="Reading the list of sites" />;
  return (
    <>
      <p class="lead">
        On these sites Kindred can show related papers by itself. Anywhere else, and wherever a site is off,
        it reads a page only when you open it there.
      </p>
      <AllSites all={answer.all} onToggle={() => void props.model.toggleAll(answer.all)} />
      <Changed answer={answer} />
      <SiteList {...props} answer={answer} />
      <TaughtSection {...props} answer={answer} />
      {answer.report !== undefined && <HealthSection report={answer.report} model={props.model} />}
    </>
  );
}

function SiteList({ answer, state, model }: SectionProps & { answer: SitesAnswer }) {
  const input = useRef<HTMLInputElement>(null);
  const { all } = answer;
  const sites = answer.sites.filter(({ taught }) => !taught);
  const shown = matchingSites(sites, state.filter);
  const clear = () => {
    model.setFilter('');
    input.current?.focus();
  };
  return (
    <section aria-label="Single sites">
      <div class="find">
        <SearchBox
          query={state.filter}
          placeholder={`Filter ${sites.length} sites`}
          onQuery={model.setFilter}
          input={input}
        />
        <p class="figures" role="status">
          {summary(sites, all.on, shown.length)}
        </p>
      </div>
      <SkipList />
      {shown.length === 0 ? (
        <EmptyState act={{ label: 'Clear the filter', onAct: clear }}>
          No site in the list matches “{state.filter.trim()}”. On any page that describes its paper, the popup
          works all the same.
        </EmptyState>
      ) : (
        <ul class="sites">
          {shown.map((site) => (
            <SiteRow
              key={site.id}
              site={site}
              isCovered={all.on}
              onToggle={() => void model.toggleSite(site)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The list has a stop of the Tab key for each site: whoever goes by keys can pass it. */
function SkipList() {
  const onClick = (event: Event) => {
    // The address' fragment is the section's.
    event.preventDefault();
    document.getElementById(TAUGHT_HEADING)?.focus();
  };
  return (
    <a class="skip" href={`#${TAUGHT_HEADING}`} data-kindred="skip-sites" onClick={onClick}>
      Skip the list, to what you taught
    </a>
  );
}

function summary(sites: readonly SiteView[], areAllOn: boolean, shown: number): string {
  if (shown < sites.length) return `${shown} of ${sites.length} sites`;
  const on = areAllOn ? sites.length : sites.filter((site) => site.on || site.always.length > 0).length;
  return `${on} of ${sites.length} on`;
}
