/** Where the user asked for something without the popup. */

/** A tab, and what was under the mouse. */
export interface Place {
  readonly tabId: number;
  readonly windowId?: number;
  /** Known once the user's gesture granted the tab. */
  readonly url?: string;
  readonly isPrivate: boolean;
  /** Address of the picture that was clicked, as the page shows it. */
  readonly imageUrl?: string;
  /** Address of the link that was clicked. */
  readonly linkUrl?: string;
}
