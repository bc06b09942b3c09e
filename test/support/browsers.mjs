/** Finds Chromium and Firefox on this machine, or installs them where that is possible without asking. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { refuse } from './refusal.mjs';

const BROWSERS = {
  chromium: {
    variable: 'CHROME_BIN',
    debianPackage: 'chromium',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge',
      'brave-browser',
    ],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:/Program Files/Google/Chrome/Application/chrome.exe',
      'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    debianPackage: 'firefox-esr',
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:/Program Files/Mozilla Firefox/firefox.exe',
    ],
  },
};

/** Any of these is a face for Chinese text. */
const CHINESE_FONTS = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/noto-cjk',
  '/usr/share/fonts/google-noto-cjk',
];

/**
 * @param {'chromium' | 'firefox'} name
 * @returns path of the program, or undefined
 */
export function findBrowser(name) {
  const { variable, commands, places } = BROWSERS[name];
  const named = process.env[variable];
  if (named) return named;
  return (
    onPath(commands) ??
    places.find((place) => existsSync(place)) ??
    (name === 'chromium' ? inPlaywrightCache() : undefined)
  );
}

/**
 * Makes sure that browsers (and on Debian, Chinese fonts) are there.
 * @param {('chromium' | 'firefox')[]} names
 * @returns environment variables that tell every tool where they are
 */
export function bringBrowsers(names) {
  const missing = names
    .filter((name) => findBrowser(name) === undefined)
    .map((name) => BROWSERS[name].debianPackage);
  if (canInstall()) {
    if (!CHINESE_FONTS.some((file) => existsSync(file))) missing.push('fonts-noto-cjk');
    if (missing.length > 0) installDebianPackages(missing);
  }
  return Object.fromEntries(
    names.map((name) => [BROWSERS[name].variable, findBrowser(name) ?? refuseWithout(name)]),
  );
}

function refuseWithout(name) {
  const { variable, debianPackage } = BROWSERS[name];
  return refuse(
    `No ${name} was found. Install it (Debian: apt-get install ${debianPackage}) or name it in ${variable}, then run the same command again.`,
  );
}

function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && onPath(['apt-get']) !== undefined;
}

function installDebianPackages(packages) {
  process.stdout.write(`Installing ${packages.join(', ')} (apt-get)\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-y', '-qq', '-o=Dpkg::Use-Pty=0', '--no-install-recommends'];
  for (const args of [
    ['update', '-qq'],
    ['install', ...options, ...packages],
  ]) {
    const { status, stdout, stderr } = spawnSync('apt-get', args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    });
    if (status !== 0) process.stderr.write(`${stdout}${stderr}`);
  }
}

function onPath(commands) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const command of commands) {
    const found = folders.map((folder) => path.join(folder, command + suffix)).find(isProgram);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not ours to run: look further
  }
}

function inPlaywrightCache() {
  const cache = path.join(os.homedir(), '.cache/ms-playwright');
  if (!existsSync(cache)) return undefined;
  const versions = readdirSync(cache)
    .filter((name) => /^chromium-\d/.test(name))
    .sort()
    .reverse();
  const programs = versions.flatMap((name) =>
    ['chrome-linux64/chrome', 'chrome-linux/chrome'].map((tail) => path.join(cache, name, tail)),
  );
  return programs.find((file) => existsSync(file));
}
