/**
 * Copies what lies between two points of the page as a reader sees it: through shadow roots, slots and frames,
 * with the ancestors that give it its meaning, and nothing else.
 */
import { UnboxError } from '../article';
import { EMBEDDED_MARK, HIDDEN_MARK } from '../dom/marks';
import { readFrameDocument, shownChildren } from './compose';
import { copyElement } from './copyElement';
import { isNotRendered } from './marks';
import { MAX_ELEMENTS } from './snapshot';
import { childrenOf, isLiveElement, isLiveText, isMatch, nameOf } from './unclobbered';

/** Deepest nesting that is followed. */
const MAX_DEPTH = 2000;
/** Scripts and the like are no text, whatever they hold; formulas are. */
const NO_TEXT = 'script:not([type^="math/"]),style,template,head';
/** Elements that can stand in a line. */
const INLINE =
  /^(?:a|abbr|b|bd[io]|big|cite|code|del|em|font|i|img|ins|kbd|label|mark|q|ruby|s|samp|small|span|strike|strong|su[bp]|time|tt|u|var)$/;

/** One point of a range, as what is met there on a walk: before a node, or after the last child of one. */
interface Point {
  readonly container: Node;
  readonly offset: number;
  readonly before: Node | undefined;
}

/** Collects the copies of one or several stretches of a page. */
export class SelectedCopy {
  /** The copies, as they stood in the body. */
  readonly fragment: DocumentFragment;
  /** The copy of each live element that has one. */
  readonly copies = new Map<Node, Element>();
  /** Live ancestors of the place where the walk is, outermost first, without the body. */
  private readonly path: Element[] = [];
  private state: 'before' | 'inside' | 'after' = 'before';
  private start: Point | undefined;
  private end: Point | undefined;
  private count = 0;
  private isNewStretch = false;

  /** @param inert the document the copies are made in */
  constructor(private readonly inert: Document) {
    this.fragment = inert.createDocumentFragment();
  }

  /**
   * Adds the next stretch; stretches come in document order.
   * @throws UnboxError('too-large') beyond MAX_ELEMENTS nodes
   */
  add(range: AbstractRange): void {
    const page = range.startContainer.ownerDocument ?? (range.startContainer as Document);
    const top = page.body ?? page.documentElement;
    this.start = toPoint(range.startContainer, range.startOffset);
    this.end = toPoint(range.endContainer, range.endOffset);
    this.state = isAround(range.startContainer, top) ? 'inside' : 'before';
    this.isNewStretch = this.fragment.hasChildNodes();
    this.walkChildren(top);
  }

  private walk(node: Node): void {
    if (node === this.start?.before) this.state = 'inside';
    if (node === this.end?.before) this.state = 'after';
    if (this.state === 'after' || this.path.length > MAX_DEPTH) return;
    if (isLiveText(node)) this.takeText(node);
    else if (isLiveElement(node)) this.walkElement(node);
  }

  private walkElement(element: Element): void {
    if (isMatch(element, NO_TEXT)) return;
    this.path.push(element);
    const isLeaf = !this.walkChildren(element);
    if (isLeaf && this.state === 'inside') this.place();
    this.path.pop();
  }

  /** @returns whether there are any */
  private walkChildren(parent: Element): boolean {
    let hasChildren = false;
    for (const child of shownChildren(parent)) {
      hasChildren = true;
      this.walk(child);
      if (this.state === 'after') return true;
    }
    if (isEndOf(this.start, parent)) this.state = 'inside';
    if (isEndOf(this.end, parent)) this.state = 'after';
    return hasChildren;
  }

  private takeText(node: Text): void {
    const isStart = node === this.start?.container;
    const isEnd = node === this.end?.container;
    if (isStart) this.state = 'inside';
    const from = isStart ? (this.start?.offset ?? 0) : 0;
    const part = node.data.slice(from, isEnd ? this.end?.offset : undefined);
    if (this.state === 'inside' && part !== '') this.place().append(part);
    if (isEnd) this.state = 'after';
  }

  /** @returns the copy of the innermost element of the path, made with its ancestors where there is none yet */
  private place(): ParentNode & Node {
    this.count += 1;
    if (this.count > MAX_ELEMENTS) throw new UnboxError('too-large', 'selection');
    let parent: ParentNode & Node = this.fragment;
    let known = 0;
    for (const [index, live] of this.path.entries()) {
      const copy = this.copies.get(live);
      if (!copy) break;
      parent = copy;
      known = index + 1;
    }
    if (this.isNewStretch) this.part(parent);
    for (const live of this.path.slice(known)) {
      const copy = this.copy(live);
      if (isNotRendered(live)) copy.setAttribute(HIDDEN_MARK, '');
      this.copies.set(live, copy);
      parent.append(copy);
      parent = copy;
    }
    return parent;
  }

  /** Two stretches of one paragraph stand on lines of their own, so that no words are joined. */
  private part(place: ParentNode & Node): void {
    this.isNewStretch = false;
    const last = place.lastChild;
    const isText = last?.nodeType === Node.TEXT_NODE && last.nodeValue?.trim() !== '';
    if (isText || (last && INLINE.test((last as Element).localName ?? '')))
      place.append(this.inert.createElement('br'));
  }

  private copy(live: Element): Element {
    const isOpenFrame = nameOf(live) === 'iframe' && readFrameDocument(live)?.body;
    if (isOpenFrame) {
      const box = this.inert.createElement('div');
      box.setAttribute(EMBEDDED_MARK, 'frame');
      return box;
    }
    return copyElement(live, this.inert) ?? this.copyFormula(live);
  }

  /** A script that holds TeX is what the page drew a formula from. */
  private copyFormula(live: Element): Element {
    const script = this.inert.createElement('script');
    script.setAttribute('type', live.getAttribute('type') ?? '');
    return script;
  }
}

function toPoint(container: Node, offset: number): Point {
  return { container, offset, before: childrenOf(container)[offset] };
}

/** @returns whether the point is after the last child of this node */
function isEndOf(point: Point | undefined, node: Node): boolean {
  return point !== undefined && point.container === node && point.before === undefined;
}

/** @returns whether a range that begins in this node has begun before the body's first child */
function isAround(container: Node, top: Element): boolean {
  return container !== top && container.contains(top);
}
