/**
 * The body of a file as HTML that a Markdown processor and a template engine leave alone: one block a line,
 * no blank line (it would end the HTML), no brace that could open a template.
 */
import { writeAttributes } from './html/attributes';
import { protectText } from './html/protect';
import { BLOCKS, CONTAINERS, KEPT, SKIPPED, VOID } from './html/tags';
import type { MarkdownOptions } from './options';
import { createAddresses } from './read/addresses';

/** Below this depth only text is written. */
const MAX_DEPTH = 400;

/**
 * @param source HTML, parsed inertly, or a node, which is not changed
 * @param options as for `toMarkdown`; style means nothing here
 * @returns HTML, each block on a line of its own; '' when there is nothing to say
 */
export function toHtmlBody(source: string | Node, options: MarkdownOptions): string {
  const root =
    typeof source === 'string' ? new DOMParser().parseFromString(source, 'text/html').body : source;
  const writer = new HtmlWriter(options);
  writer.children(root, 0);
  const html = writer.toString();
  return html === '' ? '' : `${html}\n`;
}

class HtmlWriter {
  private readonly parts: string[] = [];
  private readonly target: NonNullable<MarkdownOptions['target']>;
  private readonly addresses;
  private readonly title: string | undefined;
  private hasHeading = false;
  private isPreformatted = false;
  /** A line end waits until something follows. */
  private isLineEnded = false;

  constructor(options: MarkdownOptions) {
    this.target = options.target ?? 'plain';
    this.addresses = createAddresses(options.url, options.imageAddress);
    this.title = options.title?.replace(/\s+/g, ' ').trim() || undefined;
  }

  children(node: Node, depth: number): void {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) this.text(child.nodeValue ?? '');
      else if (child.nodeType === 1) this.element(child as Element, depth);
    }
  }

  toString(): string {
    return this.parts.join('').trim();
  }

  private element(element: Element, depth: number): void {
    const name = element.localName;
    if (SKIPPED.has(name) || this.isTitle(element)) return;
    if (depth >= MAX_DEPTH) this.text(element.textContent ?? '');
    else if (name === 'img') this.image(element);
    else if (!KEPT.has(name)) this.children(element, depth + 1);
    else this.kept(element, depth);
  }

  private kept(element: Element, depth: number): void {
    const name = this.nameOf(element);
    const isBlock = BLOCKS.has(name) && !this.isPreformatted;
    if (isBlock) this.endLine();
    const attributes = writeAttributes(element, this.addresses);
    this.put(`<${name}${protectText(attributes, this.target)}>`);
    if (VOID.has(name)) {
      if (isBlock) this.endLine();
      return;
    }
    const outer = this.isPreformatted;
    this.isPreformatted ||= name === 'pre';
    if (CONTAINERS.has(name) && !outer) this.endLine();
    this.children(element, depth + 1);
    this.isPreformatted = outer;
    if (!CONTAINERS.has(name)) this.isLineEnded = false;
    this.put(`</${name}>`);
    if (isBlock) this.endLine();
  }

  /** Dataview runs the text of any `code` that begins with its sign. */
  private nameOf(element: Element): string {
    const isRun = this.target === 'obsidian' && element.localName === 'code' && !this.isPreformatted;
    return isRun && /^\s*\$?=/.test(element.textContent ?? '') ? 'samp' : element.localName;
  }

  private image(element: Element): void {
    const src = this.addresses.image(element);
    if (src === undefined) this.text(element.getAttribute('alt') ?? '');
    else this.put(`<img${protectText(writeAttributes(element, this.addresses), this.target)}>`);
  }

  private text(data: string): void {
    if (this.isPreformatted) {
      this.put(protectText(escapeText(data), this.target).replace(/\r\n?|\n/g, '&#10;'));
      return;
    }
    const text = data.replace(/[ \t\n\r\f]+/g, ' ');
    if (text === ' ' && this.isAtLineStart()) return;
    if (text !== '') this.put(protectText(escapeText(text), this.target));
  }

  private isAtLineStart(): boolean {
    return this.isLineEnded || this.parts.length === 0;
  }

  private endLine(): void {
    if (this.parts.length > 0) this.isLineEnded = true;
  }

  private put(html: string): void {
    if (this.isLineEnded) this.parts.push('\n');
    this.isLineEnded = false;
    this.parts.push(html);
  }

  /** The first heading, when it says what the front matter says. */
  private isTitle(element: Element): boolean {
    if (this.title === undefined || this.hasHeading || !/^h[1-6]$/.test(element.localName)) return false;
    this.hasHeading = true;
    return (element.textContent ?? '').replace(/\s+/g, ' ').trim() === this.title;
  }
}

function escapeText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\u00a0/g, '&nbsp;');
}
