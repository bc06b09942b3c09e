/**
 * Makes the icons of `public/icon` from `icons.svg`, in Chromium: `node test/support/icons.mjs`.
 * `CHROME_BIN` names another Chromium than Debian's.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

/** Each set's colours and its sizes in pixels, as the browsers ask for them. The first set has no prefix. */
const SETS = {
  '': {
    sizes: [16, 32, 48, 96, 128],
    colours: {
      ink: '#2b2925',
      page: '#ffffff',
      seal: '#b5382a',
      line: '#a39d90',
      box: '#e2d1ab',
      flap: '#f3ead6',
    },
  },
  'dark-': {
    sizes: [16, 32, 48],
    colours: {
      ink: '#efece4',
      page: '#3a3b3e',
      seal: '#ec7f6e',
      line: '#a8a49a',
      box: '#8a7243',
      flap: '#6b5a38',
    },
  },
  'grey-': {
    sizes: [16, 32, 48],
    colours: { ink: '#8f8f8f', page: 'none', seal: '#8f8f8f', line: '#8f8f8f', box: 'none', flap: 'none' },
  },
};

const here = dirname(fileURLToPath(import.meta.url));
const output = join(here, '../../public/icon');
const svg = readFileSync(join(here, 'icons.svg'), 'utf8');
const executablePath = process.env.CHROME_BIN ?? '/usr/bin/chromium';

const browser = await puppeteer.launch({ executablePath, headless: true, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  mkdirSync(output, { recursive: true });
  for (const [prefix, { sizes, colours }] of Object.entries(SETS)) {
    const variables = Object.entries(colours).map(([name, value]) => `--${name}: ${value};`);
    for (const size of sizes) {
      await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
      await page.setContent(
        `<style>body { margin: 0 } svg { display: block; width: ${size}px; ${variables.join(' ')} }</style>${svg}`,
      );
      const image = await page.screenshot({ omitBackground: true });
      writeFileSync(join(output, `${prefix}${size}.png`), image);
    }
  }
} finally {
  await browser.close();
}
