import { useEffect, useRef } from 'preact/hooks';
import { CorrectPaper } from '../CorrectPaper.tsx';
import { Problem, type ProblemText } from '../Problem.tsx';
import { SearchBox } from '../SearchBox.tsx';
import { useStore } from '../store.ts';
import { Tabs } from '../Tabs.tsx';
import { Toast } from '../Toast.tsx';
import { useCorrection } from './correction.ts';
import { ImportPicker } from './ImportButton.tsx';
import { handleListKey, moveFocus } from './list-keys.ts';
import type { PopupModel, PopupState, PopupTab } from './model.ts';
import { OfferLine } from './OfferLine.tsx';
import { wantedOf } from './open-field.ts';
import { PageLine } from './PageLine.tsx';
import type { PanelProps, ScreenProps } from './panel-props.ts';
import { RelatedPanel } from './RelatedPanel.tsx';
import { SavedPanel } from './SavedPanel.tsx';
import { SearchPanel } from './SearchPanel.tsx';
import { type PopupProblem, problemOf } from './state.ts';
import { toastOf } from './toast-of.ts';
import { useListFocus } from './use-list-focus.ts';

/** The popup: the page's paper, the search, three lists. */
export function Screen(props: ScreenProps) {
  const { model, surface, offer, onOpenSites, onImportElsewhere } = props;
  const state = useStore(model);
  const input = useRef<HTMLInputElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const self = useRef<HTMLElement>(null);
  const listFocus = useListFocus(self, state);
  const correction = useCorrection(state, props);
  const focusSearch = () => input.current?.focus();
  useEffect(focusSearch, []);
  const panelProps: PanelProps = {
    ...props,
    state,
    onFocusSearch: focusSearch,
    onImport: onImportElsewhere ?? (() => picker.current?.click()),
    onOpen: (url, event) => openLink(model, url, event),
  };
  return (
    <main class={`screen ${surface}`} lang="en" ref={self} onKeyDown={(event) => slash(event, input.current)}>
      <div>
        <PageLine state={state} model={model} onOpenSites={onOpenSites} correction={correction} />
        {correction && <CorrectPaper {...correction.form} />}
        {offer && <OfferLine model={offer} />}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the box's arrows and enter lead into the list below */}
      <div class="find" onKeyDown={(event) => boxKey(event, model, panel.current)}>
        <SearchBox
          query={state.query}
          placeholder={placeholder(state)}
          onQuery={model.setQuery}
          input={input}
        />
      </div>
      <Tabs
        label="Lists of papers"
        tabs={tabsOf(state)}
        selected={state.tab}
        onSelect={model.selectTab}
        prefix="kindred"
      />
      <div
        class="panel"
        role="tabpanel"
        id={`kindred-panel-${state.tab}`}
        aria-labelledby={`kindred-tab-${state.tab}`}
        ref={panel}
        onKeyDown={(event) => handleListKey(event, event.currentTarget, focusSearch)}
      >
        <h2 class="unseen">{HEADINGS[state.tab]}</h2>
        <Problems {...panelProps} />
        <Panel {...panelProps} />
      </div>
      <ImportPicker model={model} picker={picker} />
      <Toast {...toastOf(model, state, listFocus.expect)} />
    </main>
  );
}

const HEADINGS: Record<PopupTab, string> = {
  related: 'Related papers',
  search: 'Found papers',
  saved: 'Saved papers',
};

function Panel(props: PanelProps) {
  if (props.state.tab === 'related') return <RelatedPanel {...props} />;
  return props.state.tab === 'search' ? <SearchPanel {...props} /> : <SavedPanel {...props} />;
}

function Problems({ state, onImport }: PanelProps) {
  const { corpus } = state;
  const problem = problemOf(state);
  return (
    <>
      {corpus?.problem && <Problem what={corpus.problem} />}
      {problem && <Problem {...problem} act={remedyOf(problem, onImport)} />}
    </>
  );
}

function remedyOf({ isOfFile, again }: PopupProblem, onImport: () => void): ProblemText['act'] {
  return isOfFile ? { label: 'Choose another file', onAct: onImport } : { label: 'Try again', onAct: again };
}

function tabsOf({
  page,
  found,
  saved,
  query,
}: PopupState): { id: PopupTab; label: string; count?: number }[] {
  const related =
    page?.status === 'paper' ? page.answer.related : page?.status === 'text' ? page.related : undefined;
  const isSearch = query.trim() !== '' && !wantedOf(query) && !found?.named;
  const matches = isSearch ? found?.total : undefined;
  return [
    { id: 'related', label: 'Related', ...counted(related?.total) },
    { id: 'search', label: 'Search', ...counted(matches) },
    { id: 'saved', label: 'Saved', ...counted(saved?.length) },
  ];
}

function counted(count: number | undefined): { count?: number } {
  return count === undefined ? {} : { count };
}

function placeholder({ corpus }: PopupState): string {
  return corpus ? `Search ${corpus.papers} papers` : 'Search your papers';
}

function openLink(model: PopupModel, url: string, event: MouseEvent): void {
  if (event.button !== 0 || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void model.open(url, event.ctrlKey || event.metaKey);
}

function slash(event: KeyboardEvent, input: HTMLInputElement | null): void {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.target === input) return;
  event.preventDefault();
  input?.focus();
  input?.select();
}

/** From the box, down leads into the list, and Enter opens its first paper: of a search, the first that is found. */
function boxKey(event: KeyboardEvent, model: PopupModel, panel: Element | null): void {
  if (!panel || event.isComposing) return;
  if (event.key === 'ArrowDown' && moveFocus(panel, undefined, 1)) event.preventDefault();
  if (event.key !== 'Enter') return;
  const { ctrlKey, metaKey } = event;
  if (model.get().tab === 'search') return void model.openFirst(ctrlKey || metaKey);
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey });
  panel.querySelector('[data-kindred="title"]')?.dispatchEvent(click);
}
