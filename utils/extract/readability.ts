/**
 * Readability, subclassed once. Its walk goes through the interfaces' own getters and
 * asks the deadline, so that no page can make it endless; what our own steps do better is switched off, and
 * questions that it asks again and again are answered without reading whole subtrees.
 */
import type { Deadline } from '../dom/deadline';
import { elementsNamed } from '../dom/elements';
import { getters } from '../dom/native';
import { isPlayer } from '../dom/players';
import { countBreaks } from '../dom/query';
import { squeezedLength } from '../dom/whiteSpace';
import { addUpLinks, readLinked } from './linkedText';
import { findPicture, isPart } from './parts';
import type { Filter, NamedFilter } from './readabilityInternals';
import { NEGATIVE, OpenReadability, standIn, UNLIKELY } from './readabilityInternals';
import { watchSiblings } from './siblings';
import { toLetters } from './titleParts';
import { isSpared, isTitled } from './unlikely';

/** What Readability is told, and what it may use of its own. */
export interface ReadabilityOptions {
  readonly deadline: Deadline;
  /** Title of the article, already read: a heading that repeats it is dropped. */
  readonly title: string;
  readonly url: string;
  /** Shortest text in characters that counts as an article; below it, it tries again with milder filters. */
  readonly charThreshold: number;
  /** Gives what the body held, for a further try. Without it, the body is kept as markup. */
  readonly restore?: (() => readonly Node[]) | undefined;
}

const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const ELEMENT = 1;
const TEXT = 3;
const SHOW_TEXT = 4;

class BoundedReadability extends OpenReadability {
  readonly #deadline: Deadline;
  readonly #document: Document;
  readonly #options: ReadabilityOptions;
  readonly #texts: TreeWalker;
  /** The node that a filter looks at, and its text once it was asked for. */
  #judged: { readonly node: Element; text?: string } | undefined;
  /** How much text of links each element holds, while the page does not change. */
  #linked: ReadonlyMap<Element, number> | undefined;
  /** The node that was asked last whether it can be seen: the one whose name is judged. */
  #seen: Element | undefined;
  /** Whether boxes are judged by what they hold. */
  #isSifting = false;

  constructor(document: Document, options: ReadabilityOptions) {
    super(document, { charThreshold: options.charThreshold, allowedVideoRegex: { test: isPlayer } });
    const test = (names: string) =>
      UNLIKELY.test(names) && !(this.#seen !== undefined && isSpared(this.#seen, UNLIKELY));
    this.REGEXPS = { ...this.REGEXPS, unlikelyCandidates: { test } };
    this.log = watchSiblings();
    this.#deadline = options.deadline;
    this.#document = document;
    this.#texts = document.createTreeWalker(document, SHOW_TEXT);
    this.#options = options;
  }

  /** `parse` without what only its other callers need: serialised twice, and metadata. */
  read(): Element | undefined {
    const { body } = this.#document;
    if (!body) return undefined;
    this.#prepare();
    this._metadata = { title: this.#options.title, byline: 'known' };
    this._articleTitle = this.#options.title;
    const { restore } = this.#options;
    const page = restore ? standIn(body, () => this.#startAgain(body, restore)) : body;
    return this._grabArticle(page) ?? undefined;
  }

  #prepare(): void {
    this._removeScripts(this.#document);
    this._prepDocument();
  }

  #startAgain(body: HTMLElement, restore: () => readonly Node[]): void {
    body.replaceChildren();
    for (const node of restore()) body.append(node);
    this.#prepare();
  }

  _getNextNode(node: Node, ignoreSelfAndKids?: boolean): Element | null {
    this.#deadline.check();
    this.#linked = undefined;
    const native = getters();
    if (!ignoreSelfAndKids) {
      const child = native.firstElementChild.call(node);
      if (child) return child;
    }
    let at: Node | null = node;
    while (at && at.nodeType === ELEMENT) {
      const sibling = native.nextElementSibling.call(at);
      if (sibling) return sibling;
      at = native.parentNode.call(at);
    }
    return null;
  }

  /** By attributes alone: asking `style` of every element builds an object for each. Lazy pictures are hidden until they load. */
  _isProbablyVisible(node: Element): boolean {
    this.#seen = node;
    if (node.localName === 'img') return true;
    if (node.hasAttribute('hidden')) return false;
    const style = node.getAttribute('style');
    if (style !== null && HIDING_STYLE.test(style)) return false;
    if (node.getAttribute('aria-hidden') !== 'true') return true;
    return /fallback-image/.test(node.getAttribute('class') ?? '');
  }

  /** The first letter ends the search, which most have near their beginning; one walker looks into all of them. */
  _isElementWithoutContent(node: Element): boolean {
    if (node.nodeType !== ELEMENT) return false;
    this.#texts.currentNode = node;
    for (let text = this.#texts.nextNode(); text && node.contains(text); text = this.#texts.nextNode()) {
      if (/\S/.test(text.nodeValue ?? '')) return false;
    }
    return node.childElementCount === countBreaks(node);
  }

  _hasChildBlockElement(node: Element): boolean {
    for (let child = node.firstElementChild; child; child = child.nextElementSibling) {
      if (this.DIV_TO_P_ELEMS.has(child.tagName) || this._hasChildBlockElement(child)) return true;
    }
    return false;
  }

  /** A box around one paragraph gives way to it: its names are what tells later what it was. */
  _hasSingleTagInsideElement(node: Element, tag: string): boolean {
    if (node.childElementCount !== 1 || node.firstElementChild?.tagName !== tag) return false;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT && this.REGEXPS.hasContent.test(child.nodeValue ?? '')) return false;
    }
    const name = tag === 'P' ? node.getAttribute('class') : null;
    if (name && !node.firstElementChild.hasAttribute('class')) {
      node.firstElementChild.setAttribute('class', name);
    }
    return true;
  }

