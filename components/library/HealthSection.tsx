import { useEffect, useState } from 'preact/hooks';
import type { LibraryModel } from './model.ts';

interface HealthProps {
  report: string;
  model: LibraryModel;
}

const SAYS_SO_MS = 2_000;

/** How the detectors fared, as a text that the reader can read, copy and send to whom they like. */
export function HealthSection({ report, model }: HealthProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [outcome, setOutcome] = useState<string>();
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), SAYS_SO_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () =>
    model.copy(report).then(
      () => setOutcome('Copied'),
      () => setOutcome('Copy failed'),
    );
  return (
    <section class="health" aria-labelledby="health">
      <h3 id="health">Report</h3>
      <p>
        When a site stops working, this tells its developers why: counts of the last 30 days, forms of
        addresses, and rules that failed. It names no paper and no address, and goes nowhere unless you send
        it.
      </p>
      <p class="acts">
        <button type="button" class="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Hide the report' : 'Read the report'}
        </button>
        <button type="button" class="button" data-kindred="copy-report" onClick={() => void copy()}>
          {outcome ?? 'Copy the report'}
        </button>
        <button type="button" class="button" data-kindred="reset" onClick={() => void model.resetHealth()}>
          Reset the counts
        </button>
      </p>
      {isOpen && (
        <section
          class="report"
          aria-label="Text of the report"
          data-kindred="report"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be within reach of the keyboard
          tabIndex={0}
        >
          <pre>{report}</pre>
        </section>
      )}
    </section>
  );
}
