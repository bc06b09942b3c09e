/** Drives Chromium through puppeteer: real popup, real downloads, real activeTab, also headless. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import {
  type BrowserDriver,
  type LaunchOptions,
  type MenuItem,
  until,
  View,
  type Viewport,
} from './driver.ts';

const RELEASE_TIMEOUT_MS = 1500;
const DEFAULT_VIEWPORT = { width: 1100, height: 800 };

/** A tab or popup of Chromium. */
class ChromiumView extends View {
  readonly page: Page;
  constructor(page: Page) {
    super();
    this.page = page;
  }
  protected override evaluateToJson(expression: string): Promise<string | undefined> {
    return this.page.evaluate(expression) as Promise<string | undefined>;
  }
  /** A page that moves under the mouse makes a click miss; only one that arrived counts. */
  override async click(selector: string): Promise<void> {
    await until(`a click on ${selector} to arrive`, async () => {
      await this.evaluate(watchClicks, selector);
      await this.page.click(selector);
      const arrived = this.evaluate(() => document.documentElement.matches('[data-test-clicked]'));
      return arrived.catch(() => true); // the click closed the popup or left the page
    });
  }
  override async screenshot(file: string, options: { readonly fullPage?: boolean } = {}): Promise<void> {
    await this.page.screenshot({ path: file as `${string}.png`, fullPage: options.fullPage ?? false });
  }
  override async url(): Promise<string> {
    return this.page.url();
  }
  override async reload(): Promise<void> {
    await this.page.reload();
  }
  override async resize(viewport: Viewport): Promise<void> {
    await this.page.setViewport(viewport);
  }
  override async close(): Promise<void> {
    await this.page.close();
  }
}

/** Runs in the page: marks the document once a click on the element arrives. */
function watchClicks(selector: string): void {
  const root = document.documentElement;
  root.removeAttribute('data-test-clicked');
  const note = ({ target }: Event) => {
    if ((target as Element).closest(selector) !== null) root.setAttribute('data-test-clicked', '');
  };
  document.addEventListener('click', note, { capture: true, once: true });
}

/** @returns a running Chromium with the extension in it */
export async function launchChromium(options: LaunchOptions): Promise<BrowserDriver> {
  const profile = createProfile(options.downloadDir);
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
  const id = await browser.installExtension(options.extensionDir).catch(async (error: Error) => {
    await browser.close();
    throw new Error(`no extension in ${options.extensionDir}: ${error.message}`);
  });
  const version = (await browser.version()).replace(/^.*\//, '');
  return new ChromiumDriver({ browser, id, profile, version, theme: options.theme ?? 'light' });
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
  readonly profile: string;
  readonly version: string;
  readonly theme: 'light' | 'dark';
}

class ChromiumDriver implements BrowserDriver {
  readonly name = 'chromium';
  readonly version: string;
  readonly closed: Promise<void>;
  readonly #launched: Launched;

  constructor(launched: Launched) {
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
    await this.#evaluateInWorker(`(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      ${event};
    })()`);
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

  /** Asks the browser itself which worker runs: puppeteer may still hold, and wait for, a dead one. */
  async killBackground(): Promise<void> {
    const session = await this.#launched.browser.target().createCDPSession();
    for (const targetId of await this.#findWorkers(session)) {
      await session.send('Target.closeTarget', { targetId }).catch((error: Error) => {
        if (!isGone(error)) throw error; // it was dead before the farewell
      });
    }
    // a worker that starts again while the debugger is still leaving would wait for it for ever
    for (const targetId of await this.#findWorkers(session)) {
      const released = releaseTarget(session, targetId).catch((error: Error) => {
        if (!isGone(error)) throw error; // one that is gone waits for nobody
      });
      await Promise.race([released, pause(RELEASE_TIMEOUT_MS)]); // one that is going never answers
    }
    await session.detach();
  }

  async #findWorkers(session: CDPSession): Promise<string[]> {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
    return targetInfos.filter(({ type, url }) => this.#isWorker(type, url)).map(({ targetId }) => targetId);
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

  async close(): Promise<void> {
    const { browser, profile } = this.#launched;
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  async #view(page: Page): Promise<ChromiumView> {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: this.#launched.theme }]);
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

  /** Asks the browser which worker runs now: after a kill, puppeteer may still hold the dead one. */
  async #evaluateInWorker(expression: string): Promise<void> {
    const session = await this.#launched.browser.target().createCDPSession();
    await until('the service worker to run', async () => {
      const { targetInfos } = await session.send('Target.getTargets', {
        filter: [{ type: 'service_worker' }],
      });
      const worker = targetInfos.find(({ type, url }) => this.#isWorker(type, url));
      return worker && evaluateInTarget(session, { targetId: worker.targetId, expression });
    });
    await session.detach();
  }

  #isWorker(type: string, url: string): boolean {
    return type === 'service_worker' && url.startsWith(`chrome-extension://${this.#launched.id}/`);
  }
}

/** Runs in a page of the extension: a button that asks for the host. */
function addAskingButton(pattern: string): void {
  const { permissions } = (globalThis as unknown as { chrome: { permissions: PermissionApi } }).chrome;
  const button = document.createElement('button');
  button.id = 'ask';
  button.textContent = pattern;
  button.addEventListener('click', async () => {
    button.dataset.answer = String(await permissions.request({ origins: [pattern] }));
  });
  document.body.append(button);
}

interface PermissionApi {
  request(permissions: { origins: string[] }): Promise<boolean>;
}

/** Runs in a page of the extension. */
function canUpdateMenu(id: string): Promise<boolean> {
  const { contextMenus } = (globalThis as unknown as { chrome: { contextMenus: MenuApi } }).chrome;
  return contextMenus.update(id, {}).then(
    () => true,
    () => false,
  );
}

interface MenuApi {
  update(id: string, changes: object): Promise<void>;
}

/** Runs in the page: what a menu knows of the element that was clicked. */
function readMenuInfo(selector: string): { linkUrl?: string; srcUrl?: string } {
  const element = document.querySelector(selector);
  if (element instanceof HTMLAnchorElement) return { linkUrl: element.href };
  if (element instanceof HTMLImageElement) return { srcUrl: element.currentSrc || element.src };
  throw new Error(`neither link nor image: ${selector}`);
}

/** @returns whether the target was there to answer */
async function evaluateInTarget(
  session: CDPSession,
  { targetId, expression }: { targetId: string; expression: string },
): Promise<boolean> {
  try {
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: true });
    const target = session.connection()?.session(sessionId);
    await target?.send('Runtime.runIfWaitingForDebugger');
    const answer = await target?.send('Runtime.evaluate', { expression, awaitPromise: true });
    if (answer?.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    await session.send('Target.detachFromTarget', { sessionId });
    return true;
  } catch (error) {
    if (isGone(error as Error)) return false;
    throw error;
  }
}

async function releaseTarget(session: CDPSession, targetId: string): Promise<void> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: true });
  await session.connection()?.session(sessionId)?.send('Runtime.runIfWaitingForDebugger');
  await session.send('Target.detachFromTarget', { sessionId });
}

function isGone(error: Error): boolean {
  return /No (?:session|target) with given id|Session closed|Target closed/.test(error.message);
}

function isPopup(url: string, id: string): boolean {
  return url.startsWith(`chrome-extension://${id}/popup.html`);
}
