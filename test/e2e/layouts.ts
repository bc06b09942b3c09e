/** Every page of ours at a zoom of 200 %, on the narrowest screen that WCAG names, and under a finger. */
import { describe, expect, it } from 'vitest';
import type { View, Viewport } from '../support/driver';
import { openReader, openReadyPopup, openSample } from './actions';
import { READER_PAGE } from './readerPage';
import type { CurrentStage } from './scenarios';

const SIZES: Readonly<Record<string, Viewport>> = {
  '200 % zoom': { width: 640, height: 450, scale: 2 },
  '320 px': { width: 320, height: 640 },
};

/** Each with what it shows last. */
const PAGES = {
  options: '[data-setting="about"]',
  welcome: '[data-action="clean"]',
  saves: '[data-action="allow-tabs"]',
  reader: '[data-action="copy-code"]',
} as const;
const NAMES = Object.keys(PAGES) as (keyof typeof PAGES)[];

/** Nothing scrolls sideways, nothing is cut, and what can be pressed is large enough for a finger. */
export function describeLayouts(stage: CurrentStage): void {
  const openPage = async (name: keyof typeof PAGES): Promise<View> => {
    if (name !== 'reader') return stage().browser.openExtensionPage(`${name}.html`);
    const url = 'https://count.example.org/layouts';
    stage().world.serve(url, READER_PAGE);
    return openReader(stage(), await stage().browser.openPage(url));
  };
  const resize = async (page: View, name: keyof typeof PAGES, viewport: Viewport) => {
    await page.resize(viewport);
    await page.waitUntil('the new width', (width) => innerWidth === width, viewport.width);
    await page.waitFor(PAGES[name]); // a screen that turns into one for fingers loads the page again
    await page.waitUntil('a settled layout', isSettled);
  };

  describe('layouts', () => {
    it.each(NAMES)('nothing scrolls sideways and nothing is cut: %s', async (name) => {
      const page = await openPage(name);
      for (const [size, viewport] of Object.entries(SIZES)) {
        await resize(page, name, viewport);
        expect((await page.evaluate(findCut)).join('\n'), size).toBe('');
      }
    });

    it('the popup shows all of itself, whatever is open in it', async () => {
      const popup = await openReadyPopup(stage(), await openSample(stage()));
      for (const fact of ['images', 'removed', 'front-matter', 'more-ways']) {
        await popup.click(`summary[data-fact="${fact}"]`);
        await popup.waitUntil('a settled layout', isSettled);
        expect((await popup.evaluate(findCut)).join('\n'), fact).toBe('');
      }
    });

    it('the popup of a narrow phone is as wide as its screen', async () => {
      if (stage().browser.name !== 'chromium') return; // as below
      const popup = await stage().browser.openExtensionPage('popup.html');
      await popup.resize({ width: 320, height: 640, scale: 2, isTouch: true });
      await popup.waitFor('main:not([data-state="loading"])');
      await popup.waitUntil('a settled layout', isSettled);
      expect((await popup.evaluate(findCut)).join('\n')).toBe('');
      expect(await popup.evaluate(() => document.documentElement.offsetWidth)).toBe(320);
    });

    it.each(NAMES)('a finger finds everything: %s', async (name) => {
      if (stage().browser.name !== 'chromium') return; // it has the same style sheet, and pretends no finger
      const page = await openPage(name);
      await resize(page, name, { width: 360, height: 740, scale: 3, isTouch: true });
      expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
      expect((await page.evaluate(findCut)).join('\n')).toBe('');
      expect((await page.evaluate(findSmallTargets)).join('\n')).toBe('');
    });
  });
}

/** Runs in a page: the layout has been painted and nothing moves. */
async function isSettled(): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, 150));
  return document.getAnimations().every(({ playState }) => playState !== 'running');
}

/** Runs in a page of ours. @returns sideways scrolling, and texts that are outside of the window or cut off in their box */
function findCut(): string[] {
  const findings: string[] = [];
  const isInScroller = (element: Element | null): boolean =>
    element !== null &&
    element !== document.body &&
    (/auto|scroll/.test(getComputedStyle(element).overflowX) || isInScroller(element.parentElement));
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) findings.push(`the page is ${scrollWidth} px wide in ${innerWidth}`);
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const ownText = Array.from(element.childNodes).some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
    );
    const box = element.getBoundingClientRect();
    if (!ownText || box.width < 2 || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest('.table-scroll, pre, .visually-hidden, .skip, textarea, select, math')) continue;
    const style = getComputedStyle(element);
    const isShortened = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
    const isCut = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    const isOutside = (box.left < -1 || box.right > innerWidth + 1) && !isInScroller(element);
    if (isOutside || (isCut && !isShortened)) findings.push(element.outerHTML.slice(0, 160));
  }
  return findings;
}

/** Runs in a page of ours. @returns what a finger of 44 px misses; links in running text are as high as their line */
function findSmallTargets(): string[] {
  const wanted = 'button, summary, select, input, textarea, a.button, nav a, [role="button"]';
  const check = (target: HTMLElement): string[] => {
    const label = target.closest('label');
    const shown = target.matches('input') && label ? label : target;
    if (!shown.checkVisibility() || target.matches('.visually-hidden, img')) return [];
    shown.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = shown.getBoundingClientRect();
    if (box.width === 0) return [];
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const isHit = [-21, 21].every((step) => {
      const hit = document.elementFromPoint(x, y + step);
      return hit !== null && (shown.contains(hit) || hit.closest('label')?.control === target);
    });
    return isHit
      ? []
      : [`${Math.round(box.width)}x${Math.round(box.height)} ${target.outerHTML.slice(0, 120)}`];
  };
  const findings = Array.from(document.querySelectorAll<HTMLElement>(wanted))
    .filter((target) => target.closest('[popover], dialog') === null)
    .flatMap(check);
  for (const panel of document.querySelectorAll<HTMLElement>('[popover]')) {
    panel.showPopover();
    findings.push(...Array.from(panel.querySelectorAll<HTMLElement>(wanted)).flatMap(check));
    panel.hidePopover();
  }
  return findings;
}
