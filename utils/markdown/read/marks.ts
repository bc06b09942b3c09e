/** Emphasis and the inline elements that Markdown has no sign for. */
import type { BlockReader, Handler } from './blockReader';

/** @returns a handler that reads the children inside a mark of this name */
export function mark(name: string): Handler {
  return (element, reader) => {
    // Editors wrap whole documents in <b style="font-weight:normal">.
    if (name === 'strong' && /font-weight:\s*(?:normal|400)/.test(element.getAttribute('style') ?? '')) {
      reader.readChildren(element);
    } else reader.readMarked(element, name);
  };
}

/** @returns a handler for an element that stays HTML */
export function htmlMark(name: string): Handler {
  return (element, reader) => reader.readMarked(element, name);
}

const STYLES: readonly (readonly [string, RegExp])[] = [
  ['strong', /font-weight:\s*(?:bold|bolder|[6-9]00)/],
  ['em', /font-style:\s*(?:italic|oblique)/],
  ['del', /text-decoration(?:-line)?:[^;]*line-through/],
];

/** Reads a span whose style says what others say with an element. */
export function readStyled(element: Element, reader: BlockReader): void {
  const style = element.getAttribute('style');
  if (!style) {
    reader.readChildren(element);
    return;
  }
  const names = STYLES.filter(([name, pattern]) => pattern.test(style) && !reader.inline.isOpen(name));
  for (const [name] of names) reader.inline.open({ name });
  reader.readChildren(element);
  for (let i = 0; i < names.length; i += 1) reader.inline.close();
}

/** Reads `q` with the quotation marks that a browser shows around it. */
export function readQuotation(element: Element, reader: BlockReader): void {
  reader.inline.text('“');
  reader.readChildren(element);
  reader.inline.text('”');
}
