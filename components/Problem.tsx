import { useRef } from 'preact/hooks';
import { useFocusReturn } from './focus.ts';
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
