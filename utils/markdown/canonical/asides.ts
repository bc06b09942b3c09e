/** Notes in the margin and lines under quotations that are the author's own: extraction takes every margin and foot out. */
import { createElement } from '../../dom/elements';
import { linkedLength } from '../../dom/query';
import { weigh } from '../../dom/units';
import { collapseSpace } from '../../dom/whiteSpace';
import { rewriteAlert } from './alerts';

/** Margins and alerts that may be notes. */
export const ASIDES = 'aside,[role="alert"]';
/** Who is quoted. */
export const QUOTE_FEET = 'blockquote footer, blockquote cite';

/** Names of notes, as systems for documents and authors give them. */
const NOTE =
  /(?:^|\s)(?:note|tip|hint|important|warning|caution|danger|alert|info|notice|callout|admonition|(?:callout|admonition|note|alert|tip|aside)-{1,2}[\w-]+|[\w-]*-(?:callout|admonition)|starlight-aside|info-?box|fact-?box|key-?(?:facts|points|takeaways?)|takeaways?)(?=\s|$)/i;
/** Notes at the foot of a text. */
const FOOT = /footnote|endnote/i;
const NOTE_ROLE = /^(?:note|doc-(?:tip|notice|example))$/;
/** Least weight of a note, its most words, in characters, and the share of them that is links at most. */
const MIN_NOTE = 20;
const MAX_NOTE = 2500;
const MAX_LINKED = 0.4;

/** Makes a plain box of a margin that is a note between the paragraphs of a text. */
export function rewriteAside(aside: Element): void {
  const name = aside.getAttribute('class') ?? '';
  if (FOOT.test(`${name} ${aside.getAttribute('role')}`)) {
    inBox(aside, name);
    return;
  }
  const isNamed = NOTE.test(name) || NOTE_ROLE.test(aside.getAttribute('role') ?? '');
  if (!isNamed && !isSaying(aside, name)) return;
  if (aside.closest('nav,header,footer,form') || !isBetweenParagraphs(aside)) return;
  const said = collapseSpace(aside.textContent ?? '');
  const { length } = said;
  if (weigh(said) < MIN_NOTE || length > MAX_NOTE || linkedLength(aside) > length * MAX_LINKED) return;
  // other names are those of what stands in the margin; before extraction takes its title for hidden
  rewriteAlert(inBox(aside, isNamed ? name : ''));
}

/** Margins that are not the text's, and those that repeat it. */
const OTHER = /author|bio|promo|newsletter|quote|relat|recommend|\bads?\b/i;

/** Whether a margin between paragraphs holds sentences alone: all else in margins leads somewhere. */
function isSaying(aside: Element, name: string): boolean {
  return (
    aside.matches('p ~ :not(:last-child)') &&
    !OTHER.test(name) &&
    aside.querySelector('a,form,button,img,iframe,blockquote') === null &&
    SENTENCE_END.test(aside.querySelector('p:last-of-type')?.textContent ?? '')
  );
}

const SENTENCE_END = /[.!?。！？]\s*$/;

function inBox(aside: Element, name: string): Element {
  const box = createElement(aside, 'div');
  if (name) box.setAttribute('class', name);
  for (const attribute of ['id', 'role']) {
    const value = aside.getAttribute(attribute);
    if (value && value !== 'alert') box.setAttribute(attribute, value);
  }
  box.append(...aside.childNodes);
  aside.replaceWith(box);
  return box;
}

/** Neighbours that are asked, on each side: a page can have any number of them. */
const NEAR = 20;

/** Or beside boxes that begin with one. */
function isBetweenParagraphs(aside: Element): boolean {
  return (['previousElementSibling', 'nextElementSibling'] as const).some((side) => {
    let next = aside[side];
    for (let count = 0; next && count < NEAR; count += 1, next = next[side])
      if (next.localName === 'p' || next.firstElementChild?.localName === 'p') return true;
    return false;
  });
}

/** Makes a paragraph of the foot of a quotation; a name before its words gets a line of its own. */
export function rewriteQuoteFoot(foot: Element): void {
  if (foot.localName === 'cite') {
    const next = foot.nextSibling;
    if (next?.nodeType === 3 && /^[\p{L}\p{N}]/u.test(next.nodeValue ?? ''))
      foot.after(createElement(foot, 'br'));
    return;
  }
  const line = createElement(foot, foot.querySelector('p,div,ul,ol') ? 'div' : 'p');
  line.append(...foot.childNodes);
  foot.replaceWith(line);
}
