import { useLayoutEffect, useRef } from 'preact/hooks';
import { focusedAround, useFocusReturn } from './focus.ts';
import { Icon } from './Icon.tsx';
import { TriangleAlert } from './icons.ts';

/** An error as people read it: what happened, what was kept, what to do. */
export interface ProblemText {
  what: string;
  kept?: string;
  act?: { label: string; onAct(): void };
}

export function Problem({ what, kept, act }: ProblemText) {
  const self = useRef<HTMLDivElement>(null);
  useFocusReturn(self);
  useLayoutEffect(() => {
    // Who pressed something far below must see why nothing came of it; a page that is only being read stays where it is.
    if (self.current && focusedAround(self.current)) self.current.scrollIntoView({ block: 'nearest' });
  }, [what]);
  return (
    <div class="problem" role="alert" ref={self}>
      <Icon node={TriangleAlert} />
      <p>
        {what} {kept && <span class="quiet">{kept}</span>}
      </p>
      {act && (
        <button type="button" class="link" onClick={act.onAct}>
          {act.label}
        </button>
      )}
    </div>
  );
}
