import { expect, it } from 'vitest';
import { errorCode } from '../../../utils/article';
import { sanitizeToFragment } from '../../../utils/sanitize/sanitize';

it('refuses to work where there is no DOM, instead of passing anything through', () => {
  let thrown: unknown;
  try {
    sanitizeToFragment('<p>x</p>');
  } catch (error) {
    thrown = error;
  }
  expect(errorCode(thrown)).toBe('unexpected');
  expect(String(thrown)).toContain('sanitiser');
});
