/**
 * Decides between readings of a page by what they hold: Readability's, the container that the site names,
 * and the wide one for pages that are not one article.
 */
import type { Deadline } from '../dom/deadline';
import { readUnits, type Unit } from '../dom/units';
import { isInCard, type KeptContainer, type KeptPage, type Measure, MIN_CONTAINER, measure } from './kept';
import { holdsBeginning, type LineAfterTitle, lacksBeginning } from './lead';
import { isProse } from './lineKinds';
import { isArticleAddress, isArticleKind, isOffer, type PageKind } from './pageKind';
import { readWide } from './wide';

/** A reading and why it was taken. */
export interface Choice {
  readonly content: Element;
  readonly kind: 'readability' | 'container' | 'wide';
  readonly reason: string;
}

/** What the choice depends on. */
export interface ChoiceOptions {
  readonly kind: PageKind;
  readonly url: string;
  /** The container that the page names, whole. */
  readonly container: KeptContainer | undefined;
  /** The lines after the page's title. */
  readonly lines: readonly LineAfterTitle[];
  readonly deadline: Deadline;
}

/** What was read as an article, and its lines. */
export interface Reading {
  readonly content: Element;
  readonly units: readonly Unit[];
}

/**
 * @param read what Readability found, if anything
 * @param spare the whole page as it was before Readability, where a wide reading is thinkable; it is used up
 * @returns the best reading, or undefined when there is none at all
 */
export function chooseContent(
  read: Reading | undefined,
  spare: KeptPage | undefined,
  options: ChoiceOptions,
): Choice | undefined {
  const { deadline } = options;
  const mine = measure(read?.units ?? []);
  const container = options.container && chooseContainer(mine, options.container, options);
  if (container && !isOffer(options.kind)) return container;
  const wide =
    spare && isWidePossible(mine, spare, options) ? readWide(spare.whole, options.kind, deadline) : undefined;
  const all = measure(wide ? readUnits(wide, deadline) : [], isInCard);
  const reason = wide && wideReason(mine, all, options);
  if (wide && reason) return { content: wide, kind: 'wide', reason };
  if (container) return container;
  if (!read || !isText(read.content, mine)) return undefined;
  return (
    chooseEarlier(read, options) ?? { content: read.content, kind: 'readability', reason: 'nothing better' }
  );
}

/** A named container wins, too, when it holds the beginning that Readability lacks. */
function chooseEarlier({ content }: Reading, { container, lines }: ChoiceOptions): Choice | undefined {
  if (!container || !lacksBeginning(content, lines)) return undefined;
  const whole = container.copy();
  const reason = `${container.selector}: Readability begins later`;
  return holdsBeginning(whole, lines) ? { content: whole, kind: 'container', reason } : undefined;
}

/** Least text outside links, by weight, of an article that has not one full line of prose. */
const MIN_TEXT = 20;

/** A few words or a list of links are not an article; pictures alone can be one. */
function isText(read: Element, { units, prose, total }: Measure): boolean {
  if (prose > 0) return true;
  const links = units.reduce((sum, unit) => sum + unit.linkWeight, 0);
  if (links * 2 > total) return false;
  return total - links >= MIN_TEXT || read.querySelector('img,video') !== null;
}

/** Share of the text of a container that is most of it. */
const MOST = 0.6;

/** A named container wins when Readability looked elsewhere, or found only a part of it. */
function chooseContainer(
  mine: Measure,
  container: KeptContainer,
  { kind, url }: ChoiceOptions,
): Choice | undefined {
  // most of all that there is cannot be elsewhere, nor a part
  if (container.weight !== undefined && mine.prose >= container.weight * MOST) return undefined;
  const theirs = container.measure();
  const choose = (reason: string, as: Choice['kind'] = 'container'): Choice => ({
    content: container.copy(),
    kind: as,
    reason: `${container.selector}: ${reason}`,
  });
  if (theirs.prose < MIN_CONTAINER) {
    const isCards = theirs.cards >= MIN_CONTAINER && mine.prose < theirs.cards * 0.6;
    if (!isArticleKind(kind, url)) return isCards ? choose('cards', 'wide') : undefined;
    return isBeside(mine, theirs) ? choose('Readability is beside a list') : undefined;
  }
  const shared = proseIn(theirs.units, new Set(mine.units.map(({ text }) => text)));
  if (shared < mine.prose * 0.5 && shared < theirs.prose * 0.5) {
    return choose('Readability is elsewhere');
  }
  const isNarrower =
    isArticleKind(kind, url) &&
    container.selector !== 'article' &&
    shared >= theirs.prose * 0.9 &&
    shared < mine.prose * 0.75 &&
    shared >= mine.prose * 0.2;
  if (isNarrower) return choose('Readability has more than it');
  const isWhole = shared >= mine.prose * 0.8 && shared < theirs.prose * 0.6;
  return isWhole ? choose('Readability has a part') : undefined;
}

