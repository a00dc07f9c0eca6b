import type { RelatedView } from '../lib/messaging/protocol.ts';
import { PaperRow, type PaperRowProps, type RowActs } from './PaperRow.tsx';
import { reasonLine } from './reason.ts';

interface RelatedRowProps extends RowActs, Pick<PaperRowProps, 'density' | 'unfolded'> {
  row: RelatedView;
}

/** A row of a related list: how close, and why. */
export function RelatedRow({ row, ...rest }: RelatedRowProps) {
  return (
    <PaperRow
      {...rest}
      paper={row.paper}
      saved={row.saved}
      strength={row.strength}
      why={reasonLine(row.reasons)}
      terms={row.reasons.marks.abstract}
      sentence={row.reasons.sentence}
      counterpart={row.reasons.counterpart}
    />
  );
}
