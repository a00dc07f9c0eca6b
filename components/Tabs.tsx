import { useRef } from 'preact/hooks';

export interface Tab<Id extends string> {
  id: Id;
  label: string;
  /** Absent where a number would say nothing yet. */
  count?: number | undefined;
}

interface TabsProps<Id extends string> {
  /** Names the list of tabs. */
  label: string;
  tabs: readonly Tab<Id>[];
  selected: Id;
  onSelect(id: Id): void;
  /** Prefix of the ids that tie tabs to their panels: `${prefix}-tab-${id}`, `${prefix}-panel-${id}`. */
  prefix: string;
}

/** The tab that a key leads to, by the ARIA authoring practices for tabs that are selected by focus. */
export function tabForKey<Id extends string>(key: string, ids: readonly Id[], selected: Id): Id | undefined {
  const at = ids.indexOf(selected);
  if (key === 'ArrowRight') return ids[(at + 1) % ids.length];
  if (key === 'ArrowLeft') return ids.at(at - 1);
  if (key === 'Home') return ids[0];
  return key === 'End' ? ids.at(-1) : undefined;
}

/** A list of tabs: one stop for Tab, arrows within. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, prefix }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const ids = tabs.map((tab) => tab.id);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = tabForKey(event.key, ids, selected);
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${prefix}-tab-${tab.id}`}
          data-tab={tab.id}
          aria-selected={tab.id === selected}
          aria-controls={tab.id === selected ? `${prefix}-panel-${tab.id}` : undefined}
          tabIndex={tab.id === selected ? 0 : -1}
          onClick={() => onSelect(tab.id)}
        >
          {tab.label}
          {tab.count !== undefined && <span class="count"> {tab.count}</span>}
        </button>
      ))}
    </div>
  );
}
