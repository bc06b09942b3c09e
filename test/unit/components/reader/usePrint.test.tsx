// @vitest-environment jsdom
/** Printing waits for the pictures, and an address that asks for it asks once. */
import { afterEach, expect, it, vi } from 'vitest';
import { action } from '../mount';
import { openReader } from './openReader';

const SRC = 'https://img.example.org/1.jpg';
const article = { html: `<p>text</p><p><img src="${SRC}"></p>`, images: [{ src: SRC }] };
let unmount = () => {};

afterEach(() => {
  unmount();
  history.replaceState(null, '', '/');
});

async function open() {
  const print = vi.fn();
  globalThis.print = print;
  const { root, unmount: close } = await openReader(article);
  unmount = close;
  return { root, print };
}

it('prints once all pictures are there, and forgets that it was asked to', async () => {
  history.replaceState(null, '', '/reader.html?id=x&print');
  const { root, print } = await open();
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(print).not.toHaveBeenCalled();
  root.querySelector('.article-body img')?.dispatchEvent(new Event('load'));
  await vi.waitFor(() => expect(print).toHaveBeenCalledTimes(1), { timeout: 5000 });
  expect(location.search).toBe('?id=x');
});

it('prints when asked by hand and only then', async () => {
  history.replaceState(null, '', '/reader.html?id=x');
  const { root, print } = await open();
  root.querySelector('.article-body img')?.dispatchEvent(new Event('load'));
  expect(print).not.toHaveBeenCalled();
  action(root, 'print').click();
  await vi.waitFor(() => expect(print).toHaveBeenCalledTimes(1), { timeout: 5000 });
});
