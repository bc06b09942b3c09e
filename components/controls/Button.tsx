/** The one button of the interface, in four weights. */
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

/** What a button is and does. */
export interface ButtonProps {
  /** Name of the action, also for tests. */
  readonly action: string;
  readonly onClick: () => void;
  readonly children?: ComponentChildren;
  readonly icon?: IconName;
  /** `primary` once on a page; `text` inside a line. */
  readonly weight?: 'primary' | 'outlined' | 'quiet' | 'text';
  /** Single key that does the same, shown beside the label. */
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  /** Full name for screen readers and the tooltip, where the visible text is an icon or short. */
  readonly label?: string;
}

/** A button with an optional icon and an optional key beside the label. */
export function Button(props: ButtonProps) {
  const { action, onClick, children, icon, weight = 'outlined', shortcut, isDisabled = false, label } = props;
  return (
    <button
      type="button"
      class={`button button-${weight}`}
      data-action={action}
      onClick={onClick}
      disabled={isDisabled}
      aria-keyshortcuts={shortcut}
      aria-label={label}
      title={label}
    >
      {icon && <Icon name={icon} />}
      {children && <span class="button-label">{children}</span>}
      {shortcut && (
        <span class="button-key" aria-hidden="true">
          {shortcut}
        </span>
      )}
    </button>
  );
}
