import type { Strength, StrengthWord } from '../lib/engine/types.ts';

const BARS: Record<StrengthWord, number> = { close: 3, related: 2, 'loosely related': 1 };

/** How close a paper is: the word for everyone, three bars beside it for the eye. */
export function Meter({ strength }: { strength: Strength }) {
  const full = BARS[strength.word];
  return (
    <span class="meter">
      <svg width="16" height="10" viewBox="0 0 16 10" aria-hidden="true" focusable="false">
        {[0, 1, 2].map((bar) => (
          <rect key={bar} class={bar < full ? 'full' : ''} x={bar * 6} width="4" height="10" rx="1" />
        ))}
      </svg>
      <span data-kindred="strength">{strength.word}</span>
    </span>
  );
}
