/** Drives a stock Firefox over WebDriver BiDi: real popup, real context menu, also headless. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BidiBrowser, launchFirefoxProcess } from './bidi.ts';
import {
  type BrowserDriver,
  CONSOLE_PAGE,
  type LaunchOptions,
  type MenuItem,
  until,
  type View,
  type Viewport,
} from './driver.ts';
import { type FirefoxWindow, openFirefoxWindow } from './firefoxChrome.ts';
import { findPlaceToClick, PopupView, TabView } from './firefoxViews.ts';

/** Id of the add-on, as in wxt.config.ts. */
const EXTENSION_ID = 'unbox@unbox.example';
/** Fixed, so that addresses of the extension's pages are known. */
const EXTENSION_UUID = '11111111-2222-4333-8444-555555555555';
const DEFAULT_VIEWPORT = { width: 1100, height: 800 };

/** @returns a running Firefox with the extension in it */
export async function launchFirefox(options: LaunchOptions): Promise<BrowserDriver> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'firefox-'));
  return new FirefoxDriver(options, profile, await start(options, profile));
}

interface Launched {
  readonly browser: BidiBrowser;
  readonly window: FirefoxWindow;
}

async function start(options: LaunchOptions, profile: string): Promise<Launched> {
  const browser = await launchFirefoxProcess({
    program: process.env.FIREFOX_BIN ?? '/usr/bin/firefox-esr',
    profile,
    headless: options.headless ?? true,
    prefs: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': options.worldPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': options.worldPort,
      'network.proxy.allow_hijacking_localhost': true,
      'browser.download.folderList': 2,
      'browser.download.dir': options.downloadDir,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
      // an extension that a test brought is removed with the browser's end; what it stored is to stay
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'layout.css.prefers-color-scheme.content-override': options.theme === 'dark' ? 0 : 1,
    },
  });
  await browser.send('webExtension.install', { extensionData: { type: 'path', path: options.extensionDir } });
  return { browser, window: await openFirefoxWindow(browser, EXTENSION_ID) };
}

class FirefoxDriver implements BrowserDriver {
  readonly name = 'firefox';
  readonly version: string;
  readonly closed: Promise<void>;
  readonly #options: LaunchOptions;
  readonly #profile: string;
  #browser: BidiBrowser;
  #window: FirefoxWindow;

  constructor(options: LaunchOptions, profile: string, { browser, window }: Launched) {
    this.version = browser.version;
    this.closed = browser.closed;
    this.#options = options;
    this.#profile = profile;
    this.#browser = browser;
    this.#window = window;
  }

  async openPage(url: string): Promise<View> {
    const { context } = await this.#browser.send<{ context: string }>('browsingContext.create', {
      type: 'tab',
    });
    const view = new TabView(this.#browser, context);
    await this.#front(view);
    await this.#browser.send('browsingContext.setViewport', {
      context,
      viewport: this.#options.viewport ?? DEFAULT_VIEWPORT,
    });
    if (url.startsWith('about:')) {
      await this.#window.type(url);
      await until(`${url} to open`, async () => (await this.#address(context)) === url);
    } else await view.navigate(url);
    return view;
  }

  async openPopup(view: View): Promise<View> {
    await this.#window.closePopup();
    await this.#front(view as TabView);
    await until('the toolbar button', () => this.#window.clickToolbarButton(view as TabView));
    const popup = new PopupView(this.#window);
    await popup.waitUntil(
      'the popup to load',
      () => location.protocol === 'moz-extension:' && document.readyState === 'complete',
    );
    return popup;
  }

  async chooseMenuItem(view: View, item: MenuItem): Promise<void> {
    await this.#openMenu(view as TabView, item);
    await until(`the menu item ${item.label}`, () => this.#window.chooseMenuItem(item.label));
  }

  async chooseAndAllow(view: View, item: MenuItem, pattern: string): Promise<void> {
    await this.chooseMenuItem(view, item);
    await until(`the question for ${pattern}`, () => this.#window.agree());
  }

  async hasMenuItem(view: View, item: MenuItem): Promise<boolean> {
    await this.#openMenu(view as TabView, item);
    return this.#window.hasMenuItem(item.label);
  }

  async #openMenu(tab: TabView, item: MenuItem): Promise<void> {
    await this.#window.closePopup();
    await this.#front(tab);
    await tab.press(await tab.evaluate(findPlaceToClick, item.context, item.selector), 2);
    await until('the context menu', () => this.#window.isContextMenuOpen());
  }

  async pressCommand(view: View, name: string): Promise<void> {
    await this.#window.closePopup();
    await this.#front(view as TabView);
    await this.#window.runCommand(name);
  }

  async consolePage(): Promise<View> {
    const url = `moz-extension://${EXTENSION_UUID}/${CONSOLE_PAGE}`;
    const tabs = await this.#tabs();
    const tab = tabs.find((one) => one.url === url) ?? tabs.find((one) => one.url === 'about:blank');
    if (!tab) return this.openExtensionPage(CONSOLE_PAGE);
    const view = new TabView(this.#browser, tab.context);
    if (tab.url !== url) await view.navigate(url);
    return view;
  }

  openExtensionPage(pathInside: string): Promise<View> {
    return this.openPage(`moz-extension://${EXTENSION_UUID}/${pathInside}`);
  }

  async findPage(urlPart: string): Promise<View> {
    const tab = await until(`a tab at ${urlPart}`, async () =>
      (await this.#tabs()).find(({ url }) => url.includes(urlPart)),
    );
    return new TabView(this.#browser, tab.context);
  }

  grantHost(pattern: string): Promise<void> {
    return this.#window.grantHost(pattern);
  }

  async openPrivatePage(url: string): Promise<View> {
    const known = new Set((await this.#tabs()).map(({ context }) => context));
    await this.#window.openPrivateWindow();
    const tab = await until('the private tab', async () =>
      (await this.#tabs()).find(({ context }) => !known.has(context)),
    );
    const view = new TabView(this.#browser, tab.context, true);
    // the window's own first page may still come between
    await until(`${url} in the private window`, () => view.navigate(url).then(() => true));
    return view;
  }

  reloadExtension(): Promise<void> {
    return this.#window.reloadExtension();
  }

  dismissSaveDialogs(): Promise<() => Promise<void>> {
    return this.#window.dismissSaveDialogs();
  }

  killBackground(): Promise<void> {
    return this.#window.terminateBackground();
  }

  readClipboard(type = 'text/plain'): Promise<string> {
    return this.#window.readClipboard(type);
  }

  async closePages(): Promise<void> {
    await this.#window.closePopup();
    const [, ...others] = await this.#tabs();
    for (const { context } of others) await this.#browser.send('browsingContext.close', { context });
  }

  readClipboardPicture(): Promise<Viewport | undefined> {
    return this.#window.readClipboardPicture();
  }

  async restart(): Promise<void> {
    await this.#browser.close();
    const { browser, window } = await start(this.#options, this.#profile);
    this.#browser = browser;
    this.#window = window;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  async #front(view: TabView): Promise<void> {
    await this.#browser.send('browsingContext.activate', { context: view.context });
  }

  async #tabs(): Promise<{ context: string; url: string }[]> {
    const tree = await this.#browser.send<{ contexts: { context: string; url: string }[] }>(
      'browsingContext.getTree',
      { maxDepth: 0 },
    );
    return tree.contexts;
  }

  async #address(context: string): Promise<string | undefined> {
    return (await this.#tabs()).find((tab) => tab.context === context)?.url;
  }
}
