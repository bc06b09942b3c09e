import { expect, it } from 'vitest';
import { fillWidthTemplate, findBestCandidate, parseSrcset } from '../../../utils/images/srcset';

it('keeps commas inside addresses', () => {
  expect(parseSrcset('a,b.jpg 1x, c.jpg 300w,d.jpg')).toEqual([
    { url: 'a,b.jpg', width: 1000 },
    { url: 'c.jpg', width: 300 },
    { url: 'd.jpg', width: 1000 },
  ]);
  expect(parseSrcset('  ,, a.jpg, b.jpg 2x ,')).toEqual([
    { url: 'a.jpg', width: 1000 },
    { url: 'b.jpg', width: 2000 },
  ]);
  expect(parseSrcset('')).toEqual([]);
});

it('takes the widest that is sane', () => {
  const best = (...widths: number[]) => findBestCandidate(widths.map((width) => ({ url: '', width })))?.width;
  expect(best(320, 1280, 6000)).toBe(1280);
  expect(best(6000, 320)).toBe(320);
  expect(best(9000, 6000)).toBe(6000);
  expect(best()).toBeUndefined();
});

it('fills width templates', () => {
  expect(fillWidthTemplate('a_{width}x.jpg', '[180, 720]')).toBe('a_720x.jpg');
  expect(fillWidthTemplate('a_%7Bwidth%7Dx.jpg', null)).toBe('a_1080x.jpg');
  expect(fillWidthTemplate('a.jpg', '[1]')).toBe('a.jpg');
});

it('is linear in hostile values', () => {
  const start = performance.now();
  parseSrcset(`${','.repeat(50_000)}${' ,'.repeat(50_000)}`);
  parseSrcset('a '.repeat(50_000));
  expect(performance.now() - start).toBeLessThan(1000);
});
