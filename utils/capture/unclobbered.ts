/**
 * Reads live nodes by the getters of the interfaces themselves: a form's fields can stand over any property
 * of the form (`<input name="childNodes">`).
 */
import { getter } from '../dom/native';

function createReaders() {
  return {
    nodeType: getter<number>(Node.prototype, 'nodeType'),
    childNodes: getter<NodeListOf<ChildNode>>(Node.prototype, 'childNodes'),
    localName: getter<string>(Element.prototype, 'localName'),
    namespace: getter<string | null>(Element.prototype, 'namespaceURI'),
    attributes: getter<NamedNodeMap>(Element.prototype, 'attributes'),
  };
}

let readers: ReturnType<typeof createReaders> | undefined;

function read(): ReturnType<typeof createReaders> {
  readers ??= createReaders();
  return readers;
}

/** @returns whether a live node is an element */
export function isLiveElement(node: Node): node is Element {
  return read().nodeType.call(node) === 1;
}

/** @returns whether a live node is text */
export function isLiveText(node: Node): node is Text {
  return read().nodeType.call(node) === 3;
}

/** @returns children of a live node, text included */
export function childrenOf(node: Node): NodeListOf<ChildNode> {
  return read().childNodes.call(node);
}

/** @returns name of a live element, lower case in HTML */
export function nameOf(element: Element): string {
  return read().localName.call(element);
}

/** @returns namespace of a live element */
export function namespaceOf(element: Element): string | null {
  return read().namespace.call(element);
}

/** @returns attributes of a live element */
export function attributesOf(element: Element): readonly Attr[] {
  return Array.from(read().attributes.call(element));
}

/** @returns whether a live element matches a selector */
export function isMatch(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}
