import { describe, expect, it } from 'vitest';
import { collapseSpace, squeezedLength } from '../../../utils/dom/whiteSpace';

const TEXTS = [
  '',
  ' \n\t ',
  'one',
  '  one   two\n\n three ',
  'one\u00a0 two\u3000\u2003three',
  '\ufeff one\u200b two \u0085 \u0001 three\u202f',
  'a\t b \tc\n d e',
  '第一行\n　　第二行',
];

describe('squeezedLength', () => {
  it.each(TEXTS)('counts %j as trimming and joining white space would', (text) => {
    expect(squeezedLength(text)).toBe(Array.from(text.trim().matchAll(/\s+|\S/g)).length);
  });
});

describe('collapseSpace', () => {
  it.each(TEXTS)('joins the white space of %j as a plain pattern would', (text) => {
    expect(collapseSpace(text)).toBe(text.replace(/\s+/gu, ' ').trim());
  });
});
