/** The language a page is written in: what it declares, checked against what it uses. */
import { guessLanguage } from './functionWords';
import type { Lines } from './lines';
import type { Descriptions } from './publicationDate';

/** What templates declare until somebody changes it. */
const PRESET = /^en(?:-us)?$/i;

/** Languages that Han characters say nothing against. */
const EAST_ASIAN_TAG = /^(?:zh|yue|ja|ko|wuu)/i;

/** Characters of text that are looked at; to check what is declared, fewer are enough where paragraphs have them. */
const SAMPLE = 4000;
const MIN_SAMPLE = 800;

/** @returns BCP 47 tag, or undefined when nothing is known */
export function readLanguage(
  document: Document,
  { tags, linked }: Descriptions,
  lines: Lines,
): string | undefined {
  const declared =
    document.documentElement?.getAttribute('lang') ||
    document.body?.getAttribute('lang') ||
    tags.get('content-language') ||
    linked?.language ||
    tags.get('og:locale');
  const tag = declared?.trim().replace(/_/g, '-');
  const isTag = tag !== undefined && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag);
  if (isTag && EAST_ASIAN_TAG.test(tag)) return tag;
  const sample = readSample(document, lines, isTag ? MIN_SAMPLE : SAMPLE / 2);
  const written = writtenIn(sample);
  if (!isTag) return written ?? guessLanguage(sample);
  if (written === 'zh') return written;
  if (written !== undefined || !PRESET.test(tag)) return tag;
  const guess = guessLanguage(sample);
  return guess === undefined || guess === 'en' ? tag : guess;
}

/** Blocks of the scripts that are counted, and the first halves of rare characters. */
const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\uffff]/;

function writtenIn(sample: string): string | undefined {
  if (!EAST_ASIAN.test(sample)) return undefined;
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(/\p{Script=Han}/gu);
  const hangul = count(/\p{Script=Hangul}/gu);
  if (kana > 20 && kana * 4 > han) return 'ja';
  if (hangul > 40 && hangul > han) return 'ko';
  return han > 60 && han * 4 > count(/\p{L}/gu) ? 'zh' : undefined;
}

/** Longest part of one paragraph or line that is taken, in characters. */
const MAX_OF_LINE = 400;

/** Paragraphs are few and say most; where they say little, more of it is read where lines are long. */
function readSample(document: Document, lines: Lines, enough: number): string {
  const inParagraphs = join(document.body?.querySelectorAll('p') ?? [], ({ textContent }) => textContent);
  if (inParagraphs.length >= enough) return inParagraphs;
  const sample = join(lines.upTo(SAMPLE), ({ text }) => text);
  return sample.length < SAMPLE ? join(lines.upTo(3 * SAMPLE), ({ text }) => text) : sample;
}

function join<Part>(parts: ArrayLike<Part>, toText: (part: Part) => string | null): string {
  let sample = '';
  for (let index = 0; index < parts.length && sample.length < SAMPLE; index += 1)
    sample += toText(parts[index] as Part)?.slice(0, MAX_OF_LINE) ?? '';
  return sample;
}
