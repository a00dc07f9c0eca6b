import { useRef, useState } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { Download } from '../icons.ts';
import type { PanelProps } from './panel-props.ts';

/** The formats that the list can leave in, behind one button. */
export function ExportMenu({ formats, model }: Pick<PanelProps, 'formats' | 'model'>) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const onFocusOut = (event: FocusEvent & { currentTarget: HTMLElement }) => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and leaving close the menu from within
    <span class="menu" onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <button type="button" class="button" ref={button} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon node={Download} size={14} />
        Export
      </button>
      {open && (
        <ul>
          {formats.map(({ id, label }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  void model.exportText(id);
                  close();
                }}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </span>
  );
}
