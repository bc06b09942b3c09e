/** Colours ranges of the text without touching the text, where the browser can (CSS Custom Highlight API). */

/** Names that the style sheet knows: `::highlight(<name>)`. */
export type PaintName = 'unbox-highlight' | 'unbox-note' | 'unbox-spoken';

/** Paints exactly these ranges under this name; what was painted before goes. */
export function paint(name: PaintName, ranges: readonly Range[]): void {
  if (typeof Highlight === 'undefined' || !CSS.highlights) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
