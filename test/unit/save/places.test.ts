import { expect, test } from 'vitest';
import { createAddressMarks, replaceAddresses } from '../../../utils/save/places';

test('addresses are found where the writer put them, as it encoded them, and no mark is left', () => {
  const marks = createAddressMarks();
  const first = marks.wrap('https://a.test/1.png', 'https://a.test/1.png');
  const second = marks.wrap('https://a.test/2.png', 'https://p.test/?https://a.test/2.png');
  const { body, places } = marks.read(
    `text ![a](${first}) <img src="${second.replace('?', '&#63;')}"> ![b](${first})`,
  );
  expect(body).toBe(
    'text ![a](https://a.test/1.png) <img src="https://p.test/&#63;https://a.test/2.png"> ![b](https://a.test/1.png)',
  );
  expect(places.map(({ src, at, length }) => [src, body.slice(at, at + length)])).toEqual([
    ['https://a.test/1.png', 'https://a.test/1.png'],
    ['https://a.test/2.png', 'https://p.test/&#63;https://a.test/2.png'],
    ['https://a.test/1.png', 'https://a.test/1.png'],
  ]);
});

test('only known pictures are replaced, also by texts that look like patterns', () => {
  const body = '![](one) ![](two) ![](one)';
  const places = [
    { src: 'A', at: 4, length: 3 },
    { src: 'B', at: 13, length: 3 },
    { src: 'A', at: 22, length: 3 },
  ];
  expect(replaceAddresses(body, places, new Map([['A', '$&.png']]))).toBe('![]($&.png) ![](two) ![]($&.png)');
});

test('places that do not fit the body change nothing', () => {
  const addresses = new Map([['A', 'x']]);
  const wrong = [
    { src: 'A', at: -1, length: 3 },
    { src: 'A', at: 2, length: 99 },
    { src: 'A', at: Number.NaN, length: 1 },
    { src: 'A', at: 1, length: 0 },
  ];
  expect(replaceAddresses('body', wrong, addresses)).toBe('body');
  const crossing = [
    { src: 'A', at: 2, length: 2 },
    { src: 'A', at: 1, length: 2 },
  ];
  expect(replaceAddresses('body', crossing, addresses)).toBe('box');
});
