import { describe, expect, it } from 'vitest';
import { readArticleSetting } from '../../../../components/reader/language';
import { createClip } from '../sample';

const cjk = { cjkCharacters: 900, words: 10, minutes: 3 };
const latin = { cjkCharacters: 3, words: 900, minutes: 4 };
const metadata = (language?: string) => ({ title: 'x', language });

describe('readArticleSetting', () => {
  it('keeps the declared language where the text does not contradict it', () => {
    const { article } = createClip({ length: cjk, metadata: metadata('zh-TW') });
    expect(readArticleSetting(article)).toEqual({ lang: 'zh-TW', dir: 'auto', script: 'cjk' });
  });

  it('does not believe a template that says English of Chinese text', () => {
    const { article } = createClip({ length: cjk, metadata: metadata('en') });
    expect(readArticleSetting(article)).toMatchObject({ lang: 'zh-Hans', script: 'cjk' });
  });

  it('tells Japanese and Korean by their letters', () => {
    const japanese = createClip({ length: cjk, metadata: metadata(), html: '<p>川べりの霧</p>' });
    const korean = createClip({ length: cjk, metadata: metadata(), html: '<p>강가의 안개</p>' });
    expect(readArticleSetting(japanese.article).lang).toBe('ja');
    expect(readArticleSetting(korean.article).lang).toBe('ko');
  });

  it('tells the two Chinese scripts apart where the page names none', () => {
    const langOf = (html: string) =>
      readArticleSetting(createClip({ length: cjk, metadata: metadata('zh'), html }).article).lang;
    expect(langOf('<p>他們說這條河還沒有問過誰的時間。</p>')).toBe('zh-Hant');
    expect(langOf('<p>他们说这条河还没有问过谁的时间。</p>')).toBe('zh-Hans');
  });

  it('leaves Latin text and its direction as declared', () => {
    const { article } = createClip({ length: latin, metadata: { title: 'x', direction: 'rtl' } });
    expect(readArticleSetting(article)).toEqual({ lang: undefined, dir: 'rtl', script: 'latin' });
  });
});
