/**
 * What an allow-list of names cannot say: which classes, which inputs, which ids. Runs on a fragment that
 * is safe already and only takes away or renames.
 */
import { ID_PREFIX } from '../dom/marks';
import { ALLOWED_CLASS } from './policy';

/** @param fragment a sanitised fragment; it is changed */
export function narrow(fragment: DocumentFragment): void {
  const targets = readTargets(fragment);
  for (const element of fragment.querySelectorAll('[class], [id], [href^="#"], input, audio, video')) {
    narrowClass(element);
    narrowId(element, targets);
    narrowControls(element);
  }
}

/** @returns the fragment identifiers that links of this fragment point at, with and without our prefix */
function readTargets(fragment: DocumentFragment): ReadonlySet<string> {
  const targets = new Set<string>();
  for (const link of fragment.querySelectorAll('a[href^="#"]')) {
    const name = readFragment(link);
    if (name !== undefined) targets.add(withPrefix(name));
  }
  return targets;
}

function readFragment(link: Element): string | undefined {
  const name = link.getAttribute('href')?.slice(1);
  if (!name) return undefined;
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a stray percent sign: browsers look for the identifier as written
  }
}

function withPrefix(name: string): string {
  return name.startsWith(ID_PREFIX) ? name : ID_PREFIX + name;
}

function narrowClass(element: Element): void {
  const value = element.getAttribute('class');
  if (value === null) return;
  const kept = value.split(/\s+/u).filter((name) => ALLOWED_CLASS.test(name));
  if (kept.length === 0) element.removeAttribute('class');
  else element.setAttribute('class', kept.join(' '));
}

function narrowId(element: Element, targets: ReadonlySet<string>): void {
  if (element.localName === 'a' && element.getAttribute('href')?.startsWith('#')) {
    const name = readFragment(element);
    if (name !== undefined) element.setAttribute('href', `#${encodeURIComponent(withPrefix(name))}`);
  }
  const id = element.getAttribute('id');
  if (id === null) return;
  if (targets.has(withPrefix(id))) element.setAttribute('id', withPrefix(id));
  else element.removeAttribute('id');
}

/** Check boxes of task lists stay, switched off; players never start by themselves. */
function narrowControls(element: Element): void {
  const name = element.localName;
  if (name === 'audio' || name === 'video') {
    element.setAttribute('controls', '');
    element.setAttribute('preload', 'none');
  }
  if (name !== 'input') return;
  const isTask = element.getAttribute('type')?.toLowerCase() === 'checkbox' && element.closest('li') !== null;
  if (!isTask) {
    element.remove();
    return;
  }
  for (const { name: attribute } of Array.from(element.attributes)) {
    if (attribute !== 'type' && attribute !== 'checked') element.removeAttribute(attribute);
  }
  element.setAttribute('disabled', '');
}
