import { describe, expect, it } from 'vitest';
import { squeezedLength } from '../../../utils/dom/textLength';

describe('squeezedLength', () => {
  it.each([
    '',
    ' \n\t ',
    'one',
    '  one   two\n\n three ',
    'one\u00a0 two\u3000\u2003three',
    '\ufeff one\u200b two \u0085 \u0001 three\u202f',
    '第一行\n　　第二行',
  ])('counts %j as trimming and joining white space would', (text) => {
    expect(squeezedLength(text)).toBe(text.trim().replace(/\s{2,}/g, ' ').length);
  });
});
