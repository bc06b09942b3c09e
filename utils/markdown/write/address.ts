/** Link destinations and titles. */

const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/**
 * @param address an address that came out of the URL parser
 * @returns it as a destination; braces, pipes and quotes that a template, a table or a renderer would take are encoded
 */
export function destination(address: string): string {
  const encoded = address.replace(/[\s<>{}`\\|"$^]/g, percent).replace(/&(?=#?\w+;)/g, '&amp;');
  return encoded === '' || !isBalanced(encoded) ? `<${encoded}>` : encoded;
}

/** CommonMark asks for balanced parentheses; renderers stop counting at 32. */
function isBalanced(address: string): boolean {
  if (!address.includes('(') && !address.includes(')')) return true;
  let depth = 0;
  for (const character of address) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0 || depth > 30) return false;
  }
  return depth === 0;
}

/** @returns a title with the space before it; '' for none */
export function linkTitle(title: string, isCell: boolean): string {
  if (title === '') return '';
  const escaped = title
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/(?<=\{)[{%#]/g, '\\$&')
    .replace(/(?<=<)%/g, '\\%');
  return ` "${isCell ? escaped.replace(/\|/g, '\\|') : escaped}"`;
}
