/** Code in a line, also where the target would run it. */
import type { Dialect } from './dialect';
import { escapeInlineHtml } from './html';

const TEMPLATE = /\{[{%#]/;

/**
 * @param text one line of code
 * @param isCell whether it stands in a table
 * @param isMarked whether it stands in a link or emphasis: marked finds their end by signs in the code, too
 */
export function codeSpan(text: string, dialect: Dialect, { isCell = false, isMarked = false } = {}): string {
  const { target } = dialect;
  if (target === 'hexo' && TEMPLATE.test(text)) return element('code', text);
  if (target === 'obsidian' && /<%|^\s*\$?=/.test(text)) return element('samp', text);
  if (dialect.hasHtml && text.includes('`') && (isMarked || /[*_~[\]<\\]/.test(text)))
    return element('code', text);
  if (isCell && text.includes('|') && (target === 'jekyll' || text.includes('\\|')))
    return element('code', text);
  if (target === 'hugo' && /\{\{[<%]/.test(text)) return hugoSpan(text, isCell);
  if (target === 'jekyll' && /\{[{%]/.test(text)) return span(liquidLiteral(text), isCell);
  return span(text, isCell);
}

function span(text: string, isCell: boolean): string {
  const runs = new Set((text.match(/`+/g) ?? []).map((run) => run.length));
  let length = 1;
  while (runs.has(length)) length += 1;
  const fence = '`'.repeat(length);
  const isPadded = /^`|`$/.test(text) || (/^ .* $/.test(text) && text.trim() !== '');
  const code = isPadded ? `${fence} ${text} ${fence}` : fence + text + fence;
  return isCell ? code.replace(/\|/g, '\\|') : code;
}

const element = (name: string, text: string): string => `<${name}>${escapeInlineHtml(text)}</${name}>`;

/** Hugo reads shortcodes in code too: the comment form where it is closed, else the opener is parted. */
function hugoSpan(text: string, isCell: boolean): string {
  const literal = shortcodeLiteral(text);
  if (literal !== undefined) return span(literal, isCell);
  return text
    .split(/(?<=\{)(?=\{[<%])/)
    .map((part) => span(part, isCell))
    .join('<!---->');
}

/** @returns code in which every shortcode is written as Hugo's own comment form; undefined if one is not closed */
export function shortcodeLiteral(text: string): string | undefined {
  const closed = text.replace(
    /\{\{([<%])(?!\/\*)((?:(?!\{\{[<%])[\s\S])*?)([>%])\}\}/g,
    (found, open, body, close) =>
      (open === '<') === (close === '>') ? `{{${open}/*${body}*/${close}}}` : found,
  );
  const rest = closed.replace(/\{\{<\/\*[\s\S]*?\*\/>\}\}|\{\{%\/\*[\s\S]*?\*\/%\}\}/g, '');
  return /\{\{[<%]/.test(rest) ? undefined : closed;
}

/** @returns code that Liquid prints as it is: every opener is the output of a string */
export function liquidLiteral(text: string): string {
  return text.replace(/\{[{%]/g, '{{ "$&" }}');
}
