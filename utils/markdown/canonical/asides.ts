/** Notes in the margin and lines under quotations that are the author's own: extraction takes every margin and foot out. */
import { createElement, moveContent } from '../../dom/elements';
import { linkedLength, outermostHolder, text } from '../../dom/query';
import { weigh } from '../../dom/units';
import { collapseSpace } from '../../dom/whiteSpace';
import { rewriteAlert } from './alerts';

/** Margins and alerts that may be notes. */
export const ASIDES = 'aside,[role="alert"]';
/** Who is quoted. */
export const QUOTE_FEET = 'blockquote footer, blockquote cite, figure > blockquote + footer';

/** Names of notes, as systems for documents and authors give them. */
const NOTE =
  /(?:^|\s)(?:note|tip|hint|important|warning|caution|danger|alert|info|notice|callout|admonition|(?:callout|admonition|note|alert|tip|aside)-{1,2}[\w-]+|[\w-]*-(?:callout|admonition|alert)|starlight-aside|msg|info-?box|fact(?:-?box)?|key-?(?:facts|points?|takeaways?)|takeaways?)(?=\s|$)/i;
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
  if (QUOTATION.test(name) && rewriteQuotation(aside)) return;
  const isNamed = NOTE.test(name) || NOTE_ROLE.test(aside.getAttribute('role') ?? '');
  if (!isNamed && !isSaying(aside, name)) return;
  const outer = outermostHolder(aside);
  if (outer.closest('nav,header,footer,form')) return;
  if (outer.parentElement?.localName !== 'li' && !isBetweenParagraphs(outer)) return;
  const said = collapseSpace(aside.textContent ?? '');
  const { length } = said;
  if (length > MAX_NOTE || linkedLength(aside) > length * MAX_LINKED) return;
  if (weigh(said) < (isNamed ? 1 : MIN_NOTE) && !aside.querySelector('img')) return;
  // other names are those of what stands in the margin; before extraction takes its title for hidden
  rewriteAlert(inBox(aside, isNamed ? name : ''));
}

/** What a post of a forum quotes, and the pages that it links to, as Discourse marks them. */
const QUOTATION = /(?:^|\s)(?:quote|onebox)(?=\s|$)/;
/** Signs beside who is quoted or where it stands. */
const SIGNS = 'button,svg,.avatar,.site-icon,.badge-category__wrapper';

/** @returns whether it was one, and not of the text itself: then a quotation with its words, after a line that says whose they are, takes its place */
function rewriteQuotation(aside: Element): boolean {
  const body = aside.querySelector('blockquote,.onebox-body');
  if (!body || !(body.matches('.onebox-body') || aside.matches('.no-group') || aside.querySelector('.title')))
    return false;
  for (const sign of aside.querySelectorAll(SIGNS)) sign.remove();
  const quotation = createElement(aside, 'blockquote');
  const title = body.previousElementSibling;
  const line = createElement(aside, 'p');
  if (title) moveContent(title, line);
  if (text(line)) quotation.append(line);
  moveContent(body, quotation);
  aside.replaceWith(quotation);
  return true;
}

/** Margins that are not the text's, and those that repeat it. */
const OTHER = /author|bio|promo|newsletter|quote|relat|recommend|\bads?\b/i;

/** Whether a margin between paragraphs holds sentences or a figure alone: all else in margins leads somewhere. */
function isSaying(aside: Element, name: string): boolean {
  const isFigure = aside.childElementCount === 1 && aside.querySelector('figure img') !== null;
  if (isFigure && aside.querySelector('a,form,button') === null) return true;
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
    if (value && !/^(?:alert|complementary)$/.test(value)) box.setAttribute(attribute, value);
  }
  box.append(...aside.childNodes);
  aside.replaceWith(box);
  return box;
}

/** What a text is made of. */
const TEXT = /^(?:p|pre|[uo]l|table|figure|h[2-6])$/;
/** Neighbours that are asked, on each side: a page can have any number of them. */
const NEAR = 20;

/** Or beside boxes that begin with one. */
function isBetweenParagraphs(aside: Element): boolean {
  return (['previousElementSibling', 'nextElementSibling'] as const).some((side) => {
    let next = aside[side];
    for (let count = 0; next && count < NEAR; count += 1, next = next[side])
      if (TEXT.test(next.localName) || next.firstElementChild?.localName === 'p') return true;
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
