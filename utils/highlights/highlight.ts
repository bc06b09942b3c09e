/**
 * Highlights and notes of an article. Each is found again by its words and by what stands before and
 * after them; the position only decides between equal finds. (The text-quote and text-position selectors
 * of the W3C Web Annotation model.)
 */

/** How many characters before and after the quote are kept. */
const CONTEXT_LENGTH = 32;

/** One highlight. */
export interface Highlight {
  readonly id: string;
  /** The highlighted text, exactly as it stands in the article. */
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  /** Offset of the quote in the article's text when it was made. */
  readonly start: number;
  /** What the reader wrote; absent for a mere highlight. */
  readonly note?: string;
}

/** A part of a text: from `start` to before `end`. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** @returns a highlight of this part of the text */
export function createHighlight(text: string, { start, end }: TextSpan, id: string): Highlight {
  return {
    id,
    quote: text.slice(start, end),
    before: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    after: text.slice(end, end + CONTEXT_LENGTH),
    start,
  };
}

/** @returns where the highlight is in a text that may have changed; undefined when its words are gone */
export function findHighlight(text: string, highlight: Highlight): TextSpan | undefined {
  const { quote, start } = highlight;
  if (quote === '') return undefined;
  let best: { at: number; score: number } | undefined;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    const score = countContext(text, at, highlight) - Math.abs(at - start) / (text.length + 1);
    if (!best || score > best.score) best = { at, score };
  }
  return best && { start: best.at, end: best.at + quote.length };
}

/** @returns how many characters of the context stand there, too */
function countContext(text: string, at: number, { quote, before, after }: Highlight): number {
  const end = at + quote.length;
  let count = 0;
  while (count < before.length && text[at - 1 - count] === before[before.length - 1 - count]) count += 1;
  let following = 0;
  while (following < after.length && text[end + following] === after[following]) following += 1;
  return count + following;
}

/** @returns the highlight that covers this offset, the shortest if several do */
export function findHighlightAt(
  text: string,
  highlights: readonly Highlight[],
  offset: number,
): Highlight | undefined {
  const covering = highlights.filter((highlight) => {
    const span = findHighlight(text, highlight);
    return span && span.start <= offset && offset < span.end;
  });
  return covering.toSorted((a, b) => a.quote.length - b.quote.length)[0];
}

/** @returns the highlights in the order of the text, those whose words are gone last */
export function sortHighlights(text: string, highlights: readonly Highlight[]): Highlight[] {
  const places = new Map(
    highlights.map((highlight) => [highlight, findHighlight(text, highlight)?.start ?? Infinity]),
  );
  return highlights.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/** Most characters of a quote and of a note that are taken from the storage. */
const MAX_LENGTH = 20_000;

/** @returns those of the stored values that are highlights */
export function parseHighlights(value: unknown): Highlight[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isHighlight);
}

function isHighlight(value: unknown): value is Highlight {
  if (typeof value !== 'object' || value === null) return false;
  const { id, quote, before, after, start, note } = value as Record<string, unknown>;
  const texts = [id, quote, before, after, note ?? ''];
  const isRight = texts.every((text) => typeof text === 'string' && text.length <= MAX_LENGTH);
  return isRight && quote !== '' && typeof start === 'number';
}
