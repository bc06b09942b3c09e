/**
 * Every change a cleaning step makes goes through a journal. On the live page it remembers how to take
 * each change back; on an inert copy it only counts.
 */
import { type ChangeGroup, type CleanReport, EMPTY_REPORT } from '../article';
import { createChangeCounter } from './changeCounter';

/** Changes on behalf of one thing a person would count: one picture, one link, one removed block. */
export interface Changes {
  /** Sets an attribute; nothing happens (and nothing is counted) when it already has that value. */
  set(element: Element, name: string, value: string): void;
  /** Removes an attribute if it is there. */
  drop(element: Element, name: string): void;
  /** Puts a node into `parent` before `before` (null: at the end), wherever it was. */
  insert(node: Node, parent: Node, before: Node | null): void;
  /** Takes a node out of the tree. */
  remove(node: Node): void;
}

/** Counts, and on the live page undoes, what the cleaning steps changed. */
export interface Journal {
  /**
   * @param group what kind of change this is
   * @param subject what is counted, once per group however many changes it takes; undefined: not counted
   */
  change(group: ChangeGroup, subject?: Node): Changes;
  /** @returns how many subjects of each group were changed and not undone since. */
  report(): CleanReport;
  /**
   * Takes changes back, newest first; what the page itself has changed since is left to the page.
   * @param group only these; absent: all
   */
  undo(group?: ChangeGroup): void;
}

interface AttributeEntry {
  readonly group: ChangeGroup;
  readonly element: Element;
  readonly name: string;
  /** Counts up with every change: only what came later can rest on this one. */
  readonly index: number;
  before: Attr | undefined;
  beforeValue: string | undefined;
  readonly after: string | undefined;
}

interface TreeEntry {
  readonly group: ChangeGroup;
  readonly node: Node;
  from: Place;
  readonly to: Place;
}

interface Place {
  readonly parent: Node | null;
  readonly next: Node | null;
  readonly previous: Node | null;
}

const placeOf = (node: Node): Place => ({
  parent: node.parentNode,
  next: node.nextSibling,
  previous: node.previousSibling,
});

/** Puts a node where it was, or as near to it as the page's own changes since allow. */
function putBack(node: Node, place: Place): void {
  const { parent, next, previous } = place;
  if (!parent) {
    node.parentNode?.removeChild(node);
    return;
  }
  // what a change that is undone had made possible is not possible any more
  if (node.contains(parent)) return;
  if (next?.parentNode === parent) parent.insertBefore(node, next);
  else if (previous?.parentNode === parent) parent.insertBefore(node, previous.nextSibling);
  else parent.appendChild(node);
}

/** Sorts attributes into the given order, so that an undone element serialises as before. */
function restoreOrder(element: Element, names: readonly string[]): void {
  const now = Array.from(element.attributes);
  const rank = (attribute: Attr) => {
    const index = names.indexOf(attribute.name);
    return index < 0 ? names.length : index;
  };
  const wanted = [...now].sort((a, b) => rank(a) - rank(b));
  const start = wanted.findIndex((attribute, index) => attribute !== now[index]);
  if (start < 0) return;
  for (const attribute of wanted.slice(start)) {
    element.removeAttributeNode(attribute);
    element.setAttributeNode(attribute);
  }
}

/** Applies changes and tells `note…` about each; shared by both kinds of journal. */
function createChanges(
  count: () => void,
  note: {
    attribute(element: Element, name: string, after: string | undefined): void;
    tree(node: Node, to: { parent: Node | null; before: Node | null }): void;
  },
): Changes {
  const move = (node: Node, parent: Node | null, before: Node | null) => {
    note.tree(node, { parent, before });
    count();
    if (parent) parent.insertBefore(node, before);
    else node.parentNode?.removeChild(node);
  };
  return {
    set(element, name, value) {
      if (element.getAttribute(name) === value) return;
      note.attribute(element, name, value);
      count();
      element.setAttribute(name, value);
    },
    drop(element, name) {
      if (!element.hasAttribute(name)) return;
      note.attribute(element, name, undefined);
      count();
      element.removeAttribute(name);
    },
    insert: move,
    remove(node) {
      if (node.parentNode) move(node, null, null);
    },
  };
}

