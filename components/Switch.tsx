interface SwitchProps {
  /** Names the control. */
  label: string;
  on: boolean;
  /** Shown as it is, and not to be changed here; `title` says why. */
  disabled?: boolean | undefined;
  title?: string | undefined;
  /** Id of what describes it further. */
  describedBy?: string | undefined;
  onToggle(): void;
}

/** Turns something on or off at once. A disabled one keeps its place in the tab order, so that its reason can be read. */
export function Switch({ label, on, disabled = false, title, describedBy, onToggle }: SwitchProps) {
  return (
    <button
      type="button"
      class="switcher"
      role="switch"
      data-kindred="switch"
      aria-checked={on}
      aria-disabled={disabled}
      aria-label={label}
      aria-describedby={describedBy}
      title={title}
      onClick={disabled ? undefined : onToggle}
    >
      <span class="track" aria-hidden="true" />
    </button>
  );
}
