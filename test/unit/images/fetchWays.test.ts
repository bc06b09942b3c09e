import { expect, test } from 'vitest';
import { mayFetch, toFetchOrigins, toFetchWays } from '../../../utils/images/fetchWays';
import { DEFAULT_PROXY_TEMPLATE } from '../../../utils/settings/defaults';

const OPTIONS = {
  pageUrl: 'https://www.example.org/a/',
  proxy: true,
  proxyTemplate: DEFAULT_PROXY_TEMPLATE,
  proxyHosts: ['img.walled.net'],
  rules: [],
};
const waysOf = (src: string, pageUrl = OPTIONS.pageUrl) =>
  toFetchWays(src, { ...OPTIONS, pageUrl }).map(({ kind, url }) => `${kind} ${url}`);

test('proxied first, then direct, https before http', () => {
  expect(waysOf('http://img.walled.net/a.jpg')).toEqual([
    'proxy https://cors.zfour.workers.dev/?http://img.walled.net/a.jpg',
    'direct https://img.walled.net/a.jpg',
    'direct http://img.walled.net/a.jpg',
  ]);
  expect(waysOf('https://pics.net/a.jpg')).toEqual(['direct https://pics.net/a.jpg']);
});

test.each([
  'http://192.168.1.1/admin.png',
  'http://127.0.0.1:8080/a.png',
  'http://[::1]/a.png',
  'http://0x7f.1/a.png',
  'http://router/a.png',
  'http://printer.local/a.png',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:image/svg+xml,<svg/>',
  'https://user:secret@pics.net/a.png',
])('%s is never fetched because a page said so', (src) => {
  expect(waysOf(src)).toEqual([]);
});

test('a page of the own network may have its own pictures, and no others', () => {
  expect(waysOf('http://wiki.corp/a.png', 'http://wiki.corp/page')).toEqual([
    'direct https://wiki.corp/a.png',
    'direct http://wiki.corp/a.png',
  ]);
  expect(waysOf('http://router.corp/a.png', 'http://wiki.corp/page')).toEqual([]);
  expect(mayFetch(new URL('http://10.0.0.1/'), 'https://www.example.org/')).toBe(false);
});

test('exactly the hosts of the pictures are asked for, private ones never', () => {
  const sources = [
    'https://b.net/1.png',
    'https://a.net/1.png',
    'https://b.net/2.png',
    'http://10.0.0.1/x.png',
  ];
  expect(toFetchOrigins(sources)).toEqual(['*://a.net/*', '*://b.net/*']);
});