/** @returns a journal for inert copies: it counts and forgets; `undo` does nothing. */
export function createTally(): Journal {
  const counter = createChangeCounter();
  const ignore = { attribute: () => undefined, tree: () => undefined };
  return {
    change: (group, subject) => createChanges(() => counter.add(group, subject), ignore),
    report: () => ({ ...counter.counts }),
    undo: () => undefined,
  };
}

/** @returns a journal that can take back every change; after `undo()` the tree serialises as before. */
export function createJournal(): Journal {
  const counter = createChangeCounter();
  const order = new WeakMap<Element, string[]>();
  let attributes: AttributeEntry[] = [];
  let nextIndex = 0;
  let trees: TreeEntry[] = [];

  const noteFor = (group: ChangeGroup) => ({
    attribute(element: Element, name: string, after: string | undefined) {
      if (!order.has(element)) order.set(element, element.getAttributeNames());
      const before = element.getAttributeNode(name) ?? undefined;
      attributes.push({
        group,
        element,
        name,
        index: nextIndex++,
        before,
        beforeValue: before?.value,
        after,
      });
    },
    tree(node: Node, to: { parent: Node | null; before: Node | null }) {
      trees.push({
        group,
        node,
        from: placeOf(node),
        to: { parent: to.parent, next: to.before, previous: null },
      });
    },
  });

  const undoAttributes = (isUndone: (group: ChangeGroup) => boolean) => {
    const undone = attributes.filter((entry) => isUndone(entry.group));
    attributes = attributes.filter((entry) => !isUndone(entry.group));
    for (const entry of undone.reverse()) undoAttribute(entry, attributes);
    for (const { element } of undone) restoreOrder(element, order.get(element) ?? []);
  };

  return {
    change: (group, subject) => createChanges(() => counter.add(group, subject), noteFor(group)),
    report: () => ({ ...counter.counts }),
    undo(group) {
      const isUndone = (candidate: ChangeGroup) => group === undefined || candidate === group;
      trees = rewindTrees(trees, isUndone);
      undoAttributes(isUndone);
      for (const name of Object.keys(EMPTY_REPORT) as ChangeGroup[]) if (isUndone(name)) counter.reset(name);
    },
  };
}

/**
 * Takes every move since the first undone one back, newest first, and makes those that stay again.
 * @returns the moves that stay
 */
function rewindTrees(trees: TreeEntry[], isUndone: (group: ChangeGroup) => boolean): TreeEntry[] {
  const start = trees.findIndex((entry) => isUndone(entry.group));
  if (start < 0) return trees;
  const kept = trees.slice(0, start);
  const rewound = trees
    .slice(start)
    .reverse()
    .filter((entry) => {
      if (entry.node.parentNode !== entry.to.parent) return false; // the page has moved it since
      putBack(entry.node, entry.from);
      return true;
    });
  for (const entry of rewound.reverse()) {
    if (isUndone(entry.group)) continue;
    entry.from = placeOf(entry.node);
    putBack(entry.node, entry.to);
    kept.push(entry);
  }
  return kept;
}

/** Takes one attribute change back, or hands the value before it to a later change that stays. */
function undoAttribute(entry: AttributeEntry, kept: AttributeEntry[]): void {
  const { element, name, index, before, beforeValue } = entry;
  const later = kept.find(
    (other) =>
      other.index > index &&
      other.element === element &&
      other.name === name &&
      other.beforeValue === entry.after,
  );
  if (later) {
    later.before = before;
    later.beforeValue = beforeValue;
    return;
  }
  if ((element.getAttribute(name) ?? undefined) !== entry.after) return; // the page has changed it since
  if (beforeValue === undefined) element.removeAttribute(name);
  else if (element.hasAttribute(name)) element.setAttribute(name, beforeValue);
  else if (before) {
    // the very node: names that only the parser accepts cannot be set by name
    before.value = beforeValue;
    element.setAttributeNode(before);
  }
}
