import type { IconNode } from 'lucide';
import { h } from 'preact';

interface IconProps {
  node: IconNode;
  /** Side in px. */
  size?: number;
}

/** A drawing from the icon set. Always decoration: the control that holds it carries the name. */
export function Icon({ node, size = 16 }: IconProps) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {node.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
