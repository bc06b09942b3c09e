/** One line of the popup that opens to more. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../controls/Icon';

/** The line's text and what it opens to. */
export interface RowProps {
  /** Name of the fact, for tests. */
  readonly fact?: string;
  readonly summary: ComponentChildren;
  /** Made only when the row is open; undefined: there is nothing to open. */
  readonly renderContent?: () => ComponentChildren;
}

/** A disclosure; without content it is a plain line. */
export function Row({ fact, summary, renderContent }: RowProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (!renderContent) {
    return (
      <p class="row row-plain" data-fact={fact}>
        {summary}
      </p>
    );
  }
  return (
    <details class="row" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary data-fact={fact}>
        <span class="row-chevron">
          <Icon name="chevron" size={12} />
        </span>
        <span class="row-summary">{summary}</span>
      </summary>
      {isOpen && <div class="row-content">{renderContent()}</div>}
    </details>
  );
}
