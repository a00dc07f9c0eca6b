import type { RefObject } from 'preact';
import { Icon } from '../Icon.tsx';
import { Upload } from '../icons.ts';
import type { PanelProps } from './panel-props.ts';

/** Brings a file of saved papers in. */
export function ImportButton({ onImport }: Pick<PanelProps, 'onImport'>) {
  return (
    <button type="button" class="button" onClick={onImport}>
      <Icon node={Upload} size={14} />
      Import
    </button>
  );
}

interface ImportPickerProps extends Pick<PanelProps, 'model'> {
  picker: RefObject<HTMLInputElement | null>;
}

/** The browser's own choice of a file. It stands outside the lists, so that a file can be chosen from anywhere. */
export function ImportPicker({ model, picker }: ImportPickerProps) {
  const onPick = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) void model.importFile(file);
    // The same file may be picked again after it was mended.
    input.value = '';
  };
  return (
    <input
      ref={picker}
      type="file"
      accept=".json,application/json"
      aria-label="File of saved papers"
      hidden
      onChange={(event) => onPick(event.currentTarget)}
    />
  );
}
