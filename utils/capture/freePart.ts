/**
 * A few words of one list item or of one cell are text, not a list or a table; the same of a button or a
 * dialog, which are never content. Only elements that hold the whole selection are looked at.
 */
const LIST = /^(?:ul|ol|dl|menu)$/;
const ITEM = /^(?:li|dt|dd)$/;
const TABLE_PART = /^(?:table|thead|tbody|tfoot|tr|td|th)$/;
const NEVER_CONTENT = /^(?:button|dialog|object|canvas)$/;

/**
 * @param root copies of what was selected; it is changed
 * @param lives the live element of each copy
 */
export function freePart(root: ParentNode & Node, lives: ReadonlyMap<Element, Node>): void {
  for (const element of holdersOf(root)) {
    const name = element.localName;
    if (NEVER_CONTENT.test(name) || TABLE_PART.test(name)) unwrap(element);
    if (!ITEM.test(name) || isWhole(element, lives.get(element))) continue;
    const list = element.parentElement;
    unwrap(element);
    if (list && LIST.test(list.localName)) unwrap(list);
  }
}

/** @returns the elements that hold everything, outermost first; a table of several rows or cells ends the line */
function holdersOf(root: ParentNode & Node): Element[] {
  const holders: Element[] = [];
  let inside: Node = root;
  for (;;) {
    const children = Array.from(inside.childNodes).filter(isSomething);
    const [only] = children;
    if (children.length !== 1 || only?.nodeType !== 1) break;
    holders.push(only as Element);
    inside = only;
  }
  // a table that goes on below is one; only a single cell with its rows is not
  const lastCell = holders.findLastIndex(({ localName }) => localName === 'td' || localName === 'th');
  return holders.filter(({ localName }, index) => !TABLE_PART.test(localName) || index <= lastCell);
}

function isSomething(node: Node): boolean {
  return node.nodeType === 1 || node.nodeValue?.trim() !== '';
}

function isWhole(copy: Element, live: Node | undefined): boolean {
  const squeeze = (node: Node | undefined) => node?.textContent?.replace(/\s+/g, '');
  return squeeze(copy) === squeeze(live);
}

function unwrap(element: Element): void {
  while (element.firstChild) element.before(element.firstChild);
  element.remove();
}
