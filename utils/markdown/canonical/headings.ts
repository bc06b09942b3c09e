/** Headings without the permalinks that sites add to them. */

/** Links that can lead to the heading around them. */
export const PERMALINKS = 'a[href*="#"]';

/** Links to edit a section, which wikis put beside its heading. */
export const EDIT_LINKS = '.mw-editsection';

const SIGN = /^[#¶§🔗\s\u200b]*$/u;

/** Removes the link of a heading or a term to itself: all of it where it shows nothing but a sign. */
export function removePermalink(link: Element): void {
  const heading = link.closest('h1,h2,h3,h4,h5,h6,dt');
  if (heading === null) return;
  if (SIGN.test(link.textContent ?? '') && !link.querySelector('img')) link.remove();
  else if (leadsAround(link)) link.replaceWith(...link.childNodes);
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
