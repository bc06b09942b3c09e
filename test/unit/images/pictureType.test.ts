import { expect, test } from 'vitest';
import { readPictureType } from '../../../utils/images/pictureType';
import { drawPng } from '../../support/png';

const bytes = (text: string) => Uint8Array.from(text.padEnd(40, '\0'), (sign) => sign.charCodeAt(0));

test.each([
  ['png', drawPng(2, 2, 'a')],
  ['jpg', bytes('\xff\xd8\xff\xe0\0\x10JFIF')],
  ['gif', bytes('GIF87a')],
  ['gif', bytes('GIF89a')],
  ['webp', bytes('RIFF\x24\0\0\0WEBPVP8 ')],
  ['avif', bytes('\0\0\0\x20ftypavif')],
  ['avif', bytes('\0\0\0\x20ftypavis')],
  ['avif', bytes('\0\0\0\x20ftypmif1\0\0\0\0avif')],
  ['bmp', bytes('BM\x46\0\0\0\0\0\0\0')],
  ['ico', bytes('\0\0\x01\0\x01\0')],
])('%s is known by its first bytes', (extension, head) => {
  expect(readPictureType(head)?.extension).toBe(extension);
});

test.each([
  ['nothing', ''],
  ['HTML', '<!doctype html><p>Try again later</p>'],
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
  ['SVG with a head', '<?xml version="1.0"?><svg/>'],
  ['a sound in the same box', 'RIFF\x24\0\0\0WAVEfmt '],
  ['a film in the same box', '\0\0\0\x20ftypisom'],
  ['text that begins like a bitmap', 'BM is short for bitmap'],
  ['a program', 'MZ\x90\0'],
])('%s is no picture', (_, head) => {
  expect(readPictureType(Uint8Array.from(head, (sign) => sign.charCodeAt(0)))).toBeUndefined();
});
