// @vitest-environment jsdom
/** Words changed in a passage: links and emphasis stay, nothing foreign comes in, all of it can be taken back. */
import { describe, expect, it } from 'vitest';
import {
  findPassages,
  isEmptyContent,
  listParts,
  readContent,
  tidyContent,
  writeContent,
} from '../../../utils/reader/editText';

const HTML =
  '<p>Fog <a href="https://example.org/">over the <em>river</em></a>, and<br>a boat.</p><ul><li>one<ul><li>inner</li></ul></li></ul>';

function parse(html = HTML) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const parts = listParts(body);
  const partOf = (element: Element) => {
    const part = Array.from(parts).indexOf(element);
    return part < 0 ? undefined : part;
  };
  return { body, parts, partOf, findPart: (part: number) => parts[part] };
}

describe('a passage', () => {
  it('reads and writes itself without a change', () => {
    const { body, parts, partOf, findPart } = parse();
    for (const passage of Array.from(parts).slice(0, 1)) {
      writeContent(passage, readContent(passage, partOf), findPart);
    }
    expect(body.innerHTML).toBe(HTML);
  });

  it('keeps links and emphasis around changed words, in another copy of the article, too', () => {
    const { body, parts, partOf } = parse();
    const em = body.querySelector('em');
    if (em) em.textContent = 'lake';
    const content = readContent(parts[0] as Element, partOf);
    const copy = parse();
    writeContent(copy.parts[0] as Element, content, copy.findPart);
    expect(copy.body.innerHTML).toBe(HTML.replace('river', 'lake'));
  });

  it('takes nothing but text and new line breaks from what was typed or pasted', () => {
    const { body, parts, partOf, findPart } = parse();
    const [passage] = Array.from(parts);
    if (!passage) throw new Error('no passage');
    passage.insertAdjacentHTML(
      'beforeend',
      '<b onclick="x()">bold<img src="x" onerror="x()"><script>y()</script></b><br><iframe></iframe>end',
    );
    const before = readContent(parse().parts[0] as Element, parse().partOf);
    const content = tidyContent(before, readContent(passage, partOf));
    writeContent(passage, content, findPart);
    expect(passage.innerHTML).toMatch(/a boat\.boldy\(\)<br>end$/);
    expect(body.querySelector('b, img, script, iframe')).toBeNull();
  });

  it('keeps lists inside of it as they are, whether or not they are changed, too', () => {
    const { body, parts, partOf, findPart } = parse();
    const [outer, inner] = findPassages(body.querySelector('ul') as Element);
    expect([outer?.firstChild?.nodeValue, inner?.textContent]).toEqual(['one', 'inner']);
    writeContent(inner as Element, ['changed'], findPart);
    const content = readContent(outer as Element, partOf);
    expect(content[1]).toEqual({ part: Array.from(parts).indexOf(body.querySelector('ul ul') as Element) });
    writeContent(outer as Element, ['two', ...content.slice(1)], findPart);
    expect(body.querySelector('ul')?.outerHTML).toBe('<ul><li>two<ul><li>changed</li></ul></li></ul>');
  });

  it('loses what browsers leave behind, and no space that was there before', () => {
    expect(tidyContent(['a'], ['a\u00a0b ', {}])).toEqual(['a b ']);
    expect(tidyContent(['a\u00a0:'], ['a\u00a0: b'])).toEqual(['a\u00a0: b']);
    expect(isEmptyContent([' ', {}, { part: 3, content: [''] }])).toBe(true);
    expect(isEmptyContent([{ part: 3 }])).toBe(false);
  });

  it('is not code, a formula or a box without words of its own', () => {
    const { body } = parse('<div><pre>a</pre><p class="math">b</p><p><img></p><p>c</p><p> </p></div>');
    expect(findPassages(body).map(({ textContent }) => textContent)).toEqual(['c']);
  });
});
