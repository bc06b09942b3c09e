/**
 * The one import of Readability, subclassed once. Its walk goes through the interfaces' own getters and
 * asks the deadline, so that no page can make it endless; what our own steps do better is switched off.
 */
import { Readability } from '@mozilla/readability';
import type { Deadline } from '../dom/deadline';
import { getters } from '../dom/native';
import { isPlayer } from '../dom/players';

/** What Readability is told, and what it may use of its own. */
export interface ReadabilityOptions {
  readonly deadline: Deadline;
  /** Title of the article, already read: a heading that repeats it is dropped. */
  readonly title: string;
  /** Shortest text in characters that counts as an article; below it, it tries again with milder filters. */
  readonly charThreshold: number;
}

const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

class BoundedReadability extends Readability<Element> {
  readonly #deadline: Deadline;
  readonly #title: string;

  constructor(document: Document, options: ReadabilityOptions) {
    super(document, {
      charThreshold: options.charThreshold,
      keepClasses: true,
      disableJSONLD: true,
      allowedVideoRegex: { test: isPlayer },
      serializer: (node) => node as Element,
    } as ConstructorParameters<typeof Readability<Element>>[1]);
    this.#deadline = options.deadline;
    this.#title = options.title;
  }

  _getNextNode(node: Node, ignoreSelfAndKids?: boolean): Element | null {
    this.#deadline.check();
    const native = getters();
    if (!ignoreSelfAndKids) {
      const child = native.firstElementChild.call(node);
      if (child) return child;
    }
    let at: Node | null = node;
    while (at && at.nodeType === Node.ELEMENT_NODE) {
      const sibling = native.nextElementSibling.call(at);
      if (sibling) return sibling;
      at = native.parentNode.call(at);
    }
    return null;
  }

  _getArticleMetadata(): object {
    return { title: this.#title, byline: 'known' };
  }

  /** By attributes alone: asking `style` of every element builds an object for each. Lazy pictures are hidden until they load. */
  _isProbablyVisible(node: Element): boolean {
    if (node.localName === 'img') return true;
    if (node.hasAttribute('hidden')) return false;
    const style = node.getAttribute('style');
    if (style !== null && HIDING_STYLE.test(style)) return false;
    const isFallback = /fallback-image/.test(node.getAttribute('class') ?? '');
    return node.getAttribute('aria-hidden') !== 'true' || isFallback;
  }

  _cleanStyles(): void {
    // cells keep their alignment; what else is no meaning goes when the content is sanitised
  }

  _fixLazyImages(): void {
    // pictures were revived before
  }

  _unwrapNoscriptImages(): void {
    // as above
  }

  _postProcessContent(): void {
    // addresses and classes are ours to finish
  }
}

/**
 * @param document an inert document; Readability takes it apart
 * @returns the element that holds the article (its content moved into a new `div`), or undefined
 * @throws UnboxError('too-slow') when the deadline is over
 */
export function runReadability(document: Document, options: ReadabilityOptions): Element | undefined {
  return new BoundedReadability(document, options).parse()?.content ?? undefined;
}
