import { expect, it } from 'vitest';
import { createImageFallback, createLoadQueue, toSecureUrl } from '../../../utils/images/fallback';

it('goes from proxy to direct to placeholder, once each', () => {
  const fallback = createImageFallback(() => 0);
  expect(fallback.stepFor('a', 'proxy')).toBe('proxy');
  expect(fallback.failed('a')).toBe('direct');
  expect(fallback.stepFor('a', 'proxy')).toBe('direct');
  expect(fallback.failed('a')).toBe('placeholder');
  expect(fallback.failed('a')).toBeUndefined();
  expect(fallback.stepFor('a', 'proxy')).toBe('placeholder');
  expect(fallback.failed('never seen')).toBeUndefined();
});

it('leaves the proxy for five minutes after five failures in a row', () => {
  let now = 0;
  const fallback = createImageFallback(() => now);
  for (const url of ['1', '2', '3', '4', '5']) {
    expect(fallback.stepFor(url, 'proxy')).toBe('proxy');
    fallback.failed(url);
  }
  expect(fallback.stepFor('6', 'proxy')).toBe('direct');
  now = 5 * 60_000;
  expect(fallback.stepFor('7', 'proxy')).toBe('proxy');
});

it('counts only failures in a row', () => {
  const fallback = createImageFallback(() => 0);
  for (let round = 0; round < 4; round += 1) {
    for (const url of ['a', 'b', 'c', 'd']) {
      fallback.stepFor(url + round, 'proxy');
      fallback.failed(url + round);
    }
    fallback.stepFor(`good ${round}`, 'proxy');
    fallback.loaded(`good ${round}`);
  }
  expect(fallback.stepFor('last', 'proxy')).toBe('proxy');
});

it('never goes from https to http', () => {
  expect(toSecureUrl('http://a.net/b.jpg?u=http://c')).toBe('https://a.net/b.jpg?u=http://c');
  expect(toSecureUrl('https://a.net/b.jpg')).toBe('https://a.net/b.jpg');
});

it('lets six load at a time, in order, whatever ends first', () => {
  const queue = createLoadQueue();
  const ends: (() => void)[] = [];
  for (let index = 0; index < 20; index += 1) queue.add((done) => ends.push(done));
  expect(ends.length).toBe(6);
  ends[3]?.();
  ends[3]?.();
  expect(ends.length).toBe(7);
  queue.clear();
  for (const end of [...ends]) end();
  expect(ends.length).toBe(7);
});
