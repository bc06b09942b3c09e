/** Drives Chromium through puppeteer: real popup, real downloads, real activeTab, also headless. */
import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import {
  addAskingButton,
  canUpdateMenu,
  readClipboardPicture,
  readClipboardText,
  readMenuInfo,
} from './chromiumInside.ts';
import { createProfile, type Launched, startChromium } from './chromiumStart.ts';
import { ChromiumView } from './chromiumView.ts';
import { evaluateInWorker, killWorker } from './chromiumWorker.ts';
import {
  type BrowserDriver,
  CONSOLE_PAGE,
  type LaunchOptions,
  type MenuItem,
  type PageFunction,
  until,
  type View,
  type Viewport,
} from './driver.ts';
import { isHeldTo } from './quota.ts';

/** @returns a running Chromium with the extension in it */
export async function launchChromium(options: LaunchOptions): Promise<BrowserDriver> {
  const profile = createProfile(options.downloadDir);
  return new ChromiumDriver(options, profile, await startChromium(options, profile));
}

class ChromiumDriver implements BrowserDriver {
  readonly name = 'chromium';
  readonly version: string;
  readonly closed: Promise<void>;
  readonly #options: LaunchOptions;
  readonly #profile: string;
  #launched: Launched;

  constructor(options: LaunchOptions, profile: string, launched: Launched) {
    this.#options = options;
    this.#profile = profile;
    this.#launched = launched;
    this.version = launched.version;
    this.closed = new Promise((resolve) => launched.browser.once('disconnected', () => resolve()));
  }

  async openPage(url: string): Promise<View> {
    const page = await this.#launched.browser.newPage();
    const view = await this.#view(page);
    await page.goto(url);
    return view;
  }

  async openPopup(view: View): Promise<View> {
    const { browser, id } = this.#launched;
    const { page } = view as ChromiumView;
    await this.#closePopup();
    await page.bringToFront();
    const extension = (await browser.extensions()).get(id);
    if (extension === undefined) throw new Error('the extension is not installed');
    await page.triggerExtensionAction(extension);
    const target = await browser.waitForTarget((candidate) => isPopup(candidate.url(), id), {
      timeout: 10_000,
    });
    const popup = await this.#view(await target.asPage());
    await popup.waitUntil('the popup to load', () => document.readyState === 'complete');
    return popup;
  }

  /** Headless Chromium has no menu to click; the event is sent after the button granted the tab. */
  async chooseMenuItem(view: View, item: MenuItem): Promise<void> {
    const selectionText = await view.evaluate(() => getSelection()?.toString() ?? '');
    const info = {
      menuItemId: item.id,
      pageUrl: await view.url(),
      editable: false,
      ...(item.context === 'selection' && { selectionText }),
      ...(item.selector && (await view.evaluate(readMenuInfo, item.selector))),
    };
    await until(`the menu item ${item.label}`, () => this.hasMenuItem(view, item));
    await this.#dispatch(view, `chrome.contextMenus.onClicked.dispatch(${JSON.stringify(info)}, tab)`);
  }

  /** An event that is sent is no gesture and asks nobody: the host is allowed before, by a real click. */
  async chooseAndAllow(view: View, item: MenuItem, pattern: string): Promise<void> {
    await this.grantHost(pattern);
    const page = await this.openExtensionPage('welcome.html');
    await page.evaluate(addAskingButton, pattern);
    await page.click('#ask');
    await page.waitUntil(
      'the host to be allowed',
      () => document.querySelector('#ask[data-answer="true"]') !== null,
    );
    await page.close();
    await this.chooseMenuItem(view, item);
  }

  /** Only an entry that exists can be updated. */
  async hasMenuItem(_view: View, { id }: MenuItem): Promise<boolean> {
    return (await this.consolePage()).evaluate(canUpdateMenu, id);
  }

  /** Keys that the browser itself answers do not reach a headless one; the event is sent instead. */
  pressCommand(view: View, name: string): Promise<void> {
    return this.#dispatch(view, `chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab)`);
  }

