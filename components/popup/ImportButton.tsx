import { useRef } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { Upload } from '../icons.ts';
import type { PanelProps } from './panel-props.ts';

/** Brings a file of saved papers in. */
export function ImportButton({ model, onImportElsewhere }: Pick<PanelProps, 'model' | 'onImportElsewhere'>) {
  const picker = useRef<HTMLInputElement>(null);
  const onPick = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) void model.importFile(file);
    // The same file may be picked again after it was mended.
    input.value = '';
  };
  return (
    <>
      <button type="button" class="button" onClick={onImportElsewhere ?? (() => picker.current?.click())}>
        <Icon node={Upload} size={14} />
        Import
      </button>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        aria-label="File of saved papers"
        hidden
        onChange={(event) => onPick(event.currentTarget)}
      />
    </>
  );
}