  /** Without links there is nothing to divide, and without them the text need not be read. */
  override _getLinkDensity(node: Element): number {
    const linked = this.#linked ? (this.#linked.get(node) ?? 0) : addUpLinks(node.querySelectorAll('a'));
    if (linked === 0) return 0;
    const judged = this.#judged?.node === node ? this._getInnerText(node).length : undefined;
    const length = judged ?? squeezedLength(node.textContent ?? '');
    return length === 0 ? 0 : linked / length;
  }

  /** From the first score on until the article is put together nothing is taken out of the page. */
  override _initializeNode(node: Element): void {
    this.#linked ??= readLinked(this.#document);
    super._initializeNode(node);
  }

  override _prepArticle(content: Element): void {
    this.#linked = undefined;
    super._prepArticle(content);
  }

  override _getClassWeight(element: Pick<Element, 'className' | 'id'>): number {
    if (!element.id || !isTitled(element as Element)) return super._getClassWeight(element);
    return super._getClassWeight({ className: element.className, id: '' });
  }

  /** Identifiers that are made from titles do not say what an element is, nor does what can be done with a picture. */
  override _cleanMatchedNodes(content: Element, filter: NamedFilter): void {
    const toName = (node: Element, name: string) => (isTitled(node) ? node.className : name);
    const isNamed: NamedFilter = (node, name) => filter.call(this, node, toName(node, name));
    super._cleanMatchedNodes(content, (node, name) => node.localName !== 'img' && isNamed(node, name));
  }

  /** Where the title was taken out before, the next heading like it is a part's: a lower one repeats it word for word. */
  override _headerDuplicatesTitle(heading: Element): boolean {
    if (!/^H[12]$/.test(heading.tagName)) return false;
    const line = toLetters(heading.textContent ?? '');
    const title = toLetters(this.#options.title);
    const isMost = heading.tagName === 'H1' && line.length * 2 > title.length;
    return line === title || (isMost && super._headerDuplicatesTitle(heading));
  }

  _cleanHeaders(): void {
    // names of headings are made from their words; what a heading belongs to is told by what it says
  }

  override _cleanConditionally(content: Element, tag: string): void {
    const own = this.REGEXPS;
    this.REGEXPS = { ...own, negative: NEGATIVE };
    this.#isSifting = true;
    super._cleanConditionally(content, tag);
    this.#isSifting = false;
    this.REGEXPS = own;
  }

  /** While a filter looks at a node, nothing changes: it asks for the same text up to six times. */
  override _removeNodes(list: ArrayLike<Element>, filter?: Filter): void {
    const bound: Filter | undefined =
      filter &&
      ((node, index, all) => {
        this.#judged = { node };
        const weight = this.#isSifting ? this._getClassWeight(node) : undefined;
        const isRemoved = filter.call(this, node, index, all) && !isPart(node, weight, this.#options.url);
        this.#judged = undefined;
        const picture = isRemoved && (weight ?? -1) >= 0 ? findPicture(node) : undefined;
        if (picture) node.replaceChildren(picture);
        return isRemoved && !picture;
      });
    super._removeNodes(list, bound);
  }

  override _getInnerText(element: Element, isNormalized = true): string {
    const judged = this.#judged;
    if (!isNormalized || judged?.node !== element) return super._getInnerText(element, isNormalized);
    judged.text ??= super._getInnerText(element);
    return judged.text;
  }

  /** Of the elements around most text it matters only whether any holds some; to add up all of them takes long. */
  override _getTextDensity(node: Element, tags: readonly string[]): number {
    if (tags[0] !== 'SPAN') return super._getTextDensity(node, tags);
    for (const element of node.querySelectorAll(tags.join(',')))
      if (/\S/.test(element.textContent ?? '')) return 1;
    return 0;
  }

  /** What is looked for by one name is found many times faster. */
  override _removeScripts(document: Document): void {
    for (const element of elementsNamed(document, 'script', 'noscript')) element.remove();
  }

  _cleanStyles(): void {
    // cells keep their alignment; what else is no meaning goes when the content is sanitised
  }

  _fixLazyImages(): void {
    // pictures were revived before
  }
}

/**
 * @param document an inert document; Readability takes it apart
 * @returns the element that holds the article (its content moved into a new `div`), or undefined
 * @throws UnboxError('too-slow') when the deadline is over
 */
export function runReadability(document: Document, options: ReadabilityOptions): Element | undefined {
  return new BoundedReadability(document, options).read();
}
