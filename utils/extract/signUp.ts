/** Boxes that ask for an e-mail address: their form goes by itself, what they say around it would stay. */

const ADDRESS_FIELD = 'input[type="email" i],input[name*="mail" i],input[placeholder*="mail" i]';
/** What such a box is for. */
const PURPOSE =
  /newsletter|subscri|sign.?up|inbox|updates|abonn|anmeld|inscri|suscri|iscriv|订阅|訂閱|購読|ny(?:hed|het)sbrev|nieuwsbrief/i;
/** Longest text of one, in characters, and its greatest share of the page's. */
const MAX_TEXT = 320;
const MAX_SHARE = 0.15;
/** NodeFilter.SHOW_TEXT */
const SHOW_TEXT = 4;

/**
 * @param form an element that is about to be taken out
 * @param total length of the page's text, in characters
 * @returns the box that goes with it, or itself
 */
export function findSignUpBox(form: Element, total: number): Element {
  if (form.localName !== 'form' || !form.querySelector(ADDRESS_FIELD)) return form;
  const limit = Math.min(MAX_TEXT, total * MAX_SHARE);
  let box = form;
  for (
    let at = form.parentElement;
    at && /^(?:div|section|aside)$/.test(at.localName);
    at = at.parentElement
  ) {
    if (isLonger(at, limit) || at.querySelector('h1,article,figure') !== null) break;
    box = at;
  }
  return PURPOSE.test(box.textContent ?? '') ? box : form;
}

/** Reads no more than it has to: the boxes around a form can hold the whole page. */
function isLonger(element: Element, limit: number): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node && length <= limit; node = walker.nextNode())
    length += node.nodeValue?.trim().length ?? 0;
  return length > limit;
}
