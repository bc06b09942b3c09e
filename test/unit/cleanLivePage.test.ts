// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanLivePage } from '../../utils/cleanLivePage';
import { DEFAULT_SETTINGS } from '../../utils/settings/schema';
import { zaker } from '../../utils/sites/zaker';
import { openPage } from './clean/openPage';

const ZAKER = join(import.meta.dirname, '../../../shared/zaker');
const hasZaker = existsSync(join(ZAKER, 'page.html'));

interface Expected {
  url: string;
  images: { original: string; proxied: string; width: number; height: number }[];
}

describe.skipIf(!hasZaker)(
  `the real ZAKER page${hasZaker ? '' : ' (skipped: ../shared/zaker is not here)'}`,
  () => {
    const open = () => {
      const expected = JSON.parse(readFileSync(join(ZAKER, 'expected.json'), 'utf8')) as Expected;
      const html = readFileSync(join(ZAKER, 'page.html'), 'utf8');
      return { expected, document: openPage(html, expected.url) };
    };
    const clean = (document: Document, url: string) =>
      cleanLivePage(document, { url, rule: zaker, settings: DEFAULT_SETTINGS, observe: false });

    it('shows the eight pictures through the proxy with their size', () => {
      const { document, expected } = open();
      const cleaner = clean(document, expected.url);
      const images = Array.from(document.querySelectorAll('#content img'));
      expect(
        images.map((image) => ({
          src: image.getAttribute('src'),
          policy: image.getAttribute('referrerpolicy'),
          width: image.getAttribute('width'),
          height: image.getAttribute('height'),
          class: image.getAttribute('class'),
        })),
      ).toEqual(
        expected.images.map(({ proxied, width, height }) => ({
          src: proxied,
          policy: 'no-referrer',
          width: String(width),
          height: String(height),
          class: null,
        })),
      );
      // two beacons: without scripting the one inside `noscript` is an element too
      expect(cleaner.report()).toEqual({ images: 8, trackers: 2, links: 7, clutter: 20, text: 8 });
    });

    it('alters no character of the text and nothing outside the article but beacons, stubs and links', () => {
      const { document, expected } = open();
      const before = document.querySelector('#content')?.textContent;
      const others = ['#header', '.article_header', '.article_tags', '.share_bar', '.comments', '#footer'];
      const outside = others.map((selector) => document.querySelector(selector)?.outerHTML);
      clean(document, expected.url);
      expect(document.querySelector('#content')?.textContent).toBe(before);
      expect(others.map((selector) => document.querySelector(selector)?.outerHTML)).toEqual(outside);
      expect(document.querySelectorAll('.recommend .figure').length).toBe(6);
      expect(
        document.querySelector('#recommend_bottom, #article_bottom, #ID_disclaimer, #openapp'),
      ).toBeNull();
      expect(document.querySelector('img[src*="ggs.myzaker.com"]')).toBeNull();
      expect(document.querySelector('#content p:empty, #content [onclick]')).toBeNull();
      const loose = Array.from(document.querySelector('#content')?.childNodes ?? []).filter(
        (node) => node.nodeType === 3 && node.textContent?.trim(),
      );
      expect(loose).toEqual([]);
    });

    it.each([undefined, 'images', 'clutter', 'text', 'links', 'trackers'] as const)(
      'is as before after undo (first %s)',
      (group) => {
        const { document, expected } = open();
        const before = document.documentElement.outerHTML;
        const cleaner = clean(document, expected.url);
        expect(document.documentElement.outerHTML).not.toBe(before);
        cleaner.undo(group);
        if (group) expect(cleaner.report()[group]).toBe(0);
        cleaner.undo();
        expect(document.documentElement.outerHTML).toBe(before);
        expect(cleaner.report()).toEqual({ images: 0, trackers: 0, links: 0, clutter: 0, text: 0 });
      },
    );
  },
);
