/** Headings without the permalinks that sites add to them. */

import { text } from '../../dom/query';

/** Links that can lead to the heading around them. */
export const PERMALINKS = 'a[href*="#"]';

/** Links to edit a section or to see its source, which wikis and manuals put beside its heading. */
export const EDIT_LINKS = '.mw-editsection, .viewcode-link, .sl-anchor-link';

const SIGN = /^[#¶§🔗\s\u200b]*$/u;

/** Removes the link of a heading or a term to itself: all of it where it shows nothing but a sign. */
export function removePermalink(link: Element): void {
  const heading = link.closest('h1,h2,h3,h4,h5,h6,dt,summary');
  const said = link.textContent ?? '';
  const isSign = SIGN.test(said) && !link.querySelector('img');
  if (isSign && (heading || /[¶\u200b]/.test(said))) link.remove();
  else if (heading && (leadsAround(link) || leadsBack(link, heading))) link.replaceWith(...link.childNodes);
}

/** Whether all of a heading leads to another part of the page: its line in the table of contents. */
function leadsBack(link: Element, heading: Element): boolean {
  const [all, said] = [text(heading), text(link)];
  return link.getAttribute('href')?.[0] === '#' && all.startsWith(said) && SIGN.test(all.slice(said.length));
}

/** Whether a link leads to what it stands in. */
function leadsAround(link: Element): boolean {
  const fragment = /#(.+)$/.exec(link.getAttribute('href') ?? '')?.[1];
  let holder = link.closest('[id]');
  for (let level = 0; fragment && holder && level < MAX_LEVELS; level += 1) {
    if (isNamed(holder.id, fragment)) return true;
    holder = holder.parentElement?.closest('[id]') ?? null;
  }
  return false;
}

/** Identifiers that are asked: a heading's, and that of the section around it. */
const MAX_LEVELS = 3;

function isNamed(id: string, fragment: string): boolean {
  try {
    return id === fragment || id === decodeURIComponent(fragment);
  } catch {
    return false; // a stray percent sign
  }
}
