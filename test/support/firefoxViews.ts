/** A tab and the toolbar popup of Firefox, over WebDriver BiDi. */
import { writeFileSync } from 'node:fs';
import type { BidiBrowser } from './bidi.ts';
import { type MenuItem, until, View, type Viewport } from './driver.ts';
import { type FirefoxWindow, POPUP_CLOSED } from './firefoxChrome.ts';

/** A tab. */
export class TabView extends View {
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
  /** What still slides in or out is not clicked before it stands, whole, in the window. */
  override async click(selector: string): Promise<void> {
    const place = await until(`${selector} to stand in the window`, () =>
      this.evaluate(readStandingPlace, selector),
    );
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
  override async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value: value === '\n' ? '\uE006' : value },
      { type: 'keyUp', value: value === '\n' ? '\uE006' : value },
    ]);
    const keyboard = { type: 'key', id: 'keyboard', actions };
    await this.#browser.send('input.performActions', { context: this.context, actions: [keyboard] });
  }
  override async printToPdf(): Promise<Buffer> {
    const { data } = await this.#browser.send<{ data: string }>('browsingContext.print', {
      context: this.context,
      page: { width: 21, height: 29.7 },
    });
    return Buffer.from(data, 'base64');
  }
  override async resize({ width, height, scale }: Viewport): Promise<void> {
    await this.#browser.send('browsingContext.setViewport', {
      context: this.context,
      viewport: { width, height },
      devicePixelRatio: scale ?? null,
    });
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

/** Runs in the page: the middle of an element, if that is in sight and the same one frame later. */
async function readStandingPlace(selector: string): Promise<{ x: number; y: number } | undefined> {
  const element = document.querySelector(selector);
  if (element === null) throw new Error(`nothing matches ${selector}`);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = element.getBoundingClientRect();
  await new Promise((resolve) => setTimeout(resolve, 20)); // frames stop in a tab that is not in front
  const { x, y, width, height } = element.getBoundingClientRect();
  if (x !== before.x || y !== before.y) return undefined;
  const middle = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  const isInSight = middle.x >= 0 && middle.y >= 0 && middle.x < innerWidth && middle.y < innerHeight;
  return isInSight ? middle : undefined;
}

function isFreshPage(): boolean {
  return !('isPreviousPage' in globalThis) && document.readyState === 'complete';
}

/** The toolbar popup. */
export class PopupView extends View {
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
  override async type(): Promise<void> {
    throw new Error('a popup takes no keys of the driver');
  }
  override async printToPdf(): Promise<Buffer> {
    throw new Error('a popup is not printed');
  }
  override async resize(): Promise<void> {
    throw new Error('a popup has the size of its content');
  }
  override async close(): Promise<void> {
    await this.#window.closePopup();
    await until('the popup to close', async () => !(await this.#window.hasPopup()));
  }
}

/** Runs in the page: the middle of the element or selection, or a corner without any. */
export function findPlaceToClick(context: MenuItem['context'], selector?: string): { x: number; y: number } {
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
