/**
 * Words of an article that the user changed. A changed passage is kept as its texts and the numbers of the
 * elements between them: written back, it consists of text and of elements that were there before, and of
 * nothing else, whatever was typed, pasted or dropped into it. Pure.
 */
import { createElement } from '../dom/elements';

/** What has words of its own. */
const PASSAGE =
  'address, blockquote, caption, center, dd, div, dt, figcaption, h1, h2, h3, h4, h5, h6, li, p, section, summary, td, th';
/** What cannot be changed by typing: code is no prose, and notes are where their numbers say. */
const FIXED =
  'pre, pre *, .math, .math *, .footnote-ref, .footnote-backref, [data-added], [data-added] *, [data-part]';
/** Elements whose words belong to the passage around them. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|rb|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var)$/;

/** A piece of a passage. */
export type EditedPiece =
  | string
  | {
      /** Number of the element among all elements of the sanitised article; absent: a new line break. */
      readonly part?: number;
      /** Absent: as it is. */
      readonly content?: EditedContent;
    };

/** A passage as it is to be. */
export type EditedContent = readonly EditedPiece[];

/** Numbers elements of the shown article. @returns undefined for what is not from the article */
export type PartOf = (element: Element) => number | undefined;

/** @returns all elements of a sanitised article, in the order of their numbers; a later change leaves it as it is */
export function listParts(root: ParentNode): ArrayLike<Element> {
  return root.querySelectorAll('*');
}

/** @returns whether its words can be changed, and whether it has any */
export function isPassage(element: Element): boolean {
  return element.matches(PASSAGE) && !element.matches(FIXED) && hasWords(element);
}

/** @returns whether the element stays as it is while its passage is written in */
export function isFixed(element: Element): boolean {
  return element.localName !== 'br' && (!INLINE.test(element.localName) || element.matches(FIXED));
}

/** @returns the passages of a block, itself included, in order */
export function findPassages(block: Element): Element[] {
  return [block, ...Array.from(block.querySelectorAll(PASSAGE))].filter(isPassage);
}

/** @returns the passage as it stands; what is unknown in it counts as its text */
export function readContent(passage: Element, partOf: PartOf): EditedContent {
  return joinTexts(
    Array.from(passage.childNodes).flatMap((node): EditedContent => {
      if (node.nodeType === 3) return [(node as Text).data];
      return node.nodeType === 1 ? readElement(node as Element, partOf) : [];
    }),
  );
}

/**
 * @param before the passage before it was written in
 * @param after as read afterwards
 * @returns without what browsers leave behind: a line break at the end, and spaces that do not break
 */
export function tidyContent(before: EditedContent, after: EditedContent): EditedContent {
  const last = after.at(-1);
  const isPadding = typeof last === 'object' && last.part === undefined && !isSameContent(before, after);
  const content = isPadding ? after.slice(0, -1) : after;
  return toText(before).includes('\u00a0') ? content : withPlainSpaces(content);
}

/** @returns whether both say the same */
export function isSameContent(one: EditedContent, other: EditedContent): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** @returns whether there is nothing left to read or see */
export function isEmptyContent(content: EditedContent): boolean {
  return content.every((piece) => {
    if (typeof piece === 'string') return piece.trim() === '';
    return piece.part === undefined || (piece.content !== undefined && isEmptyContent(piece.content));
  });
}

/** Writes the passage. @param findPart the element of a number; what is not found is left out */
export function writeContent(
  passage: Element,
  content: EditedContent,
  findPart: (part: number) => Element | undefined,
): void {
  const nodes = content.flatMap((piece): (string | Element)[] => {
    if (typeof piece === 'string') return [piece];
    if (piece.part === undefined) return [createElement(passage, 'br')];
    const element = findPart(piece.part);
    if (!element || element.contains(passage)) return [];
    if (piece.content) writeContent(element, piece.content, findPart);
    return [element];
  });
  passage.replaceChildren(...nodes);
}

function readElement(element: Element, partOf: PartOf): EditedContent {
  const part = partOf(element);
  if (part === undefined) {
    if (element.localName === 'br') return [{}];
    return element.matches('[data-added]') ? [] : readContent(element, partOf);
  }
  if (element.localName === 'br' || isFixed(element)) return [{ part }];
  return [{ part, content: readContent(element, partOf) }];
}

function joinTexts(pieces: EditedContent): EditedContent {
  const joined: EditedPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
    else if (piece !== '') joined.push(piece);
  }
  return joined;
}

function withPlainSpaces(content: EditedContent): EditedContent {
  return content.map((piece) => {
    if (typeof piece === 'string') return piece.replaceAll('\u00a0', ' ');
    return piece.content ? { ...piece, content: withPlainSpaces(piece.content) } : piece;
  });
}

function toText(content: EditedContent): string {
  return content.map((piece) => (typeof piece === 'string' ? piece : toText(piece.content ?? []))).join('');
}

function hasWords(element: Element): boolean {
  return Array.from(element.childNodes).some((node) => {
    if (node.nodeType === 3) return (node as Text).data.trim() !== '';
    return node.nodeType === 1 && !isFixed(node as Element) && hasWords(node as Element);
  });
}
