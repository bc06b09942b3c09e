/**
 * Articles that a page holds in a script as JSON, before its own code shows them. The JSON is parsed, never
 * run, and what it holds is parsed inertly; it is used only where the page itself does not show the text.
 */

import { createElement } from '../dom/elements';
import type { Journal } from '../dom/journal';
import { parseJsonAfter } from '../dom/json';
import { all, first, text } from '../dom/query';
import type { SiteRule } from './types';

/** Less text than this, in characters, is no article. */
const MIN_TEXT = 120;

/** @returns the HTML at the rule's path, from the first script that has it */
function readHtml(document: Document, source: NonNullable<SiteRule['scriptContent']>): string | undefined {
  for (const script of all(document, 'script:not([src])')) {
    const code = script.textContent ?? '';
    // the name is the script's own, or stands before the value in its code
    const value = parseJsonAfter(code, script.id === source.find ? '' : source.find);
    let found: unknown = value;
    for (const step of source.path) {
      const isObject = typeof found === 'object' && found !== null && Object.hasOwn(found, step);
      found = isObject ? (found as Record<string | number, unknown>)[step] : undefined;
    }
    if (typeof found === 'string') return found;
  }
  return undefined;
}

/** @returns an element by which the rule finds the content: the page's own empty one, or a new one at the end */
function findPlace(document: Document, selectors: readonly string[], journal: Journal): Element {
  const own = first(document, selectors.join(','));
  if (own) return own;
  const place = createElement(document, 'div');
  const simple = selectors.map((selector) => /^([#.])([\w-]+)$/.exec(selector)).find((found) => found);
  if (simple) place.setAttribute(simple[1] === '#' ? 'id' : 'class', simple[2] as string);
  journal.change('text').insert(place, document.body, null);
  return place;
}

/**
 * @param document an inert copy of the page; it is changed where its own content holds no text
 * @param rule the page's site rule; without `scriptContent` nothing happens
 * @returns whether the article was taken from a script
 */
export function fillScriptContent(
  document: Document,
  { rule, journal }: { readonly rule?: SiteRule; readonly journal: Journal },
): boolean {
  const { scriptContent, content = [] } = rule ?? {};
  if (!scriptContent || !document.body) return false;
  if (content.some((selector) => all(document, selector).some((one) => text(one).length >= MIN_TEXT)))
    return false;
  const html = readHtml(document, scriptContent);
  const parsed = html === undefined ? undefined : new DOMParser().parseFromString(html, 'text/html').body;
  if (!parsed || text(parsed).length < MIN_TEXT) return false;
  const place = findPlace(document, content, journal);
  const change = journal.change('text', place);
  for (const node of Array.from(place.childNodes)) change.remove(node);
  for (const node of Array.from(parsed.childNodes)) change.insert(node, place, null);
  return true;
}
