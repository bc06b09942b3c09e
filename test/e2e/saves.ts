/** Several pages in one go: open tabs, pasted addresses, links; one ZIP or single files. */
import { describe, expect, it } from 'vitest';
import { readDownloads, until, type View } from '../support/driver';
import { itInFull } from '../support/full';
import { readZip } from '../support/zip';
import { findSavedFile, press } from './actions';
import type { CurrentStage } from './scenarios';

const HOST = 'www.example.org';

/** Asked for in place, one page after the other, with reasons for what failed. */
export function describeSaves(stage: CurrentStage): void {
  const address = (name: string) => `https://${HOST}/${name}-${stage().browser.name}/`;
  const serve = (...names: string[]) =>
    names.map((name) => {
      stage().world.serve(address(name), storyPage(name));
      return address(name);
    });
  const openAddresses = async (lines: readonly string[], output: 'zip' | 'files') => {
    await stage().browser.grantHost(`*://${HOST}/*`);
    const saves = await stage().browser.openExtensionPage('saves.html');
    await saves.waitFor('[data-saves="draft"]');
    await saves.click('label[data-value="addresses"]');
    await saves.waitFor('#addresses');
    await saves.evaluate(paste, lines.join('\n'));
    await saves.click(`label[data-value="${output}"]`);
    return saves;
  };
  const waitForEnd = async (saves: View) => {
    await saves.waitFor('[data-saves="ended"]');
    return saves.evaluate(readPageStates);
  };

  describe('several pages', () => {
    it('become one ZIP of pasted addresses, in tabs that are closed again', async () => {
      const urls = serve('otter', 'osprey', 'oriole');
      const saves = await openAddresses([...urls, 'no address'], 'zip');
      expect(await saves.text('#addresses-note')).toBe('1 line holds no web address.');
      await press(saves, 'start');
      expect(await waitForEnd(saves)).toEqual(['saved', 'saved', 'saved']);
      const file = await findSavedFile(stage());
      expect(file.name).toMatch(/^articles-[\d-]+\.zip$/);
      const files = readZip(file.content);
      expect([...files.keys()]).toEqual([
        'Tale of the otter.md',
        'Tale of the osprey.md',
        'Tale of the oriole.md',
      ]);
      expect(files.get('Tale of the osprey.md')?.toString()).toContain('The osprey went down to the water');
      expect(await saves.evaluate(countTabs)).toBe(2);
    });

    it('become single files; what fails says why, and is tried again', async () => {
      const [lynx = '', marten = ''] = serve('lynx', 'marten');
      stage().world.serve(
        address('empty'),
        '<!doctype html><title>Empty</title><body><a href="/">A</a></body>',
      );
      const saves = await openAddresses([lynx, address('empty'), marten], 'files');
      await press(saves, 'start');
      const [first, failure, last] = await waitForEnd(saves);
      expect([first, last]).toEqual(['saved', 'saved']);
      expect(failure).toContain('no article');
      expect(await saves.text('[data-fact="progress"]')).toBe('2 saved · 1 failed');
      stage().world.serve(address('empty'), storyPage('heron'));
      await press(saves, 'retry');
      await saves.waitUntil(
        'all three',
        () => document.querySelectorAll('[data-page-state="saved"]').length === 3,
      );
      const names = readDownloads(stage().downloadDir).map(({ name }) => name);
      expect(names).toEqual(['Tale of the heron.md', 'Tale of the lynx.md', 'Tale of the marten.md']);
    });

    itInFull('are saved to the end when the page is closed and the background is killed', async () => {
      const urls = serve('beaver', 'badger', 'bittern', 'bustard');
      const saves = await openAddresses(urls, 'files');
      await press(saves, 'start');
      await saves.waitFor('[data-page-state="working"]');
      await saves.close();
      await stage().browser.killBackground();
      const again = await stage().browser.openExtensionPage('saves.html'); // finds what is running
      await again.waitFor('[data-saves="running"]');
      expect(await waitForEnd(again)).toEqual(['saved', 'saved', 'saved', 'saved']);
      expect(readDownloads(stage().downloadDir)).toHaveLength(4);
    });

    itInFull('can be cancelled', async () => {
      const saves = await openAddresses(serve('kite', 'kestrel', 'knot', 'kea', 'kiwi'), 'zip');
      await press(saves, 'start');
      await saves.waitFor('[data-page-state="read"]');
      await press(saves, 'cancel');
      expect(await waitForEnd(saves)).toContain('cancelled');
      expect(readDownloads(stage().downloadDir)).toEqual([]);
    });

    it('are the open tabs, once all sites are allowed, and the permission can be taken back', async () => {
      for (const url of serve('stork', 'swan')) await stage().browser.openPage(url);
      const saves = await stage().browser.openExtensionPage('saves.html');
      await saves.waitFor('[data-action="allow-tabs"]');
      await stage().browser.grantHost('*://*/*');
      await press(saves, 'allow-tabs');
      await saves.waitFor('[data-action="release-tabs"]');
      await saves.waitUntil('the two tabs', isLabelled, 'Save 2 pages');
      await saves.click('label[data-value="files"]');
      await press(saves, 'start');
      expect(await waitForEnd(saves)).toEqual(['saved', 'saved']);
      const names = readDownloads(stage().downloadDir).map(({ name }) => name);
      expect(names).toEqual(['Tale of the stork.md', 'Tale of the swan.md']);
      expect(await saves.evaluate(countTabs)).toBe(4); // the user's own tabs stay
      await press(saves, 'more');
      await press(saves, 'release-tabs');
      await saves.waitFor('[data-action="allow-tabs"]');
      expect(await saves.evaluate(mayReadAll)).toBe(false);
    });
  });

  describe('the menu of a link', () => {
    /** Each target is on a host of its own: it is asked for in place. */
    const openList = async (name: string) => {
      const target = `https://${name}.example.net/${stage().browser.name}/`;
      stage().world.serve(target, storyPage(name));
      const list = address(`list-${name}`);
      const links = `<a id="first" href="${target}">A long link text to hit</a> <a href="http://192.168.0.1/">the router</a>`;
      stage().world.serve(list, `<!doctype html><title>List</title><p id="list">${links}</p>`);
      return stage().browser.openPage(list);
    };
    const choose = async (name: string, id: string, label: string) => {
      const item = { id, label, context: 'link', selector: '#first' } as const;
      await stage().browser.chooseAndAllow(await openList(name), item, `*://${name}.example.net/*`);
    };

    it('saves the linked article and leaves no tab behind', async () => {
      await choose('vole', 'save-link', 'Save linked article');
      expect((await findSavedFile(stage())).name).toBe('Tale of the vole.md');
      const saves = await stage().browser.openExtensionPage('saves.html');
      await until('the tab to close', async () => (await saves.evaluate(countTabs)) === 3);
    });

    itInFull('opens it in the reader', async () => {
      await choose('vixen', 'open-link', 'Open link in reader');
      const reader = await stage().browser.findPage('reader.html');
      await reader.waitFor('[data-reader-state="ready"] article[data-article]');
      expect(await reader.text('h1')).toBe('Tale of the vixen');
    });

    it('lists the links of a selection, and none of this network', async () => {
      const page = await openList('weasel');
      await page.selectText('#list');
      const item = { id: 'save-links', label: 'Save all linked pages…', context: 'selection' } as const;
      await stage().browser.chooseMenuItem(page, item);
      const saves = await stage().browser.findPage('saves.html');
      await saves.waitFor('[data-saves="draft"] .saves-page-title');
      await until('one page', async () => (await saves.text('[data-action="start"]')) === 'Save 1 page');
      await stage().browser.grantHost('*://weasel.example.net/*');
      await press(saves, 'start');
      expect(await waitForEnd(saves)).toEqual(['saved']);
      const files = readZip((await findSavedFile(stage())).content);
      expect([...files.keys()]).toEqual(['Tale of the weasel.md']);
    });
  });
}

