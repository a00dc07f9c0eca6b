import { useRef } from 'preact/hooks';
import type { SitesAnswer, SiteView, TaughtImport } from '../../lib/messaging/site-protocol.ts';
import type { LibraryModel, LibraryState } from './model.ts';
import { SiteRow } from './SiteRow.tsx';
import { TeachForm } from './TeachForm.tsx';

/** Where the list of sites can be skipped to. */
export const TAUGHT_HEADING = 'taught';

interface TaughtProps {
  answer: SitesAnswer;
  state: LibraryState;
  model: LibraryModel;
}

/** The sites that the reader taught, and how to teach one more. */
export function TaughtSection({ answer, state, model }: TaughtProps) {
  const sites = answer.sites.filter(({ taught }) => taught);
  return (
    <section class="taught" aria-labelledby={TAUGHT_HEADING} data-kindred="taught">
      <h3 id={TAUGHT_HEADING} tabIndex={-1}>
        Taught by you
      </h3>
      <p class="quiet">
        A site that is not in the list above can be taught: where its papers are, and where on a page their
        title and abstract stand.
      </p>
      {sites.length > 0 && (
        <ul class="sites">
          {sites.map((site) => (
            <SiteRow
              key={site.id}
              site={site}
              isCovered={answer.all.on}
              onToggle={() => void model.toggleSite(site)}
            >
              <Acts site={site} model={model} />
            </SiteRow>
          ))}
        </ul>
      )}
      {state.form ? (
        <TeachForm key={state.form.replaces ?? 'new'} form={state.form} model={model} />
      ) : (
        <Bar count={sites.length} model={model} />
      )}
      {state.imported && <Imported report={state.imported} model={model} />}
    </section>
  );
}

function Acts({ site, model }: { site: SiteView; model: LibraryModel }) {
  const { taught, name } = site;
  if (!taught) return null;
  return (
    <p class="acts">
      <button
        type="button"
        class="link"
        onClick={() => void model.openForm({ rule: taught, replaces: taught.pattern })}
      >
        Change<span class="unseen"> {name}</span>
      </button>
      <button type="button" class="link" onClick={() => void model.removeTaught(site)}>
        Remove<span class="unseen"> {name}</span>
      </button>
    </p>
  );
}

function Bar({ count, model }: { count: number; model: LibraryModel }) {
  const picker = useRef<HTMLInputElement>(null);
  const onPick = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) void model.importTaught(file);
    // The same file may be picked again after it was mended.
    input.value = '';
  };
  return (
    <p class="acts">
      <button
        type="button"
        class="button"
        data-kindred="teach-site"
        onClick={() => void model.openForm({ rule: { name: '', pattern: 'https://', title: 'h1' } })}
      >
        Teach a site
      </button>
      <button type="button" class="button" onClick={() => picker.current?.click()}>
        Import
      </button>
      {count > 0 && (
        <button type="button" class="button" onClick={model.exportTaught}>
          Export
        </button>
      )}
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="File of taught sites"
        onChange={(event) => onPick(event.currentTarget)}
      />
    </p>
  );
}

/** What was kept of a file, and what was not. */
function Imported({ report, model }: { report: TaughtImport; model: LibraryModel }) {
  const { added, replaced, refused } = report;
  return (
    <div class="imported" role="status">
      <p>
        {added} added, {replaced} replaced, {refused.length} left out.
        {added > 0 && ' Turn on those that you want to work by themselves.'}
      </p>
      <button type="button" class="link" onClick={model.dismissImport}>
        Dismiss
      </button>
      {refused.length > 0 && (
        <ul class="refused quiet">
          {refused.map(({ index, reason }) => (
            <li key={index}>
              Number {index}: {reason}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
