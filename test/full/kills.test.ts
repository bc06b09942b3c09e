/** A hundred saves in each browser whose background is ended at random moments: nothing lost, nothing doubled. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { press, readEndedStatus } from '../e2e/actions';
import { serveStory } from '../e2e/picturePages';
import { changeSettings, clearDownloads, readDownloads, until } from '../support/driver';
import { openStage, type Stage } from '../support/launch';
import { readZip } from '../support/zip';

const SAVES = 100;
const PICTURES = 6;
/** Longer than most saves take: a part of the kills comes too late, as in life. */
const MAX_DELAY_MS = 700;
const MODES = ['link', 'zip', 'folder', 'hugo'] as const;

describe.each(['chromium', 'firefox'] as const)('saves in %s whose background ends', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
    await changeSettings(stage.browser, { language: 'en' });
  });
  afterEach(async () => {
    await stage.browser.closePages();
    clearDownloads(stage.downloadDir);
  });
  afterAll(() => stage?.close());

  const random = createRandom(20_261_122);
  const plans = Array.from({ length: SAVES }, (_, index) => ({
    index,
    mode: MODES[index % MODES.length] ?? 'link',
    delays: Array.from({ length: 1 + Math.floor(random() * 2) }, () => Math.floor(random() * MAX_DELAY_MS)),
  }));

  it.each(plans)(
    '$index: $mode, after $delays ms',
    async ({ index, mode, delays }) => {
      await changeSettings(stage.browser, { images: mode });
      const story = `kill-${index}`;
      const url = serveStory(stage.world, story, { count: PICTURES, bytes: 200_000 });
      const popup = await stage.browser.openPopup(await stage.browser.openPage(url));
      await popup.waitFor('main[data-state="ready"]');
      await press(popup, 'save');
      for (const delayMs of delays) {
        await new Promise((resolve) => setTimeout(resolve, delayMs)); // where in the save it dies, not a wait
        await stage.browser.killBackground();
      }
      const ask = () => popup.evaluate(readEndedStatus);
      if ((await until('the save to end', ask, { timeoutMs: 40_000 })) === 'failed') {
        await press(popup, 'retry');
        await popup.waitFor('[data-status="saved"]');
      }
      const files = readDownloads(stage.downloadDir);
      expect(files.map((file) => file.name)).toEqual(expectedNames(`Story ${story}`, mode));
      const zip = files.find((file) => file.name.endsWith('.zip'));
      if (zip) expect(readZip(zip.content).size).toBe(PICTURES + 1);
      for (const { name: file, content } of files)
        if (file.endsWith('.png')) expect(content.length).toBeGreaterThan(200_000);
    },
    90_000,
  );
});

function expectedNames(stem: string, mode: (typeof MODES)[number]): string[] {
  const pictures = Array.from({ length: PICTURES }, (_, i) => `0${i + 1}.png`);
  if (mode === 'link') return [`${stem}.md`];
  if (mode === 'zip') return [`${stem}.zip`];
  if (mode === 'hugo') return [...pictures, 'index.md'].map((file) => `${stem}/${file}`).sort();
  return [...pictures.map((file) => `${stem}.assets/${file}`), `${stem}.md`].sort();
}

/** The same numbers in every run: a linear congruential generator, 0 ≤ n < 1. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
