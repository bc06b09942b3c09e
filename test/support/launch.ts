/** Starts a browser with the built extension, beside a fake web and a download folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.ts';
import type { BrowserDriver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';
import { startWorld, type World } from './world.ts';

/** Names of the browsers, as in --browser. */
export type BrowserName = 'chromium' | 'firefox';

/** A browser, its web and its downloads. */
export interface Stage {
  readonly browser: BrowserDriver;
  readonly world: World;
  readonly downloadDir: string;
  close(): Promise<void>;
}

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));
const BUILDS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;

/** The page that opens after the installation. */
const WELCOME_PAGE = 'welcome.html';

/** @returns a stage; both browsers need their build in .output */
export async function openStage(
  name: BrowserName,
  options: Partial<Omit<LaunchOptions, 'worldPort' | 'downloadDir'>> = {},
): Promise<Stage> {
  const world = await startWorld();
  const downloadDir = mkdtempSync(path.join(os.tmpdir(), 'downloads-'));
  const launch = name === 'chromium' ? launchChromium : launchFirefox;
  const extensionDir = path.join(OUTPUT, BUILDS[name]);
  const browser = await launch({ extensionDir, worldPort: world.port, downloadDir, ...options });
  if (!options.keepsWelcome) await (await browser.findPage(WELCOME_PAGE)).close();
  return {
    browser,
    world,
    downloadDir,
    async close() {
      await browser.close();
      await world.close();
      rmSync(downloadDir, { recursive: true, force: true });
    },
  };
}
