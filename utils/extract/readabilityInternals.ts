/** The one import of Readability, and the names of its parts that its types leave out. */
import { Readability } from '@mozilla/readability';
import { type Names, toNegative, toUnlikely } from './unlikely';

/** Tells which elements are taken out. */
export type Filter = (node: Element, index: number, list: ArrayLike<Element>) => boolean;

/** Tells by an element's names, too. */
export type NamedFilter = (node: Element, name: string) => boolean;

/** The parts of Readability that its types do not name. */
interface Internals {
  readonly PHRASING_ELEMS: readonly string[];
  readonly DIV_TO_P_ELEMS: ReadonlySet<string>;
  REGEXPS: {
    readonly hasContent: RegExp;
    readonly negative: Names;
    readonly unlikelyCandidates: Names;
  };
  log: (message: string, node?: Element) => void;
  _metadata: object;
  _articleTitle: string;
  _removeScripts(document: Document): void;
  _prepDocument(): void;
  _grabArticle(page: object): Element | null;
  _removeNodes(list: ArrayLike<Element>, filter?: Filter): void;
  _getInnerText(element: Element, isNormalized?: boolean): string;
  _getLinkDensity(element: Element): number;
  _getTextDensity(node: Element, tags: readonly string[]): number;
  _initializeNode(node: Element): void;
  _getClassWeight(element: Pick<Element, 'className' | 'id'>): number;
  _prepArticle(content: Element): void;
  _headerDuplicatesTitle(heading: Element): boolean;
  _cleanConditionally(content: Element, tag: string): void;
  _cleanMatchedNodes(content: Element, filter: NamedFilter): void;
}

/** Readability with its parts in sight, to be overridden. */
export const OpenReadability = Readability as unknown as new (
  document: Document,
  options: object,
) => Internals;

const { REGEXPS: PATTERNS } = Readability.prototype as unknown as {
  readonly REGEXPS: Readonly<Record<'negative' | 'unlikelyCandidates', RegExp>>;
};

/** Names that are held against a box. */
export const NEGATIVE = toNegative(PATTERNS.negative);
/** Names of what is no part of an article. */
export const UNLIKELY = toUnlikely(PATTERNS.unlikelyCandidates);

/**
 * Stands for the body: it is asked for its markup before the first try, which costs as much as half a try.
 * @param again puts into the body what it held, for a further try
 */
export function standIn(body: HTMLElement, again: () => void): object {
  return {
    get innerHTML() {
      return '';
    },
    set innerHTML(_markup: string) {
      again();
    },
    get firstChild() {
      return body.firstChild;
    },
    appendChild: (child: Node) => body.appendChild(child),
  };
}
