/** What a page and its container were before Readability took them apart, and how much of them is running text. */
import type { Deadline } from '../dom/deadline';
import { text } from '../dom/query';
import { readUnits, type Unit, weigh } from '../dom/units';
import type { Container } from './container';
import { isProse } from './lineKinds';
import { keepCopy, keepSpare, type Spare } from './spare';

/** How much of a reading is running text, and which. */
export interface Measure {
  readonly units: readonly Unit[];
  readonly prose: number;
  readonly total: number;
}

/** Least prose, by weight, of a container that overrules Readability. */
export const MIN_CONTAINER = 250;

/** The container that the page names as it was before Readability, and what it says. */
export interface KeptContainer extends Spare {
  readonly selector: string;
  /** Of all its text, where nothing else is read. */
  readonly weight?: number;
  /** Its lines; to read them takes long. */
  measure(): ContainerMeasure;
}

interface ContainerMeasure extends Measure {
  /** Weight of its prose with that of cards, where it has hardly any other. */
  readonly cards: number;
}

/** The whole page as it was before Readability. */
export interface KeptPage extends Spare {
  /** What copies are made of, until it is used itself. */
  readonly whole: Element;
  /** Of all its text. */
  readonly weight: number;
}

/**
 * @param container it can be changed from now on
 * @param options whether it is all that Readability will look at
 */
export function keepContainer(
  { element, selector }: Container,
  { isSure, deadline }: { readonly isSure: boolean; readonly deadline: Deadline },
): KeptContainer {
  const spare = keepSpare(element);
  if (isSure)
    return {
      ...spare,
      selector,
      weight: weigh(text(element)),
      measure: () => measureContainer(spare.copy(), deadline),
    };
  const measured = measureContainer(element, deadline);
  return { ...spare, selector, measure: () => measured };
}

function measureContainer(element: Element, deadline: Deadline): ContainerMeasure {
  const units = readUnits(element, deadline);
  const theirs = measure(units);
  const cards = theirs.prose < MIN_CONTAINER ? measure(units, isInCard).prose : 0;
  return { ...theirs, cards };
}

/** @param body an inert one; it can be changed from now on */
export function keepPage(body: Element): KeptPage {
  return { weight: weigh(text(body)), ...keepCopy(body) };
}

/** Cards are links around a heading and a text: what is prose in them is what such a page says. */
export function isInCard(unit: Unit): boolean {
  return unit.weight >= CARD_PROSE && unit.element.closest('a') !== null;
}

/** Weight of the text of a card, at least. */
const CARD_PROSE = 60;

/** @param isElse whether a line that is no running text counts as such */
export function measure(units: readonly Unit[], isElse: (unit: Unit) => boolean = () => false): Measure {
  let prose = 0;
  let total = 0;
  for (const unit of units) {
    total += unit.weight;
    if (isProse(unit) || isElse(unit)) prose += unit.weight;
  }
  return { units, prose, total };
}
