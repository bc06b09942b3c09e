/**
 * What stands beside Readability's candidate. It takes along boxes of text alone: pictures, headings, tables and code
 * between them, which page builders put into boxes of their own, stand outside then.
 */
import { linkedLength, textLength } from '../dom/query';
import { weigh } from '../dom/units';
import { collapseSpace } from '../dom/whiteSpace';
import { isAroundName } from './boxes';
import { PROSE, SENTENCE_END } from './lineKinds';

/** An element that Readability may have scored. */
type Scored = Element & { readability?: { contentScore: number } };

/** Share of the candidate's score from which Readability takes a sibling along, and its least. */
const SCORE_SHARE = 0.2;
const MIN_SCORE = 10;
/** Weight of a paragraph beside the text, at least; fewer words without an end of a sentence are a label. */
const MIN_SAID = 60;
/** Boxes on each side of the text that are looked at, and the share of the candidate's text that one has at most. */
const MAX_BESIDE = 2;
const MAX_BESIDE_SHARE = 0.5;
/** Share of links in the candidate's text, at most, for that. */
const MAX_LINKED = 0.1;
const BOX = /^(?:p|div|section|blockquote)$/;
/** What is never part of a text by standing in it. */
const APART = /^(?:nav|form|footer|header|h1|script|style|link|button)$/;

/** What Readability tells before it asks whether an element beside its candidate belongs to the text. */
const SIBLING = 'Looking at sibling node:';

/** @returns what is to be told what Readability does; it answers in time by what it leaves at the siblings */
export function watchSiblings(): (message: string, node?: Element) => void {
  const seen = new WeakSet<Element>();
  return (message, node) => {
    if (message !== SIBLING || !node?.parentElement || seen.has(node)) return;
    const siblings = Array.from(node.parentElement.children);
    for (const sibling of siblings) seen.add(sibling);
    markSiblings(siblings);
  };
}

/**
 * Marks the siblings that belong to the text, so that Readability takes them along in their order: what stands
 * between two boxes of it, and running text right beside them.
 * @param siblings the children of one parent, one of which is the candidate
 */
function markSiblings(siblings: readonly Element[]): void {
  const scores = siblings.map((sibling) => (sibling as Scored).readability?.contentScore ?? 0);
  // there can be more than a call takes
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  const top = siblings[scores.indexOf(best)];
  if (!top || best <= 0) return;
  const least = Math.max(MIN_SCORE, best * SCORE_SHARE);
  const isScored = ({ readability, className }: Scored) => {
    const bonus = className !== '' && className === top.className ? best * SCORE_SHARE : 0;
    return readability !== undefined && readability.contentScore + bonus >= least;
  };
  const taken = siblings.map((one) => one === top || isScored(one) || take(one, isParagraph));
  const first = taken.indexOf(true);
  const last = taken.lastIndexOf(true);
  for (let index = first; index < last; index += 1)
    if (!taken[index]) take(siblings[index] as Element, isPart);
  // beside a list of teasers stands something else
  if (linkedLength(top) > textLength(top) * MAX_LINKED) return;
  const most = weighText(top) * MAX_BESIDE_SHARE;
  const isBeside = (box: Element | undefined, isAfter: boolean) =>
    box !== undefined && take(box, (one) => isSaying(one, isAfter) && weighText(one) <= most);
  for (let step = 1; step <= MAX_BESIDE && isBeside(siblings[first - step], false); step += 1);
  for (let step = 1; step <= MAX_BESIDE && isBeside(siblings[last + step], true); step += 1);
}

const weighText = (box: Element) => weigh(box.textContent ?? '');

function take(sibling: Scored, condition: (sibling: Element) => boolean): boolean {
  if (!condition(sibling)) return false;
  sibling.readability = { contentScore: Number.POSITIVE_INFINITY };
  return true;
}

/** Neither a list of links nor a few bare words, as labels are. */
function isPart(box: Element): boolean {
  if (APART.test(box.localName)) return false;
  const said = collapseSpace(box.textContent ?? '');
  if (
    /^(?:div|p)$/.test(box.localName) &&
    !box.firstElementChild &&
    weigh(said) < MIN_SAID &&
    !SENTENCE_END.test(said)
  )
    return false;
  // who made a picture is often a link
  return box.localName === 'figure' || linkedLength(box) * 2 <= textLength(box);
}

/** A box of running text beside the text; after it, one may end with where to read on. */
function isSaying(box: Element, isAfter: boolean): boolean {
  if (!BOX.test(box.localName) || isAroundName(box)) return false;
  if (isRunning(box, PROSE)) return true;
  return isAfter && hasFewLinks(box) && Array.from(box.querySelectorAll('p')).some(isParagraph);
}

const isParagraph = (box: Element): boolean => box.localName === 'p' && isRunning(box, MIN_SAID);

/** Whether an element says something to its end, and hardly anything of it in links. */
function isRunning(element: Element, least: number): boolean {
  const said = collapseSpace(element.textContent ?? '');
  return weigh(said) >= least && SENTENCE_END.test(said) && hasFewLinks(element);
}

const hasFewLinks = (element: Element): boolean => linkedLength(element) * 4 <= textLength(element);
