/** Tells which lines and lists between a title and a text lead into it. */
import { linkedLength } from '../dom/query';
import { weigh } from '../dom/units';
import { bounded, isAroundName, readName } from './boxes';
import { isElsewhere } from './elsewhere';
import { SENTENCE_END } from './lineKinds';

/** Where a line stands. */
export interface Place {
  readonly heading: Element;
  /** The header that holds the title, if any. */
  readonly header: Element | undefined;
  /** The beginning of what the page says it is about, without white space. */
  readonly described: string;
  /** Whether no words stand between the title and the line. */
  readonly isNext: boolean;
}

/** A line as it is said. */
interface Said {
  /** White space collapsed. */
  readonly said: string;
  /** Without any white space. */
  readonly squashed: string;
  readonly weight: number;
}

/** Weight of a lead, at least and at most; a single sentence is one by itself from a greater weight. */
const MIN_LEAD = 100;
const MIN_SENTENCE = 150;
const MAX_LEAD = 1500;
/** Weight of a line under a title, at least and at most. */
const MIN_SUBTITLE = 40;
const MAX_SUBTITLE = 500;
/** Characters by which a description is known again, at least, and the weight of one that is running text. */
const MIN_DESCRIBED = 40;
const MIN_DESCRIBED_TEXT = 180;

const CAPTION_NAME = /caption|credit|photo|image|video|gallery/;
const LEAD_NAME = bounded(
  'dek|deck|stand-?first|sub-?titles?|sub-?head(?:line|ing)?s?|summary|leads?|lede|chapo|abstract|intro(?:duction)?|excerpt|description',
);
const NEVER_LEAD =
  'figure,figcaption,table,dl,pre,blockquote,form,button,label,nav,aside,footer,address,a,[role="note"],[itemprop~="author" i],[itemprop~="caption" i]';
const SENTENCES = /[.!?。！？…]["'”’»）)]*\s*[\p{Lu}\p{Lo}"„“«¿¡].*[.!?。！？…]/u;
/** Days, hours and signs between the parts of a line of publication. */
const NOTED = /[|·•]|\d:\d\d|\b(?:19|20)\d\d\b|\d\s?年/;

/** @returns whether a line is running text of the article's own */
export function isRunningText(element: Element, line: Said, { described }: Place): boolean {
  const isDescribed = line.weight >= MIN_DESCRIBED_TEXT && isDescription(line, described);
  if (!isDescribed && !isSaid(line)) return false;
  return !element.closest('li') && isPossible(element, line) && (isDescribed || isInArticle(element));
}

/** @returns whether a line that may be short stands under the title as its second one, by its place or its name */
export function isSubtitle(element: Element, line: Said, place: Place): boolean {
  if (line.weight < MIN_SUBTITLE || line.weight > MAX_SUBTITLE) return false;
  const isHeader = place.header?.contains(element) === true;
  const isDescribed = isDescription(line, place.described);
  if (!isDescribed && !isHeader && !place.isNext && !LEAD_NAME.test(nameOf(element))) return false;
  if (!isPossible(element, line) || element.closest('li')) return false;
  if (isDescribed) return true;
  if (NOTED.test(line.said) && !SENTENCE_END.test(line.said)) return false;
  return isHeader ? !isAroundName(element) : isInArticle(element);
}

/** Weight of an item of a summary, at least, and its items. */
const MIN_ITEM = 40;
const MIN_ITEMS = 2;

/** @returns whether a list sums up what follows: several items that say something, without links */
export function isLeadList(list: Element, { heading }: Place): boolean {
  const items = Array.from(list.children);
  if (items.length < MIN_ITEMS || linkedLength(list) > 0 || list.closest('nav,aside,footer,form'))
    return false;
  if (items.some((item) => weigh(item.textContent?.trim() ?? '') < MIN_ITEM)) return false;
  return !list.contains(heading) && isInArticle(list);
}

function isPossible(element: Element, { weight }: Said): boolean {
  // what the page says it is about is its lead, whatever the box is called
  return (
    weight <= MAX_LEAD &&
    !element.closest(NEVER_LEAD) &&
    linkedLength(element) * 10 < (element.textContent?.length ?? 0) * 3
  );
}

function isDescription({ weight, squashed }: Said, described: string): boolean {
  return described.length >= MIN_DESCRIBED && weight >= MIN_DESCRIBED && squashed.startsWith(described);
}

function isSaid({ said, weight }: Said): boolean {
  if (weight < MIN_LEAD || !SENTENCE_END.test(said)) return false;
  return weight >= MIN_SENTENCE || SENTENCES.test(said);
}

/** Names of a line and of a box that holds nothing else. */
function nameOf(element: Element): string {
  const box = element.parentElement;
  const isAlone = box?.childElementCount === 1;
  return isAlone ? `${readName(element)} ${readName(box)}` : readName(element);
}

/** Ancestors whose names are asked. */
const DEPTH = 4;

/** @returns whether nothing that an element stands in calls itself something else than the article; a picture's boxes may be called after it */
export function isInArticle(element: Element): boolean {
  const isPicture = /^(?:figure|img)$/.test(element.localName);
  if (isElsewhere(element, DEPTH)) return false;
  let at: Element | null = element;
  for (let level = 0; at && level < DEPTH; level += 1, at = at.parentElement) {
    if (at.querySelector('h1')) return true;
    if (isAroundName(at) || (!isPicture && CAPTION_NAME.test(readName(at)))) return false;
  }
  return true;
}
