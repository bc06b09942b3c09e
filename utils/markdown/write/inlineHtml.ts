/** Inline content as HTML, for places where Markdown is not read. */
import type { Mark, Token } from '../blocks';
import { escapeHtml } from './html';

/** @param tokens of one paragraph @returns the same as HTML on one line; templates find no brace in it */
export function inlineHtml(tokens: readonly Token[]): string {
  return tokens.map(tokenHtml).join('');
}

function tokenHtml(token: Token): string {
  switch (token.type) {
    case 'text':
      return escapeHtml(token.text);
    case 'open':
      return openingTag(token.mark);
    case 'close':
      return `</${token.mark.name}>`;
    case 'code':
      return `<code>${escapeHtml(token.text)}</code>`;
    case 'image':
      return `<img src="${escapeHtml(token.src)}" alt="${escapeHtml(token.alt)}">`;
    case 'math':
      return escapeHtml(token.tex);
    default:
      return ' ';
  }
}

function openingTag({ name, href }: Mark): string {
  return href === undefined ? `<${name}>` : `<${name} href="${escapeHtml(href)}">`;
}
