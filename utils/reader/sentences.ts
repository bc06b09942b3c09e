/** The sentences of an article, for reading aloud. Pure. */
import { ADDED } from './textIndex';

/** What is not read aloud. */
const SILENT = `${ADDED}, [hidden], pre, math, rt, rp, .footnote-ref, .footnote-backref, .math, input, script`;
const PASSAGE =
  'address, blockquote, caption, dd, details, div, dt, figcaption, h1, h2, h3, h4, h5, h6, li, p, section, summary, td, th, article';

/** A longer sentence is read in parts: some voices stop after a quarter of a minute. */
const MAX_LENGTH = 180;

/** A piece of one text node. */
export interface TextPiece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** One sentence: what is said, and where it stands. */
export interface Sentence {
  readonly text: string;
  readonly pieces: readonly TextPiece[];
  /** BCP 47 tag for the choice of a voice. */
  readonly language: string;
}

/**
 * @param root the shown article
 * @param language of the article; a sentence in another script gets another
 */
export function readSentences(root: Element, language: string): Sentence[] {
  return readPassages(root).flatMap((nodes) => splitPassage(nodes, language));
}

/** @returns the text nodes of each paragraph, heading, cell, … together */
function readPassages(root: Element): Text[][] {
  const passages: Text[][] = [];
  let owner: Element | null = null;
  const collect = (parent: Element) => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 1 && !(child as Element).matches(SILENT)) collect(child as Element);
      if (child.nodeType !== 3) continue;
      const passage = parent.closest(PASSAGE);
      if (passage !== owner || passages.length === 0) passages.push([]);
      owner = passage;
      passages.at(-1)?.push(child as Text);
    }
  };
  collect(root);
  return passages;
}

function splitPassage(nodes: readonly Text[], language: string): Sentence[] {
  const text = nodes.map(({ data }) => data).join('');
  return segment(text, language).flatMap(({ start, end }) => {
    const said = text.slice(start, end).replace(/\s+/gu, ' ').trim();
    if (!/[\p{L}\p{N}]/u.test(said)) return [];
    return [{ text: said, pieces: cut(nodes, start, end), language: languageOf(said, language) }];
  });
}

function segment(text: string, language: string): { start: number; end: number }[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return Array.from(segmenter.segment(text)).flatMap(({ segment: sentence, index }) =>
    splitLong(sentence).map(({ start, end }) => ({ start: index + start, end: index + end })),
  );
}

/** Long sentences are cut after a comma or the like, or at a space, never within a word. */
function splitLong(sentence: string): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let start = 0;
  while (sentence.length - start > MAX_LENGTH) {
    const window = sentence.slice(start, start + MAX_LENGTH);
    const pause = Math.max(
      ...['，', '、', '；', '：', ', ', '; ', ': '].map((sign) => window.lastIndexOf(sign)),
    );
    const at = pause > MAX_LENGTH / 4 ? pause + 1 : Math.max(window.lastIndexOf(' ') + 1, 0) || MAX_LENGTH;
    parts.push({ start, end: start + at });
    start += at;
  }
  parts.push({ start, end: sentence.length });
  return parts;
}

function cut(nodes: readonly Text[], start: number, end: number): TextPiece[] {
  let offset = 0;
  return nodes.flatMap((node) => {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, node.data.length);
    offset += node.data.length;
    return from < to ? [{ node, start: from, end: to }] : [];
  });
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A Latin sentence in a Chinese article is English; a Chinese one in an English article is Chinese. */
function languageOf(text: string, language: string): string {
  const isCjk = /^(?:zh|ja|ko|yue)\b/i.test(language);
  if (isCjk && !CJK.test(text)) return 'en';
  if (!isCjk && CJK.test(text) && !/\p{Script=Latin}/u.test(text)) return guessCjk(text);
  return language;
}

function guessCjk(text: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  return /\p{Script=Hangul}/u.test(text) ? 'ko' : 'zh';
}
