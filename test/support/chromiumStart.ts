/** Starts Chromium on a profile, with the built extension in it. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { LaunchOptions } from './driver.ts';

const DEFAULT_VIEWPORT = { width: 1100, height: 800 };

/** @returns a Chromium that runs on this profile, with the extension in it */
export async function startChromium(options: LaunchOptions, profile: string): Promise<Launched> {
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

/** @returns a fresh folder. Chromium takes the download folder from its profile; set over the protocol it would change file names. */
export function createProfile(downloadDir: string): string {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'chromium-'));
  mkdirSync(path.join(profile, 'Default'));
  const preferences = { download: { default_directory: downloadDir, prompt_for_download: false } };
  writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return profile;
}

/** A running Chromium. */
export interface Launched {
  readonly browser: Browser;
  readonly id: string;
  readonly version: string;
}
