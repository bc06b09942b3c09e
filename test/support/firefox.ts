/** Drives a stock Firefox over WebDriver BiDi: real popup, real context menu, also headless. */
import { writeFileSync } from 'node:fs';
import { type BidiBrowser, launchFirefoxProcess } from './bidi.ts';
import {
  type BrowserDriver,
  type LaunchOptions,
  type MenuItem,
  until,
  View,
  type Viewport,
} from './driver.ts';
import { type FirefoxWindow, openFirefoxWindow, POPUP_CLOSED } from './firefoxChrome.ts';

/** Id of the add-on, as in wxt.config.ts. */
const EXTENSION_ID = 'unbox@unbox.example';
/** Fixed, so that addresses of the extension's pages are known. */
const EXTENSION_UUID = '11111111-2222-4333-8444-555555555555';
const DEFAULT_VIEWPORT = { width: 1100, height: 800 };

/** A tab. */
class TabView extends View {
  readonly context: string;
  readonly isPrivate: boolean;
  readonly #browser: BidiBrowser;
  constructor(browser: BidiBrowser, context: string, isPrivate = false) {
    super();
    this.#browser = browser;
    this.context = context;
    this.isPrivate = isPrivate;
  }
  protected override evaluateToJson(expression: string): Promise<string | undefined> {
    return this.#browser.evaluate(this.context, expression);
  }
  override async click(selector: string): Promise<void> {
    const place = await this.evaluate((wanted) => {
      const element = document.querySelector(wanted);
      if (element === null) throw new Error(`nothing matches ${wanted}`);
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = element.getBoundingClientRect();
      return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
    }, selector);
    await this.press(place, 0);
  }
  /** @param button 0 left, 2 right */
  async press(place: { readonly x: number; readonly y: number }, button: number): Promise<void> {
    const actions = [
      { type: 'pointerMove', ...place },
      { type: 'pointerDown', button },
      { type: 'pointerUp', button },
    ];
    const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    await this.#browser.send('input.performActions', { context: this.context, actions: [mouse] });
  }
  override async screenshot(file: string, options: { readonly fullPage?: boolean } = {}): Promise<void> {
    const origin = options.fullPage === true ? 'document' : 'viewport';
    const { data } = await this.#browser.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
      origin,
    });
    writeFileSync(file, Buffer.from(data, 'base64'));
  }
  override url(): Promise<string> {
    return this.evaluate(() => location.href);
  }
  override async reload(): Promise<void> {
    await this.navigate(await this.url());
  }
  override async resize(viewport: Viewport): Promise<void> {
    await this.#browser.send('browsingContext.setViewport', { context: this.context, viewport });
  }
  override async close(): Promise<void> {
    await this.#browser.send('browsingContext.close', { context: this.context });
  }
  /** `wait: complete` never ends for pages of an extension: ask for the state instead. */
  async navigate(url: string): Promise<void> {
    await this.evaluate(() => Object.assign(globalThis, { isPreviousPage: true }) && undefined);
    await this.#browser.send('browsingContext.navigate', { context: this.context, url, wait: 'none' });
    await until(`${url} to load`, () => this.evaluate(isFreshPage), { timeoutMs: 20_000 });
  }
}

function isFreshPage(): boolean {
  return !('isPreviousPage' in globalThis) && document.readyState === 'complete';
}

/** The toolbar popup. */
class PopupView extends View {
  readonly #window: FirefoxWindow;
  constructor(window: FirefoxWindow) {
    super();
    this.#window = window;
  }
  protected override evaluateToJson(expression: string): Promise<string | undefined> {
    return this.#window.evaluateInPopup(expression);
  }
  override async click(selector: string): Promise<void> {
    const clicked = this.evaluate((wanted) => {
      const element = document.querySelector(wanted) as HTMLElement | null;
      if (element === null) throw new Error(`nothing matches ${wanted}`);
      element.click();
    }, selector);
    await clicked.catch((error: Error) => {
      if (!error.message.includes(POPUP_CLOSED)) throw error; // closing itself is what the button does
    });
  }
  override async screenshot(file: string): Promise<void> {
    writeFileSync(file, Buffer.from(await this.#window.photographPopup(), 'base64'));
  }
  override url(): Promise<string> {
    return this.evaluate(() => location.href);
  }
  override reload(): Promise<void> {
    return this.evaluate(() => location.reload());
  }
  override async resize(): Promise<void> {
    throw new Error('a popup has the size of its content');
  }
  override async close(): Promise<void> {
    await this.#window.closePopup();
    await until('the popup to close', async () => !(await this.#window.hasPopup()));
  }
}

/** @returns a running Firefox with the extension in it */
export async function launchFirefox(options: LaunchOptions): Promise<BrowserDriver> {
  const browser = await launchFirefoxProcess({
    program: process.env.FIREFOX_BIN ?? '/usr/bin/firefox-esr',
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
      'layout.css.prefers-color-scheme.content-override': options.theme === 'dark' ? 0 : 1,
    },
  });
  await browser.send('webExtension.install', { extensionData: { type: 'path', path: options.extensionDir } });
  const window = await openFirefoxWindow(browser, EXTENSION_ID);
  return new FirefoxDriver(browser, window, options.viewport ?? DEFAULT_VIEWPORT);
}

class FirefoxDriver implements BrowserDriver {
  readonly name = 'firefox';
  readonly version: string;
  readonly closed: Promise<void>;
  readonly #browser: BidiBrowser;
  readonly #window: FirefoxWindow;
  readonly #viewport: Viewport;

  constructor(browser: BidiBrowser, window: FirefoxWindow, viewport: Viewport) {
    this.version = browser.version;
    this.closed = browser.closed;
    this.#browser = browser;
    this.#window = window;
    this.#viewport = viewport;
  }

  async openPage(url: string): Promise<View> {
    const { context } = await this.#browser.send<{ context: string }>('browsingContext.create', {
      type: 'tab',
    });
    const view = new TabView(this.#browser, context);
    await this.#front(view);
    await this.#browser.send('browsingContext.setViewport', { context, viewport: this.#viewport });
    if (url.startsWith('about:')) {
      await this.#window.type(url);
      await until(`${url} to open`, async () => (await this.#address(context)) === url);
    } else await view.navigate(url);
    return view;
  }

  async openPopup(view: View): Promise<View> {
    await this.#window.closePopup();
    await this.#front(view as TabView);
    await this.#window.clickToolbarButton(view as TabView);
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
    await view.navigate(url);
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

  close(): Promise<void> {
    return this.#browser.close();
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

/** Runs in the page: the middle of the element or selection, or a corner without any. */
function findPlaceToClick(context: MenuItem['context'], selector?: string): { x: number; y: number } {
  if (context === 'page') return { x: 4, y: 4 };
  if (selector !== undefined) {
    const clicked = document.querySelector(selector);
    clicked?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = clicked?.getBoundingClientRect();
    if (box === undefined) throw new Error(`nothing matches ${selector}`);
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  }
  const range = getSelection()?.getRangeAt(0);
  const start = range?.startContainer;
  const element = start instanceof Element ? start : start?.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = range?.getBoundingClientRect();
  if (box === undefined) throw new Error('nothing is selected');
  return {
    x: Math.round(box.x + Math.min(box.width / 2, 40)),
    y: Math.round(box.y + Math.min(box.height / 2, 12)),
  };
}
