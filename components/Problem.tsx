import { Icon } from './Icon.tsx';
import { TriangleAlert } from './icons.ts';

/** An error as people read it: what happened, what was kept, what to do. */
export interface ProblemText {
  what: string;
  kept?: string;
  act?: { label: string; onAct(): void };
}

export function Problem({ what, kept, act }: ProblemText) {
  return (
    <div class="problem" role="alert">
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
