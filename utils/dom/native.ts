/**
 * Getters and methods taken from the interfaces themselves. `<form><input name=parentNode>` puts its
 * own thing over the property of the same name; what is called through here cannot be covered.
 */

type Getter<T> = (this: unknown) => T;

/**
 * @param owner prototype of an interface
 * @param name of one of its properties
 * @returns the property's own getter; one that answers null where the environment has none
 */
export function getter<T>(owner: object, name: string): Getter<T> {
  const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
  return (get ?? (() => null)) as Getter<T>;
}

/** The getters in use; built once per document environment because Node has none at import time. */
function createNative() {
  const node = Node.prototype;
  const element = Element.prototype;
  return {
    body: getter<HTMLElement | null>(Document.prototype, 'body'),
    parentNode: getter<ParentNode | null>(node, 'parentNode'),
    firstChild: getter<ChildNode | null>(node, 'firstChild'),
    nextSibling: getter<ChildNode | null>(node, 'nextSibling'),
    firstElementChild: getter<Element | null>(element, 'firstElementChild'),
    nextElementSibling: getter<Element | null>(element, 'nextElementSibling'),
    localName: getter<string>(element, 'localName'),
    shadowRoot: getter<ShadowRoot | null>(element, 'shadowRoot'),
  };
}

let native: ReturnType<typeof createNative> | undefined;

/** @returns the getters; call them as `getters().parentNode.call(node)` */
export function getters(): ReturnType<typeof createNative> {
  native ??= createNative();
  return native;
}
