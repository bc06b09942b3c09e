/** A page may undo our change, and we do it again, but not for ever: after three times the page has its way. */
import { isElement } from '../dom/elements';
import type { Changes, Journal } from '../dom/journal';

const MAX_TRIES = 3;
/** Signatures that are remembered; more than a page has pictures. */
const MAX_SIGNATURES = 5000;

/** @returns the journal, refusing the fourth time what the page has undone three times */
export function limitRepeats(journal: Journal): Journal {
  const tries = new WeakMap<Node, Map<string, number>>();
  const latest = new Map<string, { node: Node; undone: number }>();

  /** The same change of the same node. */
  const mayChange = (node: Node, key: string) => {
    const counts = tries.get(node) ?? new Map<string, number>();
    const count = (counts.get(key) ?? 0) + 1;
    tries.set(node, counts.set(key, count));
    return count <= MAX_TRIES;
  };
  /** The same change of a node that the page has made anew. */
  const mayRepeat = (node: Node, signature: string) => {
    if (latest.size > MAX_SIGNATURES) latest.clear();
    const before = latest.get(signature);
    const isAnew = before !== undefined && before.node !== node && !before.node.isConnected;
    const undone = (before?.undone ?? 0) + (isAnew ? 1 : 0);
    latest.set(signature, { node, undone });
    return undone < MAX_TRIES;
  };

  const limit = (changes: Changes): Changes => ({
    ...changes,
    set(element, name, value) {
      if (element.getAttribute(name) === value) return;
      const isAllowed =
        mayChange(element, name) && mayRepeat(element, `${element.localName} ${name}=${value}`);
      if (isAllowed) changes.set(element, name, value);
    },
    drop(element, name) {
      if (element.hasAttribute(name) && mayChange(element, name)) changes.drop(element, name);
    },
    remove(node) {
      const id = isElement(node) ? node.id : '';
      if (mayChange(node, '') && (!id || mayRepeat(node, `#${id}`))) changes.remove(node);
    },
  });
  return { ...journal, change: (group, subject) => limit(journal.change(group, subject)) };
}
