/** Drives Chromium through puppeteer: real popup, real downloads, real activeTab, also headless. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { addAskingButton, canUpdateMenu, readMenuInfo } from './chromiumMenus.ts';
import { ChromiumView } from './chromiumView.ts';
import { evaluateInWorker, killWorker } from './chromiumWorker.ts';
import { type BrowserDriver, type LaunchOptions, type MenuItem, until, type View } from './driver.ts';

const DEFAULT_VIEWPORT = { width: 1100, height: 800 };

/** @returns a running Chromium with the extension in it */
export async function launchChromium(options: LaunchOptions): Promise<BrowserDriver> {
  const profile = createProfile(options.downloadDir);
  return new ChromiumDriver(options, profile, await start(options, profile));
}

async function start(options: LaunchOptions, profile: string): Promise<Launched> {
  const headless = options.headless ?? true;
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROME_BIN ?? '/usr/bin/chromium',
    userDataDir: profile,
    headless,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    defaultViewport: headless ? (options.viewport ?? DEFAULT_VIEWPORT) : null,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--proxy-server=http://127.0.0.1:${options.worldPort}`,
      '--proxy-bypass-list=<-loopback>',
      '--lang=en-US',
      '--no-first-run',
    ],
  });
  // the id comes from the folder, so that what a profile keeps belongs to the same extension again
  const id = await browser.installExtension(options.extensionDir).catch(async (error: Error) => {
    await browser.close();
    throw new Error(`no extension in ${options.extensionDir}: ${error.message}`);
  });
  return { browser, id, version: (await browser.version()).replace(/^.*\//, '') };
}

/** Chromium takes the download folder from its profile; set over the protocol it would change file names. */
function createProfile(downloadDir: string): string {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'chromium-'));
  mkdirSync(path.join(profile, 'Default'));
  const preferences = { download: { default_directory: downloadDir, prompt_for_download: false } };
  writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return profile;
}

interface Launched {
  readonly browser: Browser;
  readonly id: string;
  readonly version: string;
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
    const page = await this.openExtensionPage('welcome.html');
    const answer = await page.evaluate(canUpdateMenu, id);
    await page.close();
    return answer;
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
    await evaluateInWorker(
      this.#launched.browser,
      this.#launched.id,
      `(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      ${event};
    })()`,
    );
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

  killBackground(): Promise<void> {
    return killWorker(this.#launched.browser, this.#launched.id);
  }

  async readClipboard(type = 'text/plain'): Promise<string> {
    const { browser } = this.#launched;
    await browser.defaultBrowserContext().overridePermissions('https://clipboard.test', ['clipboard-read']);
    const page = await this.openPage('https://clipboard.test/');
    await (page as ChromiumView).page.emulateFocusedPage(true);
    const text = await page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return item?.types.includes(wanted) ? (await item.getType(wanted)).text() : '';
    }, type);
    await page.close();
    return text;
  }

  async closePages(): Promise<void> {
    await this.#closePopup();
    const [, ...others] = await this.#launched.browser.pages();
    await Promise.all(others.map((page) => page.close()));
  }

  async restart(): Promise<void> {
    await this.#launched.browser.close();
    this.#launched = await start(this.#options, this.#profile);
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
