import { useRef } from 'preact/hooks';
import type { ImportReport } from '../../lib/messaging/protocol.ts';
import { useFocusReturn } from '../focus.ts';
import { Icon } from '../Icon.tsx';
import { X } from '../icons.ts';

/** How many refused entries are told one by one. */
const TOLD = 50;

/** What an import did, entry by entry where one was refused. */
export function ImportSummary({ report, onDismiss }: { report: ImportReport; onDismiss(): void }) {
  const { refused } = report;
  const self = useRef<HTMLElement>(null);
  useFocusReturn(self);
  return (
    <section class="report" aria-label="Import" ref={self}>
      <p role="status">{summary(report)}</p>
      <button type="button" class="tool" aria-label="Dismiss" onClick={onDismiss}>
        <Icon node={X} size={14} />
      </button>
      {refused.length > 0 && (
        <ul>
          {refused.slice(0, TOLD).map(({ index, reason }) => (
            <li key={index}>
              Entry {index + 1}: {reason}
            </li>
          ))}
          {refused.length > TOLD && <li>and {refused.length - TOLD} more</li>}
        </ul>
      )}
    </section>
  );
}

/** `12 added, 3 already there, 1 refused.` */
function summary({ added, merged, refused }: ImportReport): string {
  const parts = [`${added} added`];
  if (merged > 0) parts.push(`${merged} already there`);
  if (refused.length > 0) parts.push(`${refused.length} refused`);
  return `${parts.join(', ')}.`;
}
