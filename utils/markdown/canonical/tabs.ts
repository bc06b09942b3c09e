/** Parts that a page shows in turn: on paper all stand below each other, each under the words of its tab. */
import { createElement } from '../../dom/elements';
import { solidLength, toArray } from '../../dom/query';
import { collapseSpace } from '../../dom/whiteSpace';
import { inParagraph } from './controls';

/** Rows of tabs. */
export const TAB_ROWS =
  '[role="tablist"],.tabbed-labels,.vp-code-group > .tabs,.CodeTabs-toolbar,.code-group__nav,.nav-tabs,.wds-tabs,.et_pb_tabs_controls,.su-tabs-nav,.w-tab-menu';
/** What a tab is made of, best first: a row is made of one kind. */
const TABS = ['[role="tab"]', 'label', 'button', 'li', 'a'];
/** Ancestors of a row that its panels can follow. */
const MAX_LEVELS = 3;
/** So many elements after a row are looked at. */
const MAX_BESIDE = 30;
/** Longest words of a tab, in characters. */
const MAX_WORDS = 60;

/** Puts the words of each tab above what it shows, and takes out the row; one whose panels are not told stays. */
export function labelPanels(row: Element): void {
  const kind = TABS.find((name) => row.querySelector(name));
  if (!kind) return;
  const words = toArray(row.querySelectorAll(kind)).map((tab) => collapseSpace(tab.textContent ?? ''));
  if (words.length < 2 || words.some((text) => text === '' || text.length > MAX_WORDS)) return;
  // some hold their panels as well
  if (solidLength(row) > words.join('').replace(/\s/g, '').length) return;
  const panels = findPanels(row, words.length);
  panels.forEach((panel, index) => {
    const text = words[index] ?? '';
    if (collapseSpace(panel.firstElementChild?.textContent ?? '') === text) return;
    const name = createElement(row, 'div');
    name.append(text);
    const paragraph = inParagraph(name);
    if (panel.localName === 'pre') panel.before(paragraph);
    else panel.prepend(paragraph);
  });
  if (panels.length > 0) row.remove();
}

/** Rows above blocks of code, which are called after their language. */
const CODE_ROWS = '.vp-code-group > .tabs,.CodeTabs-toolbar,.code-group__nav';

/** What follows the row, or all that is in one of it, where those are panels and one for each tab. */
function findPanels(row: Element, count: number): readonly Element[] {
  const isCode = row.matches(CODE_ROWS);
  const isPanel = (one: Element) =>
    isCode || one.getAttribute('role') === 'tabpanel' || /tab|pane/i.test(one.className);
  let at: Element | null = row;
  for (let level = 0; at && level < MAX_LEVELS; level += 1, at = at.parentElement) {
    const beside: Element[] = [];
    for (let next = at.nextElementSibling; next && beside.length < MAX_BESIDE; next = next.nextElementSibling)
      if (!/^(?:button|input|script|style|svg)$/.test(next.localName)) beside.push(next);
    for (const { children } of beside)
      if (children.length === count && toArray(children).every(isPanel)) return toArray(children);
    const panels = beside.filter(isPanel);
    if (panels.length === count) return panels;
  }
  return [];
}
