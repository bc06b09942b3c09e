import { expect, test } from 'vitest';
import { type LayoutOptions, layOut } from '../../../utils/save/layout';

const OPTIONS: Omit<LayoutOptions, 'mode'> = {
  folder: 'posts/2026',
  fileName: '山中来信 (一).md',
  attachmentsFolder: 'vault/files',
  pictures: [
    { src: 'https://a.test/1', extension: 'jpg' },
    { src: 'https://a.test/2', extension: 'webp' },
  ],
};
const layOutAs = (mode: LayoutOptions['mode'], changes: Partial<LayoutOptions> = {}) => {
  const { text, pictures, addresses } = layOut({ ...OPTIONS, mode, ...changes });
  return [text, pictures[0], addresses.get('https://a.test/1')];
};

test.each([
  [
    'folder',
    'posts/2026/山中来信 (一).md',
    'posts/2026/山中来信 (一).assets/01.jpg',
    '山中来信%20%28一%29.assets/01.jpg',
  ],
  ['hexo', 'posts/2026/山中来信 (一).md', 'posts/2026/山中来信 (一)/01.jpg', '01.jpg'],
  ['hugo', 'posts/2026/山中来信 (一)/index.md', 'posts/2026/山中来信 (一)/01.jpg', '01.jpg'],
  ['zip', '山中来信 (一).md', 'images/01.jpg', 'images/01.jpg'],
  [
    'obsidian',
    'posts/2026/山中来信 (一).md',
    'vault/files/山中来信 (一)-01.jpg',
    '山中来信%20%28一%29-01.jpg',
  ],
] as const)('%s', (mode, ...expected) => {
  expect(layOutAs(mode)).toEqual(expected);
});

test('a second try takes other names for everything', () => {
  expect(layOutAs('hexo', { attempt: 1, fileName: 'a.md', folder: '' })).toEqual([
    'a-2.md',
    'a-2/01.jpg',
    '01.jpg',
  ]);
  expect(layOutAs('hugo', { attempt: 2, fileName: 'a.md', folder: '' })).toEqual([
    'a-3/index.md',
    'a-3/01.jpg',
    '01.jpg',
  ]);
});

test('numbers have one width, so that they sort', () => {
  const pictures = Array.from({ length: 120 }, (_, i) => ({ src: String(i), extension: 'png' }));
  const paths = layOut({ ...OPTIONS, mode: 'zip', pictures }).pictures;
  expect([paths[0], paths[119]]).toEqual(['images/001.png', 'images/120.png']);
  expect([...paths].sort()).toEqual(paths);
});

test('whatever a name holds, an address ends nothing and opens nothing', () => {
  const [, , address] = layOutAs('folder', {
    folder: '',
    fileName: `a"b'c<d>e(f)g[h]i\`j{k}l|m&n;o#p%q\\r*s.md`,
  });
  expect(address).toMatch(/^[\w./%-]+$/);
  expect(decodeURIComponent(address ?? '')).toBe(`a"b'c<d>e(f)g[h]i\`j{k}l|m&n;o#p%q\\r*s.assets/01.jpg`);
});
