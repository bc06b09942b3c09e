// @vitest-environment jsdom
/** Sentences for reading aloud: whole, in order, in their own language, and nothing that cannot be said. */
import { describe, expect, it } from 'vitest';
import { readSentences } from '../../../utils/reader/sentences';

function read(html: string, language = 'en') {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return readSentences(body, language);
}
const texts = (html: string, language?: string) => read(html, language).map(({ text }) => text);

describe('sentences', () => {
  it('end where a paragraph ends, and with their full stop', () => {
    expect(texts('<h2>Tides</h2><p>One. Two!</p><ul><li>three</li><li>four</li></ul>')).toEqual([
      'Tides',
      'One.',
      'Two!',
      'three',
      'four',
    ]);
  });

  it('run through links and emphasis', () => {
    const [first] = read('<p>The <em>slow</em> <a href="#">question</a>. Next.</p>');
    expect(first?.text).toBe('The slow question.');
    expect(first?.pieces.map(({ node, start, end }) => node.data.slice(start, end)).join('')).toBe(
      'The slow question. ',
    );
  });

  it('are told apart in Chinese, closing quotes with what they close', () => {
    expect(texts('<p>“水在哪里？”他问。没有人回答。</p>', 'zh-Hans')).toEqual([
      '“水在哪里？”',
      '他问。',
      '没有人回答。',
    ]);
  });

  it('leave out code, formulas, note signs, readings and what was removed', () => {
    const html =
      '<p>A<sup><a class="footnote-ref" href="#n">1</a></sup> b<ruby>c<rt>see</rt></ruby>.</p><pre>x()</pre><math><mi>x</mi></math><p hidden>gone</p><p>—</p>';
    expect(texts(html)).toEqual(['A bc.']);
  });

  it('have the language they are written in', () => {
    const languages = read('<p>他说了一句英文。</p><p>The tide turns.</p>', 'zh-Hans').map(
      ({ language }) => language,
    );
    expect(languages).toEqual(['zh-Hans', 'en']);
    expect(read('<p>潮水。</p><p>ゆっくり。</p>', 'en').map(({ language }) => language)).toEqual([
      'zh',
      'ja',
    ]);
  });

  it('are cut at a pause when they are very long, without losing a character', () => {
    const long = `${'很长的句子没有停顿'.repeat(15)}，${'后面还有很多很多字'.repeat(15)}。`;
    const parts = texts(`<p>${long}</p>`, 'zh');
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every((part) => part.length <= 180)).toBe(true);
    expect(parts.join('')).toBe(long);
  });
});
