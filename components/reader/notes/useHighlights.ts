/** Highlights and notes of the shown article: made from the selection, painted, kept. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  createHighlight,
  findHighlight,
  findHighlightAt,
  type Highlight,
  sortHighlights,
} from '../../../utils/highlights/highlight';
import { createTextIndex, type TextIndex, toOffset, toRange } from '../../../utils/reader/textIndex';
import type { ShownArticle } from '../ArticleBody';
import { paint } from './paint';

/** The highlights, in the order of the text, and what can be done with them. */
export interface Highlights {
  readonly all: readonly Highlight[];
  /** Highlights the range. @returns undefined when it holds no text of the article */
  readonly add: (range: Range) => Highlight | undefined;
  /** @param note '' leaves a mere highlight */
  readonly write: (id: string, note: string) => void;
  readonly remove: (id: string) => void;
  /** @returns where a highlight is now; undefined when its words are gone */
  readonly rangeOf: (highlight: Highlight) => Range | undefined;
  /** @returns the highlight at a point of the text */
  readonly at: (node: Node, offset: number) => Highlight | undefined;
}

/** What was kept, and what they depend on. */
export interface HighlightsOptions {
  readonly recalled: readonly Highlight[];
  /** Called with every change. */
  readonly keep: (highlights: readonly Highlight[]) => void;
  /** Words that were changed: with each new object everything is painted anew. */
  readonly texts: unknown;
}

/** @returns the highlights of the shown article */
export function useHighlights(
  shown: ShownArticle | undefined,
  { recalled, keep, texts }: HighlightsOptions,
): Highlights {
  const [all, setAll] = useState(recalled);
  const latest = useRef(all);
  latest.current = all;
  // made anew at each use: colouring code and loading pictures change the nodes, not the text
  const index = useCallback(() => (shown ? createTextIndex(shown.root) : undefined), [shown]);

  // the text of a long article is read only where there is something to paint in it
  useEffect(() => paintAll(all.length > 0 ? index() : undefined, all), [index, all, texts]);

  const put = (next: readonly Highlight[]) => {
    const text = index()?.text ?? '';
    const sorted = sortHighlights(text, next);
    latest.current = sorted;
    setAll(sorted);
    keep(sorted);
  };
  return useMemo(
    () => ({
      all,
      add(range) {
        const made = createFromRange(index(), range);
        if (made) put([...latest.current, made]);
        return made;
      },
      write: (id, note) => put(latest.current.map((one) => (one.id === id ? withNote(one, note) : one))),
      remove: (id) => put(latest.current.filter((one) => one.id !== id)),
      rangeOf(highlight) {
        const texts = index();
        const span = texts && findHighlight(texts.text, highlight);
        return span && toRange(texts, span.start, span.end);
      },
      at(node, offset) {
        const texts = latest.current.length > 0 ? index() : undefined;
        const place = texts && toOffset(texts, node, offset);
        return texts && place !== undefined ? findHighlightAt(texts.text, latest.current, place) : undefined;
      },
    }),
    [all, index],
  );
}

function createFromRange(index: TextIndex | undefined, range: Range): Highlight | undefined {
  if (!index) return undefined;
  const start = toOffset(index, range.startContainer, range.startOffset);
  const end = toOffset(index, range.endContainer, range.endOffset);
  if (start === undefined || end === undefined) return undefined;
  const words = index.text.slice(start, end);
  if (words.trim() === '') return undefined;
  const from = start + (words.length - words.trimStart().length);
  return createHighlight(index.text, { start: from, end: from + words.trim().length }, crypto.randomUUID());
}

function withNote({ note: _before, ...highlight }: Highlight, note: string): Highlight {
  return note.trim() === '' ? highlight : { ...highlight, note };
}

function paintAll(index: TextIndex | undefined, highlights: readonly Highlight[]): void {
  const rangesOf = (wanted: readonly Highlight[]) =>
    wanted.flatMap((highlight) => {
      if (!index) return [];
      const span = findHighlight(index.text, highlight);
      return (span && toRange(index, span.start, span.end)) ?? [];
    });
  paint('unbox-highlight', rangesOf(highlights.filter(({ note }) => note === undefined)));
  paint('unbox-note', rangesOf(highlights.filter(({ note }) => note !== undefined)));
}