/** An article can be a list of links: what stands beside it is no reading of it, and as short as a note. */
function isBeside(mine: Measure, theirs: Measure): boolean {
  const known = new Set(theirs.units.map(({ text }) => text));
  return (
    mine.prose < MIN_CONTAINER &&
    mine.total * 2 < theirs.total &&
    !mine.units.some((unit) => known.has(unit.text))
  );
}

/** What the whole page says is more than a reading of it can: where even that is no reason, none is looked for. */
function isWidePossible(mine: Measure, spare: KeptPage, options: ChoiceOptions): boolean {
  const total = spare.weight * LINE_ENDS;
  return wideReason(mine, { units: [], prose: total, total }, options) !== undefined;
}

/** Line breaks without white space add a character each to the text of a unit. */
const LINE_ENDS = 1.05;

/** How much of the prose of all there is a reading holds; what a wide reading leaves out as interface does not count. */
function shareOf(mine: Measure, all: Measure): number {
  const known = new Set(all.units.map(({ text }) => text));
  const shared = all.units.length === 0 ? mine.prose : proseIn(mine.units, known);
  // what is named as interface may still be the text: a part of it counts
  const prose = Math.max(shared, mine.prose * 0.4);
  return prose / Math.max(1, all.prose);
}

function textShareOf(mine: Measure, all: Measure): number {
  const known = new Set(all.units.map(({ text }) => text));
  const shared = mine.units.reduce((sum, unit) => sum + (known.has(unit.text) ? unit.weight : 0), 0);
  return (all.units.length === 0 ? mine.total : shared) / Math.max(1, all.total);
}

function proseIn(units: readonly Unit[], known: ReadonlySet<string>): number {
  return units.reduce((sum, unit) => sum + (isProse(unit) && known.has(unit.text) ? unit.weight : 0), 0);
}

/** Weight up to which all of a thread is short, and its answers too short to be prose. */
const MAX_SHORT_THREAD = 1200;

/** Weight of an answer that ends as a sentence does not have to. */
const MIN_ANSWER = 40;
const SENTENCE_END = /[.!?。！？…]["”』」)）]?$/u;

/** Whether there are lines of some words that a reading lacks; before the wide reading it is not known. */
function hasAnswers(mine: Measure, all: Measure): boolean {
  const known = new Set(mine.units.map(({ text }) => text));
  const isAnswer = ({ text, weight, linkWeight }: Unit) =>
    (weight >= MIN_ANSWER || SENTENCE_END.test(text)) && linkWeight < weight * 0.5 && !known.has(text);
  return all.units.length === 0 || all.units.some(isAnswer);
}

/** Share of a page's words that a text of short lines holds at least. */
const MIN_SHORT_LINED = 0.7;
/** Weight of the prose of a text at an address of its own: what an endless page goes on with can be any length. */
const MIN_WHOLE = 2000;

/** @returns why the wide reading is to be taken, or undefined */
function wideReason(mine: Measure, all: Measure, { kind, url }: ChoiceOptions): string | undefined {
  if (all.total < MIN_CONTAINER) return undefined;
  const proseShare = shareOf(mine, all);
  const share = isOffer(kind) ? textShareOf(mine, all) : mine.total / Math.max(1, all.total);
  const figures = `prose ${proseShare.toFixed(2)}, text ${share.toFixed(2)}`;
  const isOwnAddress = isArticleAddress(url);
  if (kind === 'article') return undefined;
  if (kind === 'discussion') {
    const isShort = all.total < MAX_SHORT_THREAD && share < 0.85;
    return (isShort && hasAnswers(mine, all)) || (proseShare < 0.65 && share < 1.2)
      ? `a discussion (${figures})`
      : undefined;
  }
  if (kind === 'perhaps-article') {
    return proseShare < (isOwnAddress ? 0.1 : 0.35) ? `most prose is elsewhere (${figures})` : undefined;
  }
  if (isOffer(kind) && share < 0.8) return `not an article (${figures})`;
  // a text of short lines has no prose at all, nor has the page around it
  const isShortLined = isOwnAddress && all.prose === 0 && textShareOf(mine, all) >= MIN_SHORT_LINED;
  const isWhole = isShortLined || (isOwnAddress && mine.prose >= MIN_WHOLE);
  if (!isWhole && proseShare < (isOwnAddress ? 0.35 : 0.6)) return `prose is elsewhere (${figures})`;
  return !isOwnAddress && share < 0.7 && mine.prose < 1500 ? `hardly any prose (${figures})` : undefined;
}
