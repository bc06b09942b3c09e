/** Takes a line out of a page, with what held nothing but it. */
import type { Unit } from '../dom/units';
import { isHeading, isMostlyLink } from './lineKinds';
import { ADVERTISEMENT, LABEL } from './vocabulary';

/** What is said beside a code to be scanned, which is a picture. */
const TO_SCAN = /二维码|扫码|扫一扫|QR code/i;

/** Takes the unit out, and around it what holds nothing any more. */
export function removeUnit(unit: Unit, content: Element): void {
  if (unit.nodes) {
    for (const node of unit.nodes) if (!holdsPicture(node)) node.remove();
    return;
  }
  const isLabel = LABEL.test(unit.text);
  if (holdsPicture(unit.element)) {
    // a picture under such a word advertises
    if (ADVERTISEMENT.test(unit.text) || TO_SCAN.test(unit.text)) unit.element.remove();
    else if (isLabel && !isHeading(unit)) silence(unit.element);
    return;
  }
  const isTeaser = isMostlyLink(unit) && !isLabel;
  let element: Element = unit.element;
  while (element !== content && element.parentElement && element.parentElement !== content) {
    const parent: Element = element.parentElement;
    if (!isAlone(element) || (holdsPicture(parent) && !(isTeaser && isCard(parent)))) break;
    element = parent;
  }
  const before = element.previousElementSibling;
  if (before && TO_SCAN.test(unit.text) && holdsPicture(before) && !hasWords(before)) before.remove();
  if (element !== content) element.remove();
}

/** A box whose one picture shows what its link leads to. */
function isCard(box: Element): boolean {
  const [image, another] = box.querySelectorAll('img,video,audio,iframe,figcaption');
  return image?.localName === 'img' && !another && box.closest('figure') === null;
}

/** Other words beside a picture can be its caption; a button's are not. */
function silence(node: Node): void {
  for (const child of Array.from(node.childNodes)) {
    if (child.nodeType === 3) child.remove();
    else silence(child);
  }
}

/** Whether nothing is said beside an element: mostly what stands next to it tells. */
function isAlone(element: Element): boolean {
  for (let node = element.previousSibling; node; node = node.previousSibling)
    if (hasWords(node)) return false;
  for (let node = element.nextSibling; node; node = node.nextSibling) if (hasWords(node)) return false;
  return true;
}

const hasWords = ({ nodeType, textContent }: Node): boolean => nodeType !== 8 && /\S/.test(textContent ?? '');

function holdsPicture(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  return (
    /^(?:IMG|PICTURE|VIDEO|AUDIO|IFRAME)$/.test(element.tagName) ||
    element.querySelector('img,picture,video,audio,iframe,figure') !== null
  );
}
