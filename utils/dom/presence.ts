/**
 * Which names and attributes occur in an inert page at all. Most of what the steps look for is on few pages,
 * and to search a page for each of some hundred selectors takes longer than to read all its names once.
 */
import type { Deadline } from './deadline';
import { getters } from './native';

/** What occurs in a page; what a step has taken out since is still in it. */
interface Presence {
  readonly names: Set<string>;
  readonly attributes: Set<string>;
  /** Elements of the body that have an attribute which many steps ask for, in document order. */
  readonly listed: ReadonlyMap<string, Element[]>;
  /** Elements of the body that have a class or an identifier. */
  readonly named: readonly Element[];
}

/** Deepest nesting that is kept; what is deeper gives way to its text. */
const MAX_DEPTH = 250;
/** What the steps themselves make, and what stands in a page's head: never known to be absent. */
const MADE_NAMES =
  'a base blockquote br code del div em figcaption figure h3 h4 hr iframe img input li link meta noscript ol p pre script strong style sup template title';
const MADE_ATTRIBUTES =
  'align alt alttext checked class data-unbox-task disabled display height href id referrerpolicy src title type width';

/** Attributes whose elements are listed. No step gives them to an element. */
const LISTED = ['style', 'rel', 'role', 'hidden', 'aria-hidden', 'itemprop', 'property'];
/** From this many elements on a search is as fast as to ask each. */
const MAX_LISTED = 150;

const pages = new WeakMap<Document, Presence>();

/**
 * Reads the names of a page's body, and caps the depth that makes walks slow: below it only text is kept. Iterative and
 * linear, through the interfaces' own getters: nothing that a page covers can lead it astray.
 * @param document an inert document; what comes from elsewhere must not be put into it afterwards
 *   without `forgetPresence`
 * @throws UnboxError('too-slow') from the deadline
 */
export function readPresence(document: Document, deadline: Deadline): void {
  const native = getters();
  const { getAttributeNames, hasAttributes } = Element.prototype;
  const names = new Set(MADE_NAMES.split(' '));
  const attributes = new Set(MADE_ATTRIBUTES.split(' '));
  const listed = new Map<string, Element[]>(LISTED.map((name) => [name, []]));
  const named: Element[] = [];
  const root = native.body.call(document);
  let depth = 0;
  let node: Element | null = root;
  while (node) {
    deadline.check();
    if (depth > MAX_DEPTH) keepText(node);
    names.add(native.localName.call(node));
    if (hasAttributes.call(node)) {
      const own = getAttributeNames.call(node);
      let isNamed = false;
      for (const name of own) {
        attributes.add(name);
        if (name === 'class' || name === 'id') isNamed = true;
        else if (node !== root) listed.get(name)?.push(node);
      }
      if (isNamed && node !== root) named.push(node);
    }
    const child: Element | null = native.firstElementChild.call(node);
    if (child) {
      depth += 1;
      node = child;
      continue;
    }
    let next: Element | null = native.nextElementSibling.call(node);
    while (!next && node && node !== root) {
      node = native.parentNode.call(node) as Element | null;
      depth -= 1;
      next = node && node !== root ? native.nextElementSibling.call(node) : null;
    }
    node = next;
  }
  pages.set(document, { names, attributes, listed, named });
}

/** From now on everything may be in the page again. */
export function forgetPresence(document: Document): void {
  pages.delete(document);
}

/** By the property of the interface: a form can cover those of its own. */
function keepText(element: Element): void {
  const text = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent');
  text?.set?.call(element, text.get?.call(element));
}

/** @returns what had a class or an identifier in the page's body, taken out since or not; undefined where that is not known */
export function namedElementsIn(body: Element): readonly Element[] | undefined {
  return body === body.ownerDocument.body ? pages.get(body.ownerDocument)?.named : undefined;
}

/** What an element must be called and have for a selector to match it. */
interface Requirement {
  readonly name: string | undefined;
  readonly attributes: readonly string[];
}

const requirements = new Map<string, Requirement>();

function requirementOf(selector: string): Requirement {
  let requirement = requirements.get(selector);
  if (!requirement) {
    requirement = readRequirement(selector);
    requirements.set(selector, requirement);
  }
  return requirement;
}

/** Of the last compound, arguments of pseudo-classes left out. */
function readRequirement(selector: string): Requirement {
  const attributes: string[] = [];
  const bare = selector
    .replace(/\[\s*([\w-]+)[^\]]*\]/g, (_, name: string) => `[${name.toLowerCase()}]`)
    .replace(/:[\w-]+(?:\([^()]*\))?/g, '');
  const last =
    bare
      .trim()
      .split(/[\s>+~]+/)
      .at(-1) ?? '';
  for (const [, name = ''] of last.matchAll(/\[([\w-]+)\]/g)) attributes.push(name);
  if (/\./.test(last)) attributes.push('class');
  if (/#/.test(last)) attributes.push('id');
  return { name: /^[a-z][\w-]*/i.exec(last)?.[0].toLowerCase(), attributes };
}

/** @returns the elements of a page's body that match, or undefined where they have to be looked for */
export function findListed(root: Node, selector: string): Element[] | undefined {
  const { ownerDocument: document } = root;
  const presence = document && root === document.body ? pages.get(document) : undefined;
  const requirement = presence && requirementOf(selector);
  const attribute = requirement?.attributes.find((name) => LISTED.includes(name));
  const listed = attribute === undefined ? undefined : presence?.listed.get(attribute);
  if (!listed || listed.length > MAX_LISTED) return undefined;
  return listed.filter((element) => element.isConnected && element.matches(selector));
}

/**
 * @param document of what is searched
 * @param selector a single selector of our own, without commas
 * @returns whether it is known that nothing matches
 */
export function isAbsent(document: Document | null, selector: string): boolean {
  const presence = document && pages.get(document);
  if (!presence) return false;
  const { name, attributes } = requirementOf(selector);
  if (name !== undefined && !presence.names.has(name)) return true;
  return attributes.some((attribute) => !presence.attributes.has(attribute));
}
