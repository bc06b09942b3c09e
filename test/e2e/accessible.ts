/** What axe finds on every page of ours, in every theme: nothing. And that all of it can be reached by keyboard. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { View } from '../support/driver';
import { representatives } from '../support/full';
import { openReader, openReadyPopup, openSample, waitUntilCleaned } from './actions';
import type { CurrentStage } from './scenarios';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const THEMES = ['light', 'dark', 'sepia', 'black'] as const;
/** What WCAG 2.2 AA asks, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The pages of the extension, opened as people open them. */
export function describeAccessible(stage: CurrentStage): void {
  const pages: Readonly<Record<string, () => Promise<View>>> = {
    async popup() {
      const page = await openSample(stage());
      await waitUntilCleaned(page);
      const popup = await openReadyPopup(stage(), page);
      for (const fact of ['images', 'removed', 'front-matter', 'more-ways'])
        await popup.click(`summary[data-fact="${fact}"]`);
      await popup.waitFor('#edit-author');
      return popup;
    },
    'popup without an article': async () => {
      const popup = await stage().browser.openPopup(await stage().browser.openPage('about:blank'));
      await popup.waitFor('main[data-state="forbidden"], main[data-state="error"]');
      return popup;
    },
    async reader() {
      return openReader(stage(), await openSample(stage()));
    },
    async options() {
      const page = await stage().browser.openExtensionPage('options.html');
      await page.waitFor('[data-setting="about"]');
      return page;
    },
    async saves() {
      const page = await stage().browser.openExtensionPage('saves.html');
      await page.waitFor('[data-action="allow-tabs"]');
      return page;
    },
    async welcome() {
      const page = await stage().browser.openExtensionPage('welcome.html');
      await page.waitFor('[data-action="clean"]');
      return page;
    },
  };

  describe('accessibility', () => {
    it.each(Object.keys(pages))('axe finds nothing in any theme: %s', async (name) => {
      const view = await pages[name]?.();
      if (!view) throw new Error(`no page ${name}`);
      await view.load(AXE);
      for (const theme of representatives(THEMES, 2)) {
        const findings = await view.evaluate(runAxe, theme, TAGS);
        expect(findings, theme).toEqual([]);
      }
    });

    it.each(representatives(['popup', 'options', 'saves', 'welcome'], 2))(
      'whatever has the focus shows it: %s',
      async (name) => {
        // a popup that was clicked in shows no ring: this one was not
        const open =
          name === 'popup' ? async () => openReadyPopup(stage(), await openSample(stage())) : pages[name];
        const view = await open?.();
        expect(await view?.evaluate(findLostFocus)).toEqual([]);
      },
    );
  });
}

/** Runs in a page of ours: walks through everything the Tab key reaches. @returns what has no name or cannot be seen */
function findLostFocus(): string[] {
  const reachable = document.querySelectorAll<HTMLElement>(
    'a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary, [tabindex="0"]',
  );
  return Array.from(reachable).flatMap((element) => {
    const box = element.getBoundingClientRect();
    if (box.width === 0 && box.height === 0) return []; // closed away
    element.focus();
    const isFocused = document.activeElement === element;
    const shown = element.matches('.choice-option input') ? element.nextElementSibling : element;
    const holder = element.matches('[type="file"]') ? element.parentElement : shown;
    const { outlineStyle, outlineWidth } = getComputedStyle(holder ?? element);
    const isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    return isFocused && isSeen ? [] : [`${isFocused} ${isSeen} ${element.outerHTML.slice(0, 140)}`];
  });
}

/** Runs in a page of ours. @returns rule and place of every finding */
async function runAxe(theme: string, tags: string[]): Promise<string[]> {
  document.documentElement.dataset.theme = theme;
  document.body.getBoundingClientRect(); // the change of colours begins
  for (const animation of document.getAnimations()) animation.finish(); // and is over
  const { axe } = globalThis as unknown as {
    axe: {
      run: (
        options: object,
      ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
    };
  };
  const { violations } = await axe.run({ runOnly: tags, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.slice(0, 200)}`),
  );
}
