/** Hostile titles as real files: every one is saved, whole, inside the download folder, in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Clip } from '../../utils/article';
import type { SaveResult } from '../../utils/messaging/protocol';
import { changeSettings, clearDownloads, readDownloads } from '../support/driver';
import { openStage, type Stage } from '../support/launch';

const FORBIDDEN = [...'/\\:*?"<>|%~.'];
const CONTROLS = ['\u0000', '\u0007', '\t', '\n', '\r\n', '\u007f', '\u0085', '\u009f'];
const FORMATS = ['\u00ad', '\u200b', '\u200d', '\u200e', '\u202e', '\u2060', '\u2066', '\ufeff', '\u{e0041}'];
const SPACES = ['\u00a0', '\u2003', '\u2028', '\u2029', '\u3000'];
const DEVICES = [
  'con',
  'PRN',
  'aux',
  'NUL',
  'com1',
  'LPT9',
  'com¹',
  'conin$',
  'clock$',
  'desktop.ini',
  'Thumbs.db',
  'con.txt',
];
const TITLES: readonly string[] = [
  ...FORBIDDEN.flatMap((sign) => [sign, `a${sign}b`, `${sign}周末${sign}`]),
  ...[...CONTROLS, ...FORMATS, ...SPACES].map((sign) => `x${sign}y${sign}`),
  ...DEVICES,
  '..',
  '../../../etc/passwd',
  '..\\..\\boot.ini',
  'C:\\Windows\\system32',
  'file:///etc/passwd',
  '$(touch pwned)',
  '`id`; rm -rf .',
  '-rf',
  '.htaccess',
  '~/.ssh/id',
  'report.exe',
  'a.md.exe',
  'a'.repeat(400),
  '长'.repeat(300),
  '👩‍👩‍👧‍👦'.repeat(60),
  'é'.repeat(120),
  '\ud800',
  '\udfff x',
  '\ufffe\uffff',
  '𠮷野家',
  'שלום עולם',
  'العربية',
  'ไทย',
  '%2e%2e%2f',
  '   ',
  '',
];

/** Settings of names, and what every path must look like under them. */
const CASES = [
  ['by title', { fileNameTemplate: '{title}', folder: '' }, /^[^/]+\.md$/u],
  [
    'by date, slug and author, in folders by site and year',
    {
      fileNameTemplate: '{date:YYYY-MM-DD} {slug} {author|cut:40}',
      folder: 'Unbox/{site}/{date:YYYY}',
    },
    /^Unbox\/(?:[^/]+\/)?2023\/2023-11-14[^/]*\.md$/u,
  ],
  [
    'by site, in folders by title',
    { fileNameTemplate: '{site}', folder: '{title}/{slug}' },
    /^(?:[^/]+\/){0,2}[^/]+\.md$/u,
  ],
] as const;

describe.each(['chromium', 'firefox'] as const)('hostile titles in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
  });
  afterAll(() => stage?.close());

  it.each(CASES)(
    `saves all ${TITLES.length} %s`,
    async (_, settings, path) => {
      clearDownloads(stage.downloadDir);
      await changeSettings(stage.browser, settings);
      const page = await stage.browser.openExtensionPage('options.html');
      const results: SaveResult[] = [];
      for (const [index, title] of TITLES.entries())
        results.push(await page.evaluate(save, toClip(title, `${settings.fileNameTemplate}/${index}`)));
      await page.close();
      expect(results.filter(({ state }) => state !== 'saved')).toEqual([]);
      const files = readDownloads(stage.downloadDir);
      expect(files.length).toBe(TITLES.length);
      const bodies = new Set(files.map(({ content }) => /body (\d+) end/.exec(content.toString())?.[1]));
      expect(bodies.size).toBe(TITLES.length);
      for (const file of files) {
        expect(file.name).toMatch(path);
        for (const part of file.name.split('/')) expect(part).toMatch(/^[^/\\:*?"<>|%\p{Cc}]+$/u);
      }
    },
    300_000,
  );
});

/** @param place tells the articles apart: the same one twice within a few seconds is saved once */
function toClip(title: string, place: string): Clip {
  return {
    article: {
      url: `https://www.example.org/title/${encodeURIComponent(place)}`,
      metadata: { title, site: title, author: title, date: '2023-11-14T22:13:20Z' },
      html: '<p>x</p>',
      text: 'x',
      images: [],
      length: { cjkCharacters: 0, words: 1, minutes: 1 },
      report: { images: 0, trackers: 0, links: 0, clutter: 0, text: 0 },
    },
    body: `body ${place.split('/').at(-1)} end\n`,
    scope: 'article',
    capturedAt: 1_700_000_000_000,
    isPrivate: false,
  };
}

/** Runs in a page of ours: the message that the popup sends. */
async function save(clip: Clip): Promise<SaveResult> {
  type Api = {
    runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: SaveResult; code?: string }> };
  };
  const scope = globalThis as unknown as { browser?: Api; chrome: Api };
  const payload = { jobId: crypto.randomUUID(), clip };
  const answer = await (scope.browser ?? scope.chrome).runtime.sendMessage({
    to: 'background',
    name: 'save-clip',
    payload,
  });
  return answer.ok ? answer.value : { state: 'failed', jobId: payload.jobId, reason: 'unexpected' };
}
