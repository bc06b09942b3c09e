/** Numbers of the shown article's elements, as they were when it came, and the way back. */
import { type EditedContent, type PartOf, readContent } from '../../../utils/reader/editText';
import type { ShownArticle } from '../ArticleBody';
import { toShownBlock } from '../shownBlocks';

/** Both ways between elements and their numbers. */
export interface PartFinder {
  readonly partOf: PartOf;
  /** What stands for the element now: itself, the box around it, what replaced it. */
  readonly findPart: (part: number) => Element | undefined;
  /** Remembers a passage as it is before it is written in for the first time. */
  readonly keepOriginal: (passage: Element) => void;
  /** @returns the passage as it was; undefined if it was never kept */
  readonly originalOf: (part: number) => EditedContent | undefined;
}

const finders = new WeakMap<ShownArticle, PartFinder>();

/** @returns the one finder of this shown article, made when it is asked for first */
export function createPartFinder(shown: ShownArticle): PartFinder {
  const known = finders.get(shown) ?? buildFinder(shown);
  finders.set(shown, known);
  return known;
}

function buildFinder({ parts }: ShownArticle): PartFinder {
  const numbers = new Map(Array.from(parts, (element, part) => [element, part]));
  const originals = new Map<number, EditedContent>();
  const standIns = new Map<number, Element>();
  const partOf: PartOf = (element) => {
    const mark = element.getAttribute('data-part');
    return numbers.get(element) ?? (mark ? Number(mark) : undefined);
  };
  return {
    partOf,
    findPart: (part) => standIns.get(part) ?? toShownBlock(parts[part]),
    keepOriginal(passage) {
      for (const element of Array.from(passage.querySelectorAll('[data-part]')))
        standIns.set(Number(element.getAttribute('data-part')), element);
      const part = partOf(passage);
      if (part !== undefined && !originals.has(part)) originals.set(part, readContent(passage, partOf));
    },
    originalOf: (part) => originals.get(part),
  };
}
