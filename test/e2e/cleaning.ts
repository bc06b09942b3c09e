/** The page cleaner on the live page. */
import { describe, expect, it } from 'vitest';
import { readSample } from '../support/savedPage';
import {
  arePicturesLoaded,
  openReadyPopup,
  openSample,
  press,
  proxyRequests,
  waitUntilCleaned,
} from './actions';
import type { CurrentStage } from './scenarios';

const PROXY = 'https://cors.zfour.workers.dev/?';

/** Automatic on ZAKER, by the button elsewhere, undone without a trace. */
export function describeCleaning(stage: CurrentStage): void {
  describe('cleaning a page', () => {
    it('revives the pictures of a ZAKER article through the proxy, without a click', async () => {
      const page = await openSample(stage());
      await waitUntilCleaned(page);
      const pictures = await page.evaluate(readPictures);
      expect(pictures.map(({ width, height }) => [width, height])).toEqual([
        ['1080', '720'],
        ['738', '524'],
        ['640', '900'],
        ['1080', '608'],
      ]);
      for (const picture of pictures) {
        expect(picture.src).toBe(`${PROXY}${picture.original}`);
        expect(picture.referrerPolicy).toBe('no-referrer');
        expect(picture.classes).not.toMatch(/lazy|opacity_0/);
      }
      await page.waitUntil('the pictures to load', arePicturesLoaded);
      const requests = proxyRequests(stage());
      expect(requests.filter(({ referer }) => referer !== undefined)).toEqual([]);
      expect(new Set(requests.map(({ status }) => status))).toEqual(new Set([200]));
    });

    it('removes stubs, beacons and handlers, sets loose text as paragraphs, and leaves the rest', async () => {
      const page = await openSample(stage());
      await waitUntilCleaned(page);
      const seen = await page.evaluate(readStructure);
      expect(seen.leftovers).toEqual([]);
      expect(seen.looseTexts).toEqual([]);
      expect(seen.heading).toBe('老街修表铺的第四十个春天');
      expect(seen.navigation).toBe('首页人文城市');
      expect(seen.text).toBe(sampleText());
    });

    it('cleans what arrives later', async () => {
      stage().world.drawsUnknownPictures = true;
      const page = await openSample(stage());
      await waitUntilCleaned(page);
      await page.evaluate(() => {
        const original = 'http://zkres1.myzaker.com/202603/later_1024.jpg';
        document
          .querySelector('#content')
          ?.insertAdjacentHTML(
            'beforeend',
            `<div class="img_box"><img class="lazy opacity_0" id="later" data-original="${original}"></div>`,
          );
      });
      const src = await page.waitUntil('the late picture', () =>
        document.querySelector('#later:not(.opacity_0)')?.getAttribute('src'),
      );
      expect(src).toBe(`${PROXY}http://zkres1.myzaker.com/202603/later_1024.jpg`);
    });

    it('undoes everything to the last character, and cleans again', async () => {
      const page = await openSample(stage());
      await waitUntilCleaned(page);
      const popup = await openReadyPopup(stage(), page);
      await press(popup, 'undo');
      await popup.waitFor('[data-action="clean"]');
      const { now, original } = await page.evaluate(compareWithSource);
      expect(now).toBe(original);
      await press(popup, 'clean');
      await popup.waitFor('[data-action="undo"]');
      await waitUntilCleaned(page);
    });

    it('cleans other sites when asked, and only then', async () => {
      const url = 'https://news.example.org/lazy/';
      stage().world.serve(url, lazyPage());
      const page = await stage().browser.openPage(url);
      const before = await page.evaluate(() => document.body.innerHTML);
      const popup = await openReadyPopup(stage(), page);
      expect(await page.evaluate(() => document.body.innerHTML)).toBe(before);
      await press(popup, 'clean');
      await popup.waitFor('[data-action="undo"]');
      const src = await page.waitUntil('the picture', () =>
        document.querySelector('#late')?.getAttribute('src'),
      );
      expect(src).toBe('https://img.example.org/a/photo.jpg');
      await press(popup, 'undo');
      await popup.waitFor('[data-action="clean"]');
      expect(await page.evaluate(() => document.body.innerHTML)).toBe(before);
    });
  });
}

function readPictures() {
  return Array.from(document.querySelectorAll('#content .img_box img'), (image) => ({
    src: image.getAttribute('src'),
    original: image.getAttribute('data-original'),
    referrerPolicy: image.getAttribute('referrerpolicy'),
    width: image.getAttribute('width'),
    height: image.getAttribute('height'),
    classes: image.className,
  }));
}

function readStructure() {
  const unwanted = [
    '#recommend_bottom',
    '#article_bottom',
    '#ID_disclaimer',
    '#openapp',
    '.iframe_video',
    '.video_container',
  ];
  const beacons = 'img[src*="ggs.myzaker.com"]';
  const text = (node: Node | null) => (node?.textContent ?? '').replace(/\s+/g, '');
  const isLoose = (node: Node) => node.nodeType === Node.TEXT_NODE && text(node) !== '';
  const isShown = (element: Element | null) => element?.checkVisibility() === true;
  const emptyParagraphs = '#content > p:empty';
  return {
    leftovers: [...unwanted, beacons, '.img_box[onclick]', emptyParagraphs].filter((one) =>
      isShown(document.querySelector(one)),
    ),
    looseTexts: Array.from(document.querySelector('#content')?.childNodes ?? [])
      .filter(isLoose)
      .map(text),
    heading: text(document.querySelector('h1')),
    navigation: text(document.querySelector('#header')),
    text: text(document.querySelector('#content')),
  };
}

async function compareWithSource() {
  const source = await (await fetch(location.href)).text();
  const original = new DOMParser().parseFromString(source, 'text/html').body.innerHTML;
  return { now: document.body.innerHTML, original };
}

/** The article's text as the fixture has it, white space left out. */
function sampleText(): string {
  const [, content = ''] = /<div id="content">(.*?)<div class="iframe_video">/s.exec(readSample().html) ?? [];
  return content.replace(/<[^>]*>/g, '').replace(/\s+/g, '');
}

function lazyPage(): string {
  const paragraph = `<p>${'The ferry leaves at nine and returns before the tide turns. '.repeat(8)}</p>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ferry timetable</title><body>
    <article><h1>Ferry timetable</h1>${paragraph}
    <figure><img id="late" data-src="https://img.example.org/a/photo.jpg" width="600" height="400"></figure>
    ${paragraph.repeat(4)}</article></body></html>`;
}
