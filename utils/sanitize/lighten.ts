/**
 * Takes off, in the inert tree itself, what the sanitiser would refuse, and tells whether anything is left
 * that an allow-list of names and addresses cannot judge: what a parser would read in its own way.
 */
import { all } from '../dom/query';
import { ALLOWED_ADDRESS, ALLOWED_ATTRIBUTES, ALLOWED_CLASS, ALLOWED_TAGS } from './policy';

const ATTRIBUTES: ReadonlySet<string> = new Set(ALLOWED_ATTRIBUTES);
const TAGS: ReadonlySet<string> = new Set(ALLOWED_TAGS);
/** Elements that are refused together with their content, or whose attributes decide how they are parsed. */
const WHOLE =
  /^(?:script|style|noscript|template|iframe|noembed|noframes|plaintext|title|xmp|font|select|option|head|body|html)$/;
/** NodeFilter.SHOW_COMMENT */
const SHOW_COMMENT = 128;
const HTML = 'http://www.w3.org/1999/xhtml';

/** Attributes that hold addresses. */
const ADDRESS = /^(?:href|src|srcset|poster|cite)$/;
/** What browsers skip in an address. */
const SKIPPED = /[\0-\x20\xa0\u1680\u180e\u2000-\u2029\u205f\u3000]/g;
const EDGED = /^\s|\s$/;
const MEDIA = /^(?:audio|img|source|track|video)$/;

/** What ends a paragraph where it is written out and parsed again. */
const ENDS_PARAGRAPH =
  /^(?:address|article|aside|blockquote|center|d[ldt]|details|div|fig(?:ure|caption)|footer|h[1-6r]|h(?:eader|group)|li|main|nav|[ou]l|p|pre|section|summary|table)$/;
const HEADING = /^h[1-6]$/;
const TABLE_PART = /^(?:table|t(?:body|head|foot|r)|colgroup)$/;
/** What the parser puts elsewhere when it stands in anything else. */
const PARENTS: ReadonlyMap<string, RegExp> = new Map([
  ['caption', /^table$/],
  ['colgroup', /^table$/],
  ['col', /^colgroup$/],
  ['tbody', /^table$/],
  ['thead', /^table$/],
  ['tfoot', /^table$/],
  ['tr', /^t(?:body|head|foot)$/],
  ['td', /^tr$/],
  ['th', /^tr$/],
  ['li', /^[uo]l$/],
  ['dt', /^d(?:l|iv)$/],
  ['dd', /^d(?:l|iv)$/],
]);

/**
 * @param root the top of an inert tree that is about to be sanitised; it is changed
 * @returns whether nothing but allowed HTML is left in it, which stays what it is when it is parsed again
 */
export function lighten(root: Element): boolean {
  dropComments(root);
  let isPlain = true;
  let paragraph: Element | undefined;
  let link: Element | undefined;
  for (const element of all(root, '*')) {
    const name = element.localName;
    if (element.namespaceURI !== HTML || WHOLE.test(name)) {
      // icons go with all that they hold; what is left of their content is looked at in vain
      if (name === 'svg') element.remove();
      else isPlain &&= !root.contains(element);
      continue;
    }
    if (!TAGS.has(name)) {
      unwrap(element);
      continue;
    }
    tidyAttributes(element);
    isPlain &&=
      isInPlace(name, element.parentElement?.localName ?? '') &&
      !(name === 'a' && link?.contains(element)) &&
      !(ENDS_PARAGRAPH.test(name) && paragraph?.contains(element));
    if (name === 'p') paragraph = element;
    else if (name === 'a') link = element;
  }
  return isPlain;
}

function isInPlace(name: string, parent: string): boolean {
  const parents = PARENTS.get(name);
  if (parents) return parents.test(parent);
  return !TABLE_PART.test(parent) && !(HEADING.test(name) && HEADING.test(parent));
}

function dropComments(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_COMMENT);
  const comments: Node[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) comments.push(node);
  for (const comment of comments) (comment as Comment).remove();
}

function unwrap(element: Element): void {
  while (element.firstChild) element.before(element.firstChild);
  element.remove();
}

function tidyAttributes(element: Element): void {
  if (!element.hasAttributes()) return;
  for (const name of element.getAttributeNames()) {
    const value = ATTRIBUTES.has(name) ? (element.getAttribute(name) ?? '') : undefined;
    if (value === undefined || !isAllowed(element, name, value)) element.removeAttribute(name);
    else if (EDGED.test(value)) element.setAttribute(name, value.trim());
  }
}

function isAllowed(element: Element, name: string, value: string): boolean {
  if (name === 'class') return value.split(/\s+/u).some((one) => ALLOWED_CLASS.test(one));
  if (!ADDRESS.test(name) || ALLOWED_ADDRESS.test(value.replace(SKIPPED, ''))) return true;
  return name === 'src' && value.startsWith('data:') && MEDIA.test(element.localName);
}