function paste(text: string): void {
  const area = document.querySelector<HTMLTextAreaElement>('#addresses');
  if (!area) throw new Error('no place to paste');
  area.value = text;
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Runs in the page: saved, or why not. */
function readPageStates(): (string | null | undefined)[] {
  const lines = document.querySelectorAll('[data-page-state]');
  return Array.from(lines, (line) => {
    const state = line.getAttribute('data-page-state');
    return state === 'failed' ? line.querySelector('.saves-state')?.textContent : state;
  });
}

interface Api {
  readonly tabs: { query(options: object): Promise<unknown[]> };
  readonly permissions: { contains(options: object): Promise<boolean> };
}

/** Runs in a page of ours. */
async function countTabs(): Promise<number> {
  return (await (globalThis as unknown as { chrome: Api }).chrome.tabs.query({})).length;
}

/** Runs in a page of ours. */
function mayReadAll(): Promise<boolean> {
  return (globalThis as unknown as { chrome: Api }).chrome.permissions.contains({ origins: ['*://*/*'] });
}

function storyPage(animal: string): string {
  const paragraph = `<p>${`The ${animal} went down to the water before the mill began to turn. `.repeat(8)}</p>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Tale of the ${animal}</title><body><article>
    <h1>Tale of the ${animal}</h1>${paragraph.repeat(4)}</article></body></html>`;
}

/** Runs in the page: whether the list is there and the button counts it. */
function isLabelled(label: string): boolean {
  return document.querySelector('[data-action="start"]')?.textContent === label;
}
