import { useEffect, useId, useRef } from 'preact/hooks';
import type { PaperAnswer } from '../../lib/messaging/protocol.ts';
import { Icon } from '../Icon.tsx';
import { ChevronDown, X } from '../icons.ts';
import { relatedCounts } from '../reason.ts';
import { CardBody } from './CardBody.tsx';
import { EdgeTab } from './EdgeTab.tsx';
import type { CardProps } from './props.ts';

/** The page's related papers: in the page's own column, or in a drawer where the page has none. */
export function Card(props: CardProps) {
  return props.layout === 'column' ? <ColumnCard {...props} /> : <DrawerCard {...props} />;
}

function ColumnCard(props: CardProps) {
  const { theme, collapsed, onToggleCollapsed } = props;
  const body = useId();
  const heading = useId();
  return (
    <section class="card column" data-theme={theme} aria-labelledby={heading} lang="en">
      <header>
        <h2>
          <button
            type="button"
            id={heading}
            data-kindred="toggle"
            aria-expanded={!collapsed}
            aria-controls={collapsed ? undefined : body}
            onClick={onToggleCollapsed}
          >
            <span>Related in your corpus</span>
            <Icon node={ChevronDown} size={14} />
          </button>
        </h2>
        {!collapsed && <Searched answer={props.answer} />}
      </header>
      {!collapsed && <CardBody id={body} {...props} />}
    </section>
  );
}

function DrawerCard(props: CardProps) {
  const { theme, collapsed, onToggleCollapsed, answer } = props;
  const tab = useRef<HTMLButtonElement>(null);
  const closer = useRef<HTMLButtonElement>(null);
  const was = useRef(collapsed);
  useEffect(() => {
    if (was.current === collapsed) return;
    was.current = collapsed;
    (collapsed ? tab : closer).current?.focus();
  }, [collapsed]);
  return (
    <div class="card drawer" data-theme={theme} lang="en">
      {collapsed ? (
        <EdgeTab answer={answer} button={tab} onOpen={onToggleCollapsed} />
      ) : (
        <Drawer {...props} closer={closer} />
      )}
    </div>
  );
}

function Drawer(props: CardProps & { closer: { current: HTMLButtonElement | null } }) {
  const { closer, onToggleCollapsed } = props;
  const body = useId();
  const heading = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onToggleCollapsed();
  };
  return (
    <section class="sheet" aria-labelledby={heading} onKeyDown={onKeyDown}>
      <header>
        <div>
          <h2 id={heading}>Related in your corpus</h2>
          <Searched answer={props.answer} />
        </div>
        <button
          type="button"
          class="tool"
          ref={closer}
          data-kindred="toggle"
          aria-expanded={true}
          aria-controls={body}
          aria-label="Close"
          title="Close"
          onClick={onToggleCollapsed}
        >
          <Icon node={X} />
        </button>
      </header>
      <CardBody id={body} {...props} />
    </section>
  );
}

/** The line keeps its height from the first moment on; where nothing is related, the card says so below. */
function Searched({ answer }: { answer: PaperAnswer | undefined }) {
  const related = answer?.related;
  return <p class="searched">{related && related.total > 0 ? relatedCounts(related) : '\u00a0'}</p>;
}
