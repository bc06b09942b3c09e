/** A tab or popup of Chromium, over puppeteer. */
import type { Page } from 'puppeteer-core';
import { until, View, type Viewport } from './driver.ts';

/** A tab or popup of Chromium. */
export class ChromiumView extends View {
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
      // what is pressed can close the popup before it is let go
      const isGone = await this.page.click(selector).then(() => false, wasClosed);
      if (isGone) return true;
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
  override async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }
  override async printToPdf(): Promise<Buffer> {
    return Buffer.from(await this.page.pdf({ format: 'A4', printBackground: false }));
  }
  override async resize(viewport: Viewport): Promise<void> {
    const { scale, isTouch = false, ...size } = viewport;
    await this.page.setViewport({ ...size, deviceScaleFactor: scale ?? 1, hasTouch: isTouch });
  }
  override async close(): Promise<void> {
    await this.page.close();
  }
}

/** @returns whether the page went while it was clicked; @throws any other error of the click */
function wasClosed(error: unknown): true {
  if (error instanceof Error && /detached|closed|destroyed/i.test(error.message)) return true;
  throw error;
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
