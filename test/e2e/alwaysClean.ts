/** "Always clean this site": the switch in the popup, the list in the settings, and nothing anywhere else. */
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { until, type View } from '../support/driver';
import { itInFull } from '../support/full';
import { openReadyPopup } from './actions';
import type { CurrentStage } from './scenarios';

const HOST = 'www.cnblogs.com';
const PAGE = `https://${HOST}/walker/p/1.html`;
const OTHERS = ['https://news.cnblogs.com/n/1/', 'https://www.example.org/walker/'];
const PICTURE = 'https://img.example.org/b/trail.jpg';
/** Longer than a script would need to start and work. */
const PATIENCE_MS = 700;

/** One permission, one script, for one host; all of it taken back by one click. */
export function describeAlwaysClean(stage: CurrentStage): void {
  const serve = () => {
    for (const url of [PAGE, ...OTHERS]) stage().world.serve(url, trailPage());
  };
  const switchOn = async () => {
    await stage().browser.grantHost(`*://${HOST}/*`);
    const popup = await openReadyPopup(stage(), await stage().browser.openPage(PAGE));
    await popup.click('#always-clean');
    await popup.waitFor('[data-action="undo"]');
  };
  const waitForScripts = async (view: View, wanted: readonly string[]) =>
    until(`scripts for ${wanted}`, async () => {
      const matches = (await readGrants(view)).scripts;
      return JSON.stringify(matches) === JSON.stringify(wanted);
    });

  describe('"Always clean this site"', () => {
    it('cleans the site without a click, by its rule, and no other', async () => {
      serve();
      const settings = await stage().browser.openExtensionPage('options.html');
      const before = await readGrants(settings);
      expect(before.scripts).toEqual([]);
      await switchOn();
      await waitForScripts(settings, [`*://${HOST}/*`]);
      const after = await readGrants(settings);
      expect(after.origins).toEqual([...before.origins, `*://${HOST}/*`].sort());

      const page = await stage().browser.openPage(PAGE);
      await page.waitUntil('the picture', readPicture);
      expect(await page.evaluate(readPicture)).toBe(PICTURE);
      expect(await page.evaluate(hasToolbar)).toBe(false);
      for (const url of OTHERS) {
        const other = await stage().browser.openPage(url);
        await pause(PATIENCE_MS);
        expect(await other.evaluate(readChanges)).toEqual([]);
      }
    });

    it('is listed in the settings; removing it takes back permission and script', async () => {
      serve();
      const settings = await stage().browser.openExtensionPage('options.html');
      if ((await readGrants(settings)).scripts.length === 0) await switchOn();
      await waitForScripts(settings, [`*://${HOST}/*`]);
      await settings.waitUntil('the site in the list', isListed, HOST);
      await settings.click('[data-setting="cleanedSites"] [data-action="remove-site"]');
      await waitForScripts(settings, []);
      await settings.waitUntil('an empty list', isNothingListed);
      expect((await readGrants(settings)).origins).not.toContain(`*://${HOST}/*`);
      const page = await stage().browser.openPage(PAGE);
      await pause(PATIENCE_MS);
      expect(await page.evaluate(readChanges)).toEqual([]);
    });

    itInFull('is switched off in the popup, too', async () => {
      serve();
      await switchOn();
      const settings = await stage().browser.openExtensionPage('options.html');
      await waitForScripts(settings, [`*://${HOST}/*`]);
      const page = await stage().browser.openPage(PAGE);
      await page.waitUntil('the picture', readPicture);
      const popup = await openReadyPopup(stage(), page);
      await popup.waitFor('#always-clean:checked');
      await popup.click('#always-clean');
      await waitForScripts(settings, []);
      expect((await readGrants(settings)).origins).not.toContain(`*://${HOST}/*`);
    });
  });
}

function readPicture(): string | null | undefined {
  return document.querySelector('#trail')?.getAttribute('src');
}

function hasToolbar(): boolean {
  return document.querySelector('.cnblogs_code_toolbar') !== null;
}

function isListed(host: string): boolean {
  return document.querySelector('[data-setting="cleanedSites"] li')?.textContent?.includes(host) === true;
}

function isNothingListed(): boolean {
  return document.querySelectorAll('[data-setting="cleanedSites"] li').length === 0;
}

/** Runs in the page: what its own observer has seen since it was parsed. */
function readChanges(): string[] {
  return (globalThis as unknown as { changes: string[] }).changes;
}

interface GrantApi {
  readonly scripting: {
    getRegisteredContentScripts(): Promise<{ matches?: string[] }[]>;
  };
  readonly permissions: { getAll(): Promise<{ origins?: string[] }> };
}

/** What the extension may, and what it has registered. */
function readGrants(view: View): Promise<{ origins: string[]; scripts: string[] }> {
  return view.evaluate(async () => {
    const { scripting, permissions } = (globalThis as unknown as { chrome: GrantApi }).chrome;
    const scripts = await scripting.getRegisteredContentScripts();
    const { origins = [] } = await permissions.getAll();
    return { origins: origins.sort(), scripts: scripts.flatMap(({ matches = [] }) => matches) };
  });
}

/** A page that writes down every change that anybody makes to it. */
function trailPage(): string {
  const paragraph = `<p>${'The trail climbs through larches to a hut that serves soup. '.repeat(8)}</p>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Larch trail</title><body>
    <a id="cb_post_title_url" href="#">Larch trail</a><div id="cnblogs_post_body">${paragraph}
    <div class="cnblogs_code_toolbar">copy</div><pre>walk(up)</pre>
    <p><img id="trail" data-src="${PICTURE}" width="600" height="400"></p>${paragraph.repeat(4)}</div>
    <script>
      globalThis.changes = [];
      new MutationObserver((records) => {
        for (const { type, target } of records) changes.push(type + ' ' + target.nodeName);
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      addEventListener('DOMContentLoaded', () => setTimeout(() => { changes.length = 0; }, 0), { once: true });
    </script></body></html>`;
}
