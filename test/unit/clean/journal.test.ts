// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ChangeGroup } from '../../../utils/article';
import { createJournal, createTally } from '../../../utils/dom/journal';

const GROUPS: readonly ChangeGroup[] = ['images', 'trackers', 'links', 'clutter', 'text'];

function build(): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML =
    '<p a="1" b="2" c="3">one<b d="4">two</b></p>three<div e="5"><i></i><u f="6"></u></div><!--x--><p></p><p g="7">four</p>';
  return root;
}

it('counts subjects, not attributes', () => {
  const root = build();
  const journal = createJournal();
  const [p] = root.children;
  const change = journal.change('images', p);
  change.set(p as Element, 'a', 'x');
  change.drop(p as Element, 'b');
  change.drop(p as Element, 'missing');
  journal.change('images', p).set(p as Element, 'c', 'y');
  journal.change('links').set(p as Element, 'h', 'z');
  journal.change('clutter', p).set(p as Element, 'h', 'z');
  expect(journal.report()).toEqual({ images: 1, trackers: 0, links: 0, clutter: 0, text: 0 });
});

it('restores names that only a parser accepts', () => {
  const root = document.createElement('div');
  root.innerHTML = '<p a="1" @on"x="2" z="3"></p>';
  const before = root.outerHTML;
  const journal = createJournal();
  const p = root.firstElementChild as Element;
  for (const name of p.getAttributeNames()) journal.change('clutter', p).drop(p, name);
  expect(p.attributes.length).toBe(0);
  journal.undo();
  expect(root.outerHTML).toBe(before);
});

it('leaves to the page what the page has changed since', () => {
  const root = build();
  const journal = createJournal();
  const p = root.firstElementChild as Element;
  journal.change('images', p).set(p, 'a', 'ours');
  p.setAttribute('a', 'theirs');
  journal.undo();
  expect(p.getAttribute('a')).toBe('theirs');
});

it('hands a value back only to a change that came later', () => {
  const root = build();
  const before = root.outerHTML;
  const journal = createJournal();
  const [p] = root.children as unknown as [Element];
  const change = (group: ChangeGroup) => journal.change(group, p);
  change('images').set(p, 'new', '0');
  change('images').drop(p, 'new');
  change('images').set(p, 'new', '0');
  change('clutter').drop(p, 'new');
  journal.undo('clutter');
  expect(p.getAttribute('new')).toBe('0');
  journal.undo();
  expect(root.outerHTML).toBe(before);
});

it('a tally changes and counts the same, and undoes nothing', () => {
  const root = build();
  const tally = createTally();
  const p = root.firstElementChild as Element;
  tally.change('clutter', p).remove(p);
  tally.undo();
  expect(p.parentNode).toBeNull();
  expect(tally.report().clutter).toBe(1);
});

/** One random change of the tree, the way the steps make them. */
type Action = readonly [kind: number, node: number, other: number, group: number];

function run(root: HTMLElement, actions: readonly Action[], journal = createJournal()) {
  for (const [kind, nodeIndex, otherIndex, groupIndex] of actions) {
    const nodes = Array.from(root.querySelectorAll('*'));
    const node = nodes[nodeIndex % nodes.length];
    const other = nodes[otherIndex % nodes.length];
    if (!node || !other) continue;
    const change = journal.change(GROUPS[groupIndex % GROUPS.length] as ChangeGroup, node);
    const name = node.getAttributeNames()[0];
    if (kind === 0) change.set(node, name ?? 'n', `v${otherIndex}`);
    if (kind === 1 && name) change.drop(node, name);
    if (kind === 2) change.remove(node);
    if (kind === 3 && !node.contains(other)) change.insert(node, other, other.firstChild);
    if (kind === 4) change.insert(document.createElement('em'), node, node.firstChild);
    if (kind === 5) change.set(node, 'new', String(otherIndex));
  }
  return journal;
}

const actions = fc.array(fc.tuple(fc.nat(5), fc.nat(30), fc.nat(30), fc.nat(4)), { maxLength: 30 });

it('restores any tree after any changes, undone in any order of groups', () => {
  fc.assert(
    fc.property(actions, fc.shuffledSubarray([...GROUPS]), (list, order) => {
      const root = build();
      const before = root.outerHTML;
      const journal = run(root, list);
      for (const group of order) journal.undo(group);
      journal.undo();
      expect(root.outerHTML).toBe(before);
      expect(Object.values(journal.report())).toEqual([0, 0, 0, 0, 0]);
    }),
    { numRuns: 500, seed: 37771 },
  );
});
