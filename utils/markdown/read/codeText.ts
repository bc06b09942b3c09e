/**
 * The text of a code block. Highlighters make lines of elements, of `br`, of several `code`, with or without
 * line ends between them, and put numbers and buttons beside the code.
 */

const LINE_TAGS = new Set(['div', 'p', 'li', 'tr']);
const LINE_CLASS = /(?:^|\s)(?:line|code-line|token-line|view-line|hljs-ln-line|cm-line)(?:\s|$)/;
const BESIDE_TAGS = new Set(['button', 'svg', 'style', 'script', 'textarea', 'select', 'img']);
const BESIDE_CLASS =
  /(?:^|\s)lnt?(?:\s|$)|(?:^|[\s_-])(?:line-?numbers?(?:-rows)?|linenos?|lineno|line-?num|gutter|hljs-ln-numbers|hljs-ln-n|copy|copy-?(?:btn|button|code)|code-?copy|toolbar|rouge-gutter|cnblogs_code_(?:toolbar|copy))(?:\s|$)/i;
const MAX_DEPTH = 400;

/**
 * @param element `pre` or what stands for it
 * @returns the code without a final line end
 */
export function codeText(element: Element): string {
  const reader = new CodeReader(isLines(element));
  reader.read(element, 0);
  return reader.text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
}

/** Several `code` and no text between them: each is a line. */
function isLines(pre: Element): boolean {
  let codes = 0;
  for (let child = pre.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3 && /\S/.test(child.nodeValue ?? '')) return false;
    if (child.nodeType === 1 && (child as Element).localName === 'code') codes += 1;
  }
  return codes > 1;
}

class CodeReader {
  private readonly parts: string[] = [];
  private atLineStart = true;
  /** A line has ended without a line end of its own. */
  private isEnded = false;

  constructor(private readonly codeIsLine: boolean) {}

  get text(): string {
    return this.parts.join('');
  }

  read(node: Node, depth: number): void {
    if (depth > MAX_DEPTH) {
      this.add(node.textContent ?? '');
      return;
    }
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) this.add(child.nodeValue ?? '');
      else if (child.nodeType === 1) this.element(child as Element, depth);
    }
  }

  private element(element: Element, depth: number): void {
    const name = element.localName;
    if (name === 'br') {
      this.add('\n');
      return;
    }
    const className = element.getAttribute('class') ?? '';
    if (BESIDE_TAGS.has(name) || (className !== '' && BESIDE_CLASS.test(className) && !isWhole(element)))
      return;
    const isLine = LINE_TAGS.has(name) || (name === 'code' && this.codeIsLine) || LINE_CLASS.test(className);
    if (!isLine) {
      this.read(element, depth + 1);
      return;
    }
    if (this.isEnded || !this.atLineStart) this.put('\n');
    this.isEnded = false;
    const count = this.parts.length;
    this.read(element, depth + 1);
    if (this.parts.length === count || !this.atLineStart) this.isEnded = true;
  }

  private add(text: string): void {
    if (text === '') return;
    if (this.isEnded && text[0] !== '\n' && text[0] !== '\r') this.put('\n');
    this.isEnded = false;
    this.put(text);
  }

  private put(text: string): void {
    this.parts.push(text);
    this.atLineStart = text.endsWith('\n');
  }
}

/** Some themes put `line-numbers` on the element that holds all the code. */
function isWhole(element: Element): boolean {
  return (
    element.localName === 'code' || element.localName === 'pre' || element.querySelector('code, pre') !== null
  );
}
