/**
 * Attributes that the capture writes into the inert copy of a page, and that later steps read.
 * They say what a copy cannot know by itself. A page's own attributes of these names are removed first.
 */

/** Set on elements that the page did not render (`display: none`), never on their descendants. */
export const HIDDEN_MARK = 'data-unbox-hidden';
/** On `img`: the address that the browser chose, absolute. */
export const CURRENT_SOURCE_MARK = 'data-unbox-current-src';
/** On `img`: width of the loaded picture, in CSS pixels. */
export const NATURAL_WIDTH_MARK = 'data-unbox-natural-width';
/** On `img`: height of the loaded picture, in CSS pixels. */
export const NATURAL_HEIGHT_MARK = 'data-unbox-natural-height';
/** Set on the element that stands for a same-origin frame or an open shadow root. */
export const EMBEDDED_MARK = 'data-unbox-embedded';

/** All of the above. */
export const MARKS: readonly string[] = [
  HIDDEN_MARK,
  CURRENT_SOURCE_MARK,
  NATURAL_WIDTH_MARK,
  NATURAL_HEIGHT_MARK,
  EMBEDDED_MARK,
];

/** Prefix of every id that the sanitiser keeps, so that a page's names never meet those of ours. */
export const ID_PREFIX = 'unbox-';
