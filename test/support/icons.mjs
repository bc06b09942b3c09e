/**
 * Makes the icons of `public/icon` from `icons.svg`, in Chromium: `node test/support/icons.mjs`.
 * `CHROME_BIN` names another Chromium than Debian's.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

/** In pixels, as the browsers ask for them. */
const SIZES = [16, 32, 48, 96, 128];

const here = dirname(fileURLToPath(import.meta.url));
const output = join(here, '../../public/icon');
const svg = readFileSync(join(here, 'icons.svg'), 'utf8');
const executablePath = process.env.CHROME_BIN ?? '/usr/bin/chromium';

const browser = await puppeteer.launch({ executablePath, headless: true, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  mkdirSync(output, { recursive: true });
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
    writeFileSync(join(output, `${size}.png`), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
