/** Highlights are found again by their words, also after the text around them has changed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createHighlight,
  findHighlight,
  findHighlightAt,
  type Highlight,
  parseHighlights,
  sortHighlights,
} from '../../../utils/highlights/highlight';

const TEXT = '水不会消失，它只是去了别处。水不会消失，只是慢一些。The tide turns. The tide turns again.';

function highlight(quote: string, from = 0, id = 'h'): Highlight {
  const start = TEXT.indexOf(quote, from);
  return createHighlight(TEXT, { start, end: start + quote.length }, id);
}

describe('a highlight', () => {
  it('is found where it was made, among equal words, too', () => {
    const second = highlight('水不会消失', 5);
    expect(findHighlight(TEXT, second)).toEqual({ start: 14, end: 19 });
  });

  it('is found by what stands around it after text was put before it', () => {
    const second = highlight('The tide turns', 30);
    const found = findHighlight(`A new beginning of the article. ${TEXT}`, second);
    expect(found?.start).toBe(32 + second.start);
  });

  it('is gone when its words are', () => {
    expect(findHighlight('something else', highlight('The tide'))).toBeUndefined();
  });

  it('is found at each of its characters and no other', () => {
    const one = highlight('慢一些');
    expect(findHighlightAt(TEXT, [one], one.start)).toBe(one);
    expect(findHighlightAt(TEXT, [one], one.start + 2)).toBe(one);
    expect(findHighlightAt(TEXT, [one], one.start + 3)).toBeUndefined();
  });

  it('within another is the one that is meant', () => {
    const outer = highlight('它只是去了别处', 0, 'outer');
    const inner = highlight('去了', 0, 'inner');
    expect(findHighlightAt(TEXT, [outer, inner], inner.start)?.id).toBe('inner');
    expect(findHighlightAt(TEXT, [outer, inner], outer.start)?.id).toBe('outer');
  });

  it('stands in the order of the text, lost ones last', () => {
    const lost: Highlight = { id: 'lost', quote: 'nowhere', before: '', after: '', start: 0 };
    const all = [lost, highlight('again', 0, 'late'), highlight('水', 0, 'early')];
    expect(sortHighlights(TEXT, all).map(({ id }) => id)).toEqual(['early', 'late', 'lost']);
  });

  it('finds itself in any text it was made from', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, first, second) => {
        const start = first % text.length;
        const end = start + 1 + (second % (text.length - start));
        const made = createHighlight(text, { start, end }, 'x');
        expect(findHighlight(text, made)).toEqual({ start, end });
      }),
      { seed: 7 },
    );
  });
});

describe('the storage', () => {
  it('gives back what is a highlight and nothing else', () => {
    const right = { ...highlight('The tide'), note: 'n' };
    const wrong = [null, 1, {}, { ...right, quote: '' }, { ...right, note: 5 }, { ...right, start: 'x' }];
    expect(parseHighlights([right, ...wrong])).toEqual([right]);
    expect(parseHighlights('x')).toEqual([]);
  });
});
