/** What an element holds before Readability takes it apart. */

import { moveContent } from '../dom/elements';

/** A way back to what an element was. */
export interface Spare {
  /** @returns a new element with the content that the other one had */
  copy(): Element;
}

/** What the parser accepts in tables alone. */
const IN_TABLES = /^(?:table|caption|colgroup|tbody|thead|tfoot|tr)$/;

/**
 * Kept as markup: to write that takes less time than a copy, to read it four times as long.
 * @param element an inert one that is seldom asked for; it can be changed from now on
 */
export function keepSpare(element: Element): Spare {
  if (IN_TABLES.test(element.localName)) return keepCopy(element);
  const shell = element.cloneNode(false) as Element;
  // without a document type paragraphs may hold tables
  const doctype = element.ownerDocument.compatMode === 'BackCompat' ? '' : '<!DOCTYPE html>';
  const markup = `${doctype}<body>${element.innerHTML}`;
  return {
    copy() {
      const copy = shell.cloneNode(false) as Element;
      const { body } = new DOMParser().parseFromString(markup, 'text/html');
      moveContent(body, copy);
      return copy;
    },
  };
}

/** @param element an inert one; it can be changed from now on */
export function keepCopy(element: Element): Spare & { readonly whole: Element } {
  const whole = element.cloneNode(true) as Element;
  // what steps have put beside each other is one text, as it is in markup
  whole.normalize();
  return { whole, copy: () => whole.cloneNode(true) as Element };
}
