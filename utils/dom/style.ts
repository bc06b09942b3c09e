/** Inline styles as text: reading and changing them as properties would rewrite what a page wrote. */

/** Longer styles are not looked at, in UTF-16 units. */
const MAX_STYLE_LENGTH = 4096;
const HIDING =
  /(?:^|;)\s*(?:opacity\s*:\s*0(?:\.0*)?|visibility\s*:\s*hidden|display\s*:\s*none)\s*(?:!important\s*)?(?=;|$)/gi;

/** @returns the inline style, '' where there is none worth reading */
export function readStyle(element: Element): string {
  const style = element.getAttribute('style') ?? '';
  return style.length > MAX_STYLE_LENGTH ? '' : style;
}

/** @returns a length of the inline style in CSS pixels, if it is given in pixels */
export function readStyleLength(element: Element, property: string): number | undefined {
  const found = new RegExp(`(?:^|[;\\s])${property}\\s*:\\s*([\\d.]+)px`, 'i').exec(readStyle(element));
  return found ? Number(found[1]) : undefined;
}

/** @returns the style without the declarations that hide an element */
export function withoutHiding(style: string): string {
  const shown = style.replace(HIDING, '');
  return shown === style ? style : shown.replace(/^;\s*/, '');
}
