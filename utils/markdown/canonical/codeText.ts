/**
 * The text of a code block. Highlighters make lines of elements, of `br`, of several `code`, with or without
 * line ends between them, and put numbers and buttons beside the code.
 */

const LINE_TAGS = new Set(['div', 'p', 'li', 'tr']);
const LINE_CLASS = /(?:^|\s)(?:line|code-line|token-line|view-line|hljs-ln-line|cm-line)(?:\s|$)/;
const BESIDE_TAGS = new Set(['button', 'svg', 'style', 'script', 'textarea', 'select']);
const BESIDE_CLASS =
  /(?:^|\s)lnt?(?:\s|$)|(?:^|[\s_-])(?:line-?numbers?(?:-rows)?|linenos?|lineno|line-?num|gutter|hljs-ln-numbers|hljs-ln-n|copy|copy-?(?:btn|button|code)|code-?copy|copy-code-btn|toolbar|source-toolbox|pre-numbering|boring|rouge-gutter|cnblogs_code_(?:toolbar|copy))(?:\s|$)/i;
/** Elements that mean something in code, too. */
const KEPT = new Set(['a', 'img']);
const MAX_DEPTH = 400;

/**
 * Fills an empty `code` element with text, links and pictures of a code block; its last line is ended.
 * @param code the new element
 * @param source what the highlighter made; it is not changed
 */
export function fillCode(code: Element, source: Element): void {
  const reader = new CodeReader(code, isLines(source));
  reader.read(source, 0);
  reader.finish();
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
  /** Text not yet in the tree. */
  private parts: string[] = [];
  private count = 0;
  private atLineStart = true;
  /** A line has ended without a line end of its own. */
  private isEnded = false;

  constructor(
    private place: Element,
    private readonly codeIsLine: boolean,
  ) {}

  read(node: Node, depth: number): void {
    if (depth > MAX_DEPTH) {
      this.add(node.textContent ?? '');
      return;
    }
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) this.add(child.nodeValue ?? '');
      else if (child.nodeType === 1) this.element(child as Element, depth + 1);
    }
  }

  finish(): void {
    if (this.count > 0 && !this.atLineStart) this.put('\n');
    this.flush();
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
    if (KEPT.has(name)) this.keep(element, depth);
    else if (LINE_TAGS.has(name) || (name === 'code' && this.codeIsLine) || LINE_CLASS.test(className))
      this.line(element, depth);
    else this.read(element, depth);
  }

  private line(element: Element, depth: number): void {
    if (this.isEnded || !this.atLineStart) this.put('\n');
    this.isEnded = false;
    const { count } = this;
    this.read(element, depth);
    if (this.count === count || !this.atLineStart) this.isEnded = true;
  }

  private keep(element: Element, depth: number): void {
    this.flush();
    const outer = this.place;
    const kept = element.cloneNode(false) as Element;
    outer.append(kept);
    this.place = kept;
    this.read(element, depth);
    this.flush();
    this.place = outer;
  }

  private add(data: string): void {
    if (data === '') return;
    const text = data.includes('\r') ? data.replace(/\r\n?/g, '\n') : data;
    if (this.isEnded && text[0] !== '\n') this.put('\n');
    this.isEnded = false;
    this.put(text);
  }

  private put(text: string): void {
    this.parts.push(text);
    this.count += 1;
    this.atLineStart = text.endsWith('\n');
  }

  private flush(): void {
    if (this.parts.length > 0) this.place.append(this.parts.join(''));
    this.parts = [];
  }
}

/** Some themes put `line-numbers` on the element that holds all the code. */
function isWhole(element: Element): boolean {
  return (
    element.localName === 'code' || element.localName === 'pre' || element.querySelector('code, pre') !== null
  );
}
