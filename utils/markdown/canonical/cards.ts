/** Cards: links around a picture, a title and a description, of which the title alone is made the link. */
import { createElement } from '../../dom/elements';
import { hasOwnWords, outermostHolder } from '../../dom/query';

/** Blocks in links; `rewriteCard` looks closer. */
export const CARDS = 'a[href] p,a[href] div';
const BLOCKS = 'p,div,h2,h3,h4,h5,h6';
/** Longest text of a card, in characters: a link around more was never closed. */
const MAX_CARD = 600;

/** @param block of a link; what the link says in further blocks, and its pictures, are put outside of it */
export function rewriteCard(block: Element): void {
  const link = block.closest('a');
  // each link is looked at once, for its first block
  if (!link || link.querySelector('p,div') !== block || hasOwnWords(link)) return;
  if ((link.textContent ?? '').length > MAX_CARD) return;
  const lines = Array.from(link.querySelectorAll(BLOCKS)).filter(
    (line) => line.textContent?.trim() && line.querySelector(BLOCKS) === null,
  );
  const title = lines.find((line) => /^h/.test(line.localName)) ?? lines[0];
  if (!title || lines.length < 2) return;
  for (const line of lines) if (line !== title) tidyLine(line);
  const inner = link.cloneNode() as Element;
  inner.append(...title.childNodes);
  title.append(inner);
  const box = createElement(link, 'div');
  box.append(...link.childNodes);
  link.replaceWith(box);
}

/** A picture in a line of words is the sign of the site, and what only a style sheet sets apart is set apart. */
function tidyLine(line: Element): void {
  for (const picture of line.querySelectorAll('img')) picture.remove();
  if (!hasOwnWords(line)) for (const part of Array.from(line.children)) part.after(' ');
}

/** Files to be downloaded. */
export const FILES = 'a[download]';

/** A link to a file that is alone in its boxes is a paragraph: its title, and what is said of it. */
export function rewriteFile(link: Element): void {
  const before = link.previousElementSibling;
  // a button beside the name of the file
  if (before?.localName === 'a' && before.getAttribute('href') === link.getAttribute('href')) {
    link.remove();
    link = before;
  }
  const outer = outermostHolder(link);
  if (outer === link) return;
  const paragraph = createElement(link, 'p');
  outer.replaceWith(paragraph);
  paragraph.append(link);
}
