/** Text that a page folds away behind "read all" or an app wall is in the page already: it is unfolded. */
import type { Deadline } from '../dom/deadline';
import { elementsIn, isElement, type Root } from '../dom/elements';
import type { Journal } from '../dom/journal';
import { text } from '../dom/query';
import { visit } from '../dom/visit';

const BUTTONS = 'a, button, div, span, p';
const LABEL =
  /^(?:点击|点此)?(?:展开(?:阅读)?(?:剩余|全文|更多|全部)?[\d.%]*(?:全文|内容)?|(?:阅读|查看)全文|继续阅读|read more|show more|continue reading)[\s>»﹀▼↓…]*$/i;
const MAX_LABEL = 24;
const MAX_CLIMB = 4;
const LIMIT = /(?:^|;)\s*(?:max-height|height)\s*:\s*\d[^;]*|(?:^|;)\s*overflow(?:-y)?\s*:\s*hidden[^;]*/gi;

/** Unfolds what stands before each "read all" button: inline limits only, so nothing else can move. */
export function* foldedSteps(root: Root, options: { journal: Journal; deadline: Deadline }): Generator<void> {
  yield* visit(elementsIn(root, BUTTONS), options.deadline, (button) => {
    if (isLabel(button)) unfold(button, options.journal);
  });
}

function isLabel(button: Element): boolean {
  // leaves, or leaves with an icon: asking every wrapper for its text would be quadratic
  if (button.childElementCount > 2) return false;
  for (let child = button.firstElementChild; child; child = child.nextElementSibling)
    if (child.childElementCount > 0) return false;
  const label = button.textContent ?? '';
  return label.length <= MAX_LABEL * 2 && LABEL.test(text(button));
}

function unfold(button: Element, journal: Journal): void {
  let place: Element | null = button;
  for (let step = 0; place && step < MAX_CLIMB; step += 1) {
    for (const box of [place, place.previousElementSibling]) if (isElement(box)) open(box, button, journal);
    place = place.parentElement;
  }
}

function open(box: Element, button: Element, journal: Journal): void {
  const style = box.getAttribute('style') ?? '';
  if (!/overflow(?:-y)?\s*:\s*hidden/i.test(style) || !/height\s*:\s*\d/i.test(style)) return;
  journal.change('clutter', button).set(box, 'style', style.replace(LIMIT, '').replace(/^;\s*/, ''));
}
