import type { Range } from '../lib/engine/types.ts';
import { pieces } from './pieces.ts';

/** Ranges of a text that are shown alike: `match` washed, `sentence` washed in a whole, `term` underlined. */
export interface Layer {
  look: 'match' | 'sentence' | 'term';
  ranges: readonly Range[];
}

/** A text with its ranges marked. Text stays text: nothing in it is read as markup. */
export function Marked({ text, layers }: { text: string; layers: readonly Layer[] }) {
  const cut = pieces(
    text,
    layers.map((layer) => layer.ranges),
  );
  return (
    <>
      {cut.map((piece) =>
        piece.layers.length === 0 ? (
          piece.text
        ) : (
          <mark class={piece.layers.map((index) => layers[index]?.look).join(' ')}>{piece.text}</mark>
        ),
      )}
    </>
  );
}
