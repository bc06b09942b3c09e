/**
 * Decides between readings of a page by what they hold: Readability's, the container that the site names,
 * and the wide one for pages that are not one article.
 */
import type { Deadline } from '../dom/deadline';
import { text } from '../dom/query';
import { readUnits, type Unit, weigh } from '../dom/units';
import type { Container } from './container';
import { isArticleAddress, isOffer, type PageKind } from './pageKind';
import { keepSpare, type Spare } from './spare';
import { isProse } from './trim';
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
  readonly deadline: Deadline;
}

/** Least prose, by weight, of a container that overrules Readability. */
const MIN_CONTAINER = 250;

/** The container that the page names as it was before Readability, and what it says. */
export interface KeptContainer extends Spare {
  readonly selector: string;
  readonly measure: Measure;
}

/** The whole page as it was before Readability. */
export interface KeptPage extends Spare {
  /** Of all its text. */
  readonly weight: number;
}

/** @param container it can be changed from now on */
export function keepContainer({ element, selector }: Container, deadline: Deadline): KeptContainer {
  return { selector, measure: measure(element, deadline), ...keepSpare(element) };
}

/** @param body an inert one; it can be changed from now on */
export function keepPage(body: Element): KeptPage {
  return { weight: weigh(text(body)), ...keepSpare(body) };
}

/** How much of a reading is running text, and which. */
interface Measure {
  readonly units: readonly Unit[];
  readonly prose: number;
  readonly total: number;
}

/**
 * @param read what Readability found, if anything
 * @param spare the whole page as it was before Readability, where a wide reading is thinkable
 * @returns the best reading, or undefined when there is none at all
 */
export function chooseContent(
  read: Element | undefined,
  spare: KeptPage | undefined,
  options: ChoiceOptions,
): Choice | undefined {
  const { deadline } = options;
  const mine = measure(read, deadline);
  const container = options.container && chooseContainer(mine, options.container);
  if (container && !isOffer(options.kind)) return container;
  const wide =
    spare && isWidePossible(mine, spare, options)
      ? readWide(spare.copy(), options.kind, deadline)
      : undefined;
  const all = measure(wide, deadline);
  const reason = wide && wideReason(mine, all, options);
  if (wide && reason) return { content: wide, kind: 'wide', reason };
  if (container) return container;
  return read && isText(read, mine)
    ? { content: read, kind: 'readability', reason: 'nothing better' }
    : undefined;
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

function measure(root: Element | undefined, deadline: Deadline): Measure {
  const units = root ? readUnits(root, deadline) : [];
  let prose = 0;
  let total = 0;
  for (const unit of units) {
    total += unit.weight;
    if (isProse(unit)) prose += unit.weight;
  }
  return { units, prose, total };
}

/** A named container wins when Readability looked elsewhere, or found only a part of it. */
function chooseContainer(mine: Measure, container: KeptContainer): Choice | undefined {
  const theirs = container.measure;
  if (theirs.prose < MIN_CONTAINER) return undefined;
  const known = new Set(mine.units.map((unit) => unit.text));
  const shared = theirs.units.reduce(
    (sum, unit) => sum + (isProse(unit) && known.has(unit.text) ? unit.weight : 0),
    0,
  );
  const choose = (reason: string): Choice => ({
    content: container.copy(),
    kind: 'container',
    reason: `${container.selector}: ${reason}`,
  });
  if (shared < mine.prose * 0.5 && shared < theirs.prose * 0.5) {
    return choose('Readability is elsewhere');
  }
  const isNarrower =
    container.selector !== 'article' &&
    shared >= theirs.prose * 0.9 &&
    shared < mine.prose * 0.75 &&
    shared >= mine.prose * 0.2;
  if (isNarrower) return choose('Readability has more than it');
  const isWhole = shared >= mine.prose * 0.8 && shared < theirs.prose * 0.6;
  return isWhole ? choose('Readability has a part') : undefined;
}

/** What the whole page says is more than a reading of it can: where even that is no reason, none is looked for. */
function isWidePossible(mine: Measure, spare: KeptPage, options: ChoiceOptions): boolean {
  const total = spare.weight * LINE_ENDS;
  return wideReason(mine, { units: [], prose: total, total }, options) !== undefined;
}

/** Line breaks without white space add a character each to the text of a unit. */
const LINE_ENDS = 1.05;

/** @returns why the wide reading is to be taken, or undefined */
function wideReason(mine: Measure, all: Measure, { kind, url }: ChoiceOptions): string | undefined {
  if (all.total < MIN_CONTAINER) return undefined;
  const proseShare = mine.prose / Math.max(1, all.prose);
  const share = mine.total / Math.max(1, all.total);
  const figures = `prose ${proseShare.toFixed(2)}, text ${share.toFixed(2)}`;
  const isOwnAddress = isArticleAddress(url);
  if (kind === 'article') return undefined;
  if (kind === 'discussion') return proseShare < 0.7 ? `a discussion (${figures})` : undefined;
  if (kind === 'perhaps-article') {
    return proseShare < (isOwnAddress ? 0.1 : 0.35) ? `most prose is elsewhere (${figures})` : undefined;
  }
  if (isOffer(kind) && share < 0.8) return `not an article (${figures})`;
  if (proseShare < (isOwnAddress ? 0.35 : 0.6)) return `prose is elsewhere (${figures})`;
  return !isOwnAddress && share < 0.7 && mine.prose < 1500 ? `hardly any prose (${figures})` : undefined;
}
