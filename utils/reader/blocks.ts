/** The blocks of an article: what is read, skipped or deleted as one piece. */

const WRAPPER = /^(?:article|center|div|header|hgroup|main|section)$/;
const BLOCK =
  'address, article, blockquote, center, details, div, dl, figure, footer, h1, h2, h3, h4, h5, h6, header, hr, main, ol, p, pre, section, table, ul';

/**
 * @param root the sanitised article, as it came from the sanitiser
 * @returns its blocks in order; boxes that only hold other blocks are looked into
 */
export function findBlocks(root: ParentNode): Element[] {
  return Array.from(root.children).flatMap((element) => {
    const isWrapper = WRAPPER.test(element.localName) && !element.classList.contains('footnotes');
    return isWrapper && element.querySelector(BLOCK) ? findBlocks(element) : [element];
  });
}

/** Takes blocks out of an article. @param blocks as `findBlocks` found them; @param indexes places among them */
export function removeBlocks(blocks: readonly Element[], indexes: Iterable<number>): void {
  for (const index of indexes) blocks[index]?.remove();
}
