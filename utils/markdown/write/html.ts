/** Text inside HTML that stands in Markdown. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @returns text for an HTML block, where Markdown is not read; templates find no brace */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"]/g, (found) => ENTITIES[found] ?? found)
    .replace(/[{}]/g, (found) => `&#${found.charCodeAt(0)};`);
}

/** @returns text for an HTML element inside a paragraph, where Markdown is read: every sign as a reference */
export function escapeInlineHtml(text: string): string {
  return text.replace(/[^\s\w\u0080-\uffff]/g, (found) => ENTITIES[found] ?? `&#${found.charCodeAt(0)};`);
}
