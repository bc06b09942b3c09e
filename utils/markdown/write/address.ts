/** Link destinations and titles. */

const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/**
 * @param address an address that came out of the URL parser
 * @param hasImage whether the link's text holds a picture: marked then looks for emphasis in the address, too
 * @param hasMath whether `$` begins a formula
 * @returns it as a destination; braces, pipes and quotes that a template, a table or a renderer would take are encoded
 */
export function destination(address: string, { hasImage = false, hasMath = false } = {}): string {
  let encoded = address.replace(/[\s<>{}`\\|"^]/g, percent).replace(/&(?=#?\w+;)/g, '&amp;');
  if (hasMath) encoded = encoded.replace(/\$/g, percent);
  if (hasImage) encoded = encoded.replace(/[*~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\$&');
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
export function linkTitle(title: string, isCell: boolean, isInLink = false): string {
  if (title === '') return '';
  const escaped = title
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/(?<=\{)[{%#]/g, '\\$&')
    .replace(/(?<=<)%/g, '\\%');
  const isUnclear = isInLink || !isBalanced(title) || /[*_~`]/.test(escaped);
  const unbracketed = isUnclear ? escaped.replace(/[[\]`*_~()]/g, '\\$&') : escaped;
  return ` "${isCell ? unbracketed.replace(/\|/g, '\\|') : unbracketed}"`;
}
