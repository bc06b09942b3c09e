/** Fenced code, also where the target would run what it holds. */
import type { BlockOf, BlockWriter } from './blockWriter';
import { codeSpan, liquidLiteral, shortcodeLiteral } from './codeSpan';
import type { Dialect } from './dialect';
import { escapeHtml } from './html';
import { isPlainLanguage } from './languages';
import type { Lines } from './lines';

type Code = BlockOf<'code'>;

/** Writes a code block. */
export function writeCode(block: Code, writer: BlockWriter): void {
  const { lines } = writer;
  const { dialect } = writer.context;
  if (isSpoiltInFences(block.text, dialect, writer.isNested)) writeHtml(block, lines);
  else if (dialect.target === 'jekyll' && /\{[{%]/.test(block.text)) writeLiquid(block, lines, dialect);
  else if (dialect.target === 'hugo' && /\{\{[<%]/.test(block.text)) writeShortcodes(block, lines, dialect);
  else if (dialect.target === 'obsidian' && !isPlainLanguage(block.language))
    writeFence({ ...block, language: '' }, lines, dialect);
  else writeFence(block, lines, dialect);
}

/**
 * Templater runs in fences too. Inside other blocks Hexo takes fences for text before it protects code, and
 * marked turns the tabs that lines begin with into spaces.
 */
function isSpoiltInFences(text: string, { target }: Dialect, isNested: boolean): boolean {
  if (isNested && (target === 'hexo' || target === 'plain') && /^ *\t/m.test(text)) return true;
  return target === 'obsidian' ? text.includes('<%') : target === 'hexo' && isNested && /\{[{%#]/.test(text);
}

function writeFence({ text, language }: Code, lines: Lines, dialect: Dialect): void {
  const character = dialect.style.fence;
  let length = 3;
  for (const run of text.match(character === '`' ? /`{3,}/g : /~{3,}/g) ?? [])
    length = Math.max(length, run.length + 1);
  const fence = character.repeat(length);
  lines.line(fence + language);
  if (text !== '') lines.text(text);
  lines.line(fence);
}

function writeLiquid(block: Code, lines: Lines, dialect: Dialect): void {
  if (/\{%-?\s*endraw/.test(block.text)) {
    writeFence({ ...block, text: liquidLiteral(block.text) }, lines, dialect);
    return;
  }
  lines.line('{% raw %}');
  writeFence(block, lines, dialect);
  lines.line('{% endraw %}');
}

/** A shortcode that is never closed has no literal form: its lines become code spans, which can part it. */
function writeShortcodes(block: Code, lines: Lines, dialect: Dialect): void {
  const literal = shortcodeLiteral(block.text);
  if (literal !== undefined) {
    writeFence({ ...block, text: literal }, lines, dialect);
    return;
  }
  const spans = block.text.split('\n').map((line) => (line === '' ? '' : codeSpan(line, dialect)));
  lines.text(spans.filter((line) => line !== '').join('\\\n'));
}

/** One line, because a blank one would end the HTML inside a list. */
function writeHtml({ text, language }: Code, lines: Lines): void {
  const kind = language ? ` class="language-${escapeHtml(language)}"` : '';
  lines.line(
    `<pre><code${kind}>${escapeHtml(`${text}\n`).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;')}</code></pre>`,
  );
}
