/** Lines of publication data: who wrote, when, and the labels that stand beside it. */
import type { Unit } from '../dom/units';
import { isHeading } from './lineKinds';
import { reads } from './lineWords';
import { ADVERTISEMENT, CREDIT_LINE, LABEL } from './vocabulary';

/** Weight up to which a line can be a heading, label or credit. */
export const SHORT = 90;

/** A day or a time as pages write it. */
export const DATED =
  /(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}|\d{1,2}:\d{2}|(?:\p{L}{3,}\.?\s\d{1,2}(?:st|nd|rd|th)?|\d{1,2}\.?\s(?:de\s)?\p{L}{3,}\.?)(?:,|\sde)?\s(?:19|20)\d{2}/u;

/** @returns whether this is a short line with a date or a time that is no sentence: it says when a text was published */
export function isDateLine({ text, weight }: Unit): boolean {
  return (
    weight <= SHORT * 1.5 && DATED.test(text) && !/(?<!\b[ap]\.m)[.!?。！？；…:：]["”』」]?$/iu.test(text)
  );
}

const DATE_ONLY =
  /^[\s|,·•–—/-]*(?:\p{L}{2,10}[.,]?\s+)?(?:(?:19|20)\d{2}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?|\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:19|20)?\d{2}|\d{1,2}\.?\s+\p{L}{3,10}\.?,?\s+(?:19|20)\d{2}|\p{L}{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d{2})[\s,|·•–—-]*(?:(?:at|um|,)?\s*\d{1,2}[:.h]\d{2}(?::\d{2})?.{0,25})?$|^\p{P}+$/u;

/** Ends like a sentence, and is none by which pages tell who reported, when, or who may reply. */
const STATEMENT =
  /^(?!Already have|You (?:must|need)|.*(?: contributed | reported from |: .*\d)).*(?:[\p{L}\p{N}]{2}[.]|。)["”’]?$/u;

/** @returns whether a line says something and leads nowhere, whatever it begins with */
export function isStatement(unit: Unit): boolean {
  return unit.linkWeight === 0 && !isHeading(unit) && STATEMENT.test(unit.text);
}

/** @returns whether a line says who, when or how often, or is an interface's label */
export function isCredit(unit: Unit): boolean {
  return (
    unit.weight <= SHORT * 1.5 &&
    !isStatement(unit) &&
    reads(unit.text, CREDIT_LINE, DATE_ONLY, LABEL, ADVERTISEMENT)
  );
}
