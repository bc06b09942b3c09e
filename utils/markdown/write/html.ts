/** Text inside HTML that stands in Markdown. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const reference = (character: string): string => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`;

/**
 * @param escaped Markdown text with backslashes
 * @returns the same with references for what marked does not find the end of a label by
 */
export function referenceBrackets(escaped: string): string {
  return escaped.replace(/\\([[\]`&\\])/g, (_, character: string) => reference(character));
}

/** @returns a block's text whose outer white space is kept by renderers that trim more than CommonMark does */
export function guardEdges(text: string): string {
  return text.replace(
    /^[\u00a0\u2000-\u200a\u202f\u205f\u3000]+|\\?[\u00a0\u2000-\u200a\u202f\u205f\u3000]+$/g,
    (space) => Array.from(space, reference).join(''),
  );
}

/** @returns text for an HTML block, where Markdown is not read; templates find no brace */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"{}]/g, reference);
}

/** @returns text for an HTML element inside a paragraph, where Markdown is read: every sign as a reference */
export function escapeInlineHtml(text: string): string {
  return text.replace(/[^\s\w\u0080-\uffff]/g, reference);
}
