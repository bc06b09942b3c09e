/** The frame of every line of the settings page: a name, a line of plain explanation, and what is set. */
import type { ComponentChildren } from 'preact';

/** The words, and where the control stands. */
export interface SettingBoxProps {
  /** Name for tests, and the start of the hint's id. */
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  /** Whether the control stands below the words instead of beside them. */
  readonly isWide?: boolean;
  /** Id of the control that the name labels; absent: it names itself. */
  readonly labels?: string;
  readonly children?: ComponentChildren;
}

/** Narrow controls stand beside the words, wide ones below. */
export function SettingBox({ id, name, hint, isWide = false, labels, children }: SettingBoxProps) {
  return (
    <div class={isWide ? 'setting setting-wide' : 'setting'} data-setting={id}>
      <div class="setting-words">
        {labels ? (
          <label class="setting-name" for={labels}>
            {name}
          </label>
        ) : (
          <p class="setting-name">{name}</p>
        )}
        <p class="setting-hint" id={`${id}-hint`}>
          {hint}
        </p>
      </div>
      {children && <div class="setting-control">{children}</div>}
    </div>
  );
}