  /** Sends an event to the worker, after the toolbar button granted the tab. */
  async #dispatch(view: View, event: string): Promise<void> {
    const popup = await this.openPopup(view);
    await this.#wakeServiceWorker(popup);
    await popup.close();
    await (view as ChromiumView).page.emulateFocusedPage(true); // as after a real menu or key
    await evaluateInWorker(
      this.#launched.browser,
      this.#launched.id,
      `(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      ${event};
    })()`,
    );
  }

  async consolePage(): Promise<View> {
    const url = `chrome-extension://${this.#launched.id}/${CONSOLE_PAGE}`;
    const pages = await this.#launched.browser.pages();
    const page = pages.find((one) => one.url() === url) ?? pages.find((one) => one.url() === 'about:blank');
    if (!page) return this.openExtensionPage(CONSOLE_PAGE);
    if (page.url() !== url) await page.goto(url);
    return new ChromiumView(page);
  }

  openExtensionPage(pathInside: string): Promise<View> {
    return this.openPage(`chrome-extension://${this.#launched.id}/${pathInside}`);
  }

  async findPage(urlPart: string): Promise<View> {
    const target = await until(`a tab at ${urlPart}`, () =>
      this.#launched.browser
        .targets()
        .find((candidate) => candidate.type() === 'page' && candidate.url().includes(urlPart)),
    );
    const page = await target.page();
    if (page === null) throw new Error(`no page behind ${target.url()}`);
    return this.#view(page);
  }

  async grantHost(pattern: string): Promise<void> {
    const page = await this.openPage('chrome://extensions');
    const call = `chrome.developerPrivate.addHostPermission(${JSON.stringify(this.#launched.id)}, ${JSON.stringify(pattern)})`;
    await (page as ChromiumView).page.evaluate(call);
    await page.close();
  }

  async limitStorage(bytes: number): Promise<() => Promise<void>> {
    const page = await this.openExtensionPage('welcome.html');
    const session = await (page as ChromiumView).page.createCDPSession();
    const origin = `chrome-extension://${this.#launched.id}`;
    const limit = async (quotaSize?: number) => {
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
      await this.killBackground(); // a database that is open believes to have what it had
      if (quotaSize === undefined) return;
      // and the browser remembers for half a minute how much is left, unless nobody asks for some seconds
      const isFelt = async () => {
        await new Promise((resolve) => setTimeout(resolve, 4000));
        return page.evaluate(isHeldTo, quotaSize);
      };
      await until('the limit', isFelt, { timeoutMs: 45_000 });
    };
    await limit(bytes);
    return async () => {
      await limit();
      await page.close();
    };
  }

  killBackground(): Promise<void> {
    return killWorker(this.#launched.browser, this.#launched.id);
  }

  async cutOffBackground(view: View): Promise<void> {
    await this.killBackground();
    await this.#wakeServiceWorker(view);
    const refuse = "() => { throw new Error('No SW'); }";
    const cut = `chrome.downloads.search = chrome.runtime.getPlatformInfo = ${refuse}; undefined`;
    await evaluateInWorker(this.#launched.browser, this.#launched.id, cut);
  }

  readClipboard(type = 'text/plain'): Promise<string> {
    return this.#askClipboard(readClipboardText, type);
  }

  readClipboardPicture(): Promise<Viewport | undefined> {
    return this.#askClipboard(readClipboardPicture);
  }

  async #askClipboard<Args extends readonly unknown[], Result>(
    ask: PageFunction<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    const { browser } = this.#launched;
    await browser.defaultBrowserContext().overridePermissions('https://clipboard.test', ['clipboard-read']);
    const page = await this.openPage('https://clipboard.test/');
    await (page as ChromiumView).page.emulateFocusedPage(true);
    const answer = await page.evaluate(ask, ...args);
    await page.close();
    return answer;
  }

  async closePages(): Promise<void> {
    await this.#closePopup();
    const [, ...others] = await this.#launched.browser.pages();
    await Promise.all(others.map((page) => page.close()));
  }

  async restart(): Promise<void> {
    await this.#launched.browser.close();
    this.#launched = await startChromium(this.#options, this.#profile);
    // what is installed anew opens its first page, and that would come to the front at any later moment
    await (await this.findPage('welcome.html')).close();
  }

  async close(): Promise<void> {
    await this.#launched.browser.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  async #view(page: Page): Promise<ChromiumView> {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: this.#options.theme ?? 'light' },
    ]);
    return new ChromiumView(page);
  }

  async #closePopup(): Promise<void> {
    const { browser, id } = this.#launched;
    const target = browser.targets().find((candidate) => isPopup(candidate.url(), id));
    await (await target?.asPage())?.close();
  }

  /** A sleeping worker starts when a page of ours posts to it. */
  async #wakeServiceWorker(popup: View): Promise<void> {
    await popup.evaluate(async () => {
      (await navigator.serviceWorker.getRegistration())?.active?.postMessage('wake');
    });
  }
}

function isPopup(url: string, id: string): boolean {
  return url.startsWith(`chrome-extension://${id}/popup.html`);
}
