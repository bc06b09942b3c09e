/**
 * Makes the icons of `public/icon` from `icons.svg`, in Chromium: `node test/support/icons.mjs`.
 * Three sets: the product's, one for dark toolbars, and a grey one for pages where nothing can be done.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const HERE = dirname(fileURLToPath(import.meta.url));
const OUTPUT = join(HERE, '../../public/icon');

/** Sizes in pixels of each set, and the style that makes it of the one drawing. */
export const ICON_SETS = [
  { prefix: '', sizes: [16, 32, 48, 96, 128], style: '' },
  {
    prefix: 'dark-',
    sizes: [16, 32],
    style: '.ink { stroke: #dad7cf } .paper, .board { fill: #1c1d1f } .seal { stroke: #ec7f6e }',
  },
  {
    prefix: 'grey-',
    sizes: [16, 32],
    style: '.ink, .seal, .line { stroke: #8c8a85 } .paper, .board { fill: none }',
  },
];

/**
 * @param executablePath a Chromium
 * @returns file name → PNG bytes
 */
export async function renderIcons(executablePath) {
  const svg = readFileSync(join(HERE, 'icons.svg'), 'utf8');
  const browser = await puppeteer.launch({ executablePath, headless: true, args: ['--no-sandbox'] });
  const files = new Map();
  try {
    const page = await browser.newPage();
    for (const { prefix, sizes, style } of ICON_SETS) {
      for (const size of sizes) {
        await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
        await page.setContent(
          `<style>body{margin:0} svg{display:block;width:${size}px} ${style}</style>${svg}`,
        );
        files.set(`${prefix}${size}.png`, await page.screenshot({ omitBackground: true }));
      }
    }
  } finally {
    await browser.close();
  }
  return files;
}

const isCalledDirectly = process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isCalledDirectly) {
  mkdirSync(OUTPUT, { recursive: true });
  const files = await renderIcons(process.env.CHROME_BIN ?? '/usr/bin/chromium');
  for (const [name, bytes] of files) writeFileSync(join(OUTPUT, name), bytes);
  process.stdout.write(`${files.size} icons in ${OUTPUT}\n`);
}
