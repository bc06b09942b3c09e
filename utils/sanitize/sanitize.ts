/**
 * The one place that makes foreign HTML safe, and the only import of DOMPurify. Every part that shows or
 * writes an article calls it last, on its own copy.
 */
import createDOMPurify, { type Config, type DOMPurify } from 'dompurify';
import { UnboxError } from '../article';
import { createElement, moveContent } from '../dom/elements';
import { lighten } from './lighten';
import { narrow } from './narrow';
import { ALLOWED_ADDRESS, ALLOWED_ATTRIBUTES, ALLOWED_TAGS, PLAIN_TEXT_ATTRIBUTES } from './policy';

/** Frozen and static: nothing a page says reaches the configuration, and no option is a function. */
const CONFIG: Config & { RETURN_DOM_FRAGMENT: true } = Object.freeze({
  // what is walked is the body of a parsed page; where that is refused, all that it holds is copied first
  ALLOWED_TAGS: [...ALLOWED_TAGS, 'body'],
  ALLOWED_ATTR: [...ALLOWED_ATTRIBUTES],
  ADD_URI_SAFE_ATTR: [...PLAIN_TEXT_ATTRIBUTES],
  ALLOWED_URI_REGEXP: ALLOWED_ADDRESS,
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
});

/** On a page that is not ours its own policy decides about Trusted Types: asking for one would be reported. */
const FOREIGN_CONFIG: typeof CONFIG = Object.freeze({ ...CONFIG, TRUSTED_TYPES_POLICY: null });

type Place = 'own' | 'foreign';
const sanitizers = new Map<Place, DOMPurify>();

/** One sanitiser for each place, which reads its configuration once: that takes as long as a short article. */
function sanitizerFor(place: Place): DOMPurify {
  let sanitizer = sanitizers.get(place);
  if (!sanitizer) {
    sanitizer = createDOMPurify(globalThis.window);
    if (sanitizer.isSupported !== true)
      throw new UnboxError('unexpected', 'no sanitiser in this environment');
    sanitizer.setConfig(place === 'own' ? CONFIG : FOREIGN_CONFIG);
    sanitizers.set(place, sanitizer);
  }
  return sanitizer;
}

/**
 * @param html any HTML, hostile or not
 * @param place whose page this runs in; our own need a policy, which is asked for under DOMPurify's name
 * @returns a fragment with nothing but what the policy names, to be inserted as it is; sanitising its
 *   serialisation again changes nothing
 * @throws UnboxError('unexpected') where the sanitiser does not work, instead of letting anything through
 */
export function sanitizeToFragment(html: string, place: Place = 'own'): DocumentFragment {
  // a node, as the configuration asks
  const fragment = sanitizerFor(place).sanitize(html) as unknown as DocumentFragment;
  narrow(fragment);
  return fragment;
}

/**
 * Where nothing is left but allowed HTML that every parser reads alike, there is nothing to ask DOMPurify: to write
 * it out, parse it and walk it again takes as long as to choose the article.
 * @param root the top of an inert tree; it is taken apart
 * @returns as `sanitizeToFragment` of its serialisation, on a page that is not ours
 * @throws UnboxError as there
 */
export function sanitizeTree(root: Element): DocumentFragment {
  const { ownerDocument: document } = root;
  const holder = createElement(root, 'div');
  if (root.localName === 'body') moveContent(root, holder);
  else holder.append(root);
  const isPlain = lighten(holder);
  if (!isPlain || document.contentType !== 'text/html')
    return sanitizeToFragment(holder.innerHTML, 'foreign');
  const fragment = document.createDocumentFragment();
  while (holder.firstChild) fragment.append(holder.firstChild);
  fragment.normalize();
  narrow(fragment);
  return fragment;
}
