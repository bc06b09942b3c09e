import { expect, test } from 'vitest';
import { toEmbeds } from '../../../utils/save/embeds';

const ADDRESSES = new Map([['A', 'my%20note-01.png']]);
const embed = (body: string) => {
  const places = [...body.matchAll(/ADDR/g)].map(({ index }) => ({ src: 'A', at: index, length: 4 }));
  return toEmbeds(body, places, ADDRESSES);
};

test.each([
  ['![](ADDR)', '![[my note-01.png]]'],
  ['a ![The lamp](ADDR) b', 'a ![[my note-01.png|The lamp]] b'],
  ['![The lamp](ADDR "by day")', '![[my note-01.png|The lamp]]'],
  ['![](ADDR) ![](ADDR)', '![[my note-01.png]] ![[my note-01.png]]'],
  // a number would be a width, a bar another part, a bracket the end
  ['![300](ADDR)', '![[my note-01.png]]'],
  ['![a|b](ADDR)', '![[my note-01.png]]'],
  ['![a\\]b](ADDR)', '![[my note-01.png]]'],
  ['| ![The lamp](ADDR) | 2 |', '| ![[my note-01.png]] | 2 |'],
])('%s', (body, expected) => {
  expect(embed(body)).toBe(expected);
});

test.each([
  ['in a link', '[![x](ADDR)](https://a.test/)', '[![x](my%20note-01.png)](https://a.test/)'],
  ['in HTML', '<td><img src="ADDR"></td>', '<td><img src="my%20note-01.png"></td>'],
  ['behind another image', '![x](y) <img src="ADDR">', '![x](y) <img src="my%20note-01.png">'],
])('%s the address alone is replaced', (_, body, expected) => {
  expect(embed(body)).toBe(expected);
});
