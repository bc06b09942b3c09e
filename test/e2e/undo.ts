/** What was done to a page, group by group in the popup, and taken back to the last character. */
import { afterAll, describe, expect, it } from 'vitest';
import { CHANGE_GROUPS } from '../../components/popup/Changes';
import type { ChangeGroup } from '../../utils/article';
import { changeSettings, type View } from '../support/driver';
import { representatives } from '../support/full';
import { openReadyPopup, openSample, press, waitUntilCleaned } from './actions';
import type { CurrentStage } from './scenarios';

/** On a page that has changes of every group. */
export function describeUndo(stage: CurrentStage): void {
  /** The sample as it was parsed, then as it is cleaned by the popup's button. */
  const openCleaned = async () => {
    await changeSettings(stage().browser, { cleanAutomatically: false });
    const page = await openSample(stage());
    await page.evaluate(addLinkAndTracker);
    const before = await page.evaluate(serialise);
    const marksBefore = await page.evaluate(readMarks);
    const popup = await openReadyPopup(stage(), page);
    expect(await page.evaluate(serialise)).toBe(before);
    await press(popup, 'clean');
    await popup.waitFor('[data-action="undo"]');
    await waitUntilCleaned(page);
    await popup.click('summary[data-fact="removed"]');
    await popup.waitFor('[data-change]');
    return { page, popup, before, marksBefore };
  };

  describe('undo', () => {
    afterAll(() => changeSettings(stage().browser, { cleanAutomatically: true }));

    it('lists what was done, grouped and counted, and takes all of it back', async () => {
      const { page, popup, before } = await openCleaned();
      const lines = await popup.evaluate(readGroups);
      expect(lines.map(({ group }) => group)).toEqual(CHANGE_GROUPS);
      for (const { text } of lines) expect(text).toMatch(/^[1-9]\d* \w+/);
      expect(lines[0]?.text).toMatch(/^4 /);
      await press(popup, 'undo');
      await popup.waitFor('[data-action="clean"]');
      expect(await page.evaluate(serialise)).toBe(before);
    });

    it.each(representatives(CHANGE_GROUPS))(
      'takes back one group and leaves the others: %s',
      async (group) => {
        const { page, popup, before, marksBefore } = await openCleaned();
        const cleaned = await page.evaluate(readMarks);
        const counts = await popup.evaluate(readGroups);
        await undoGroup(popup, group);
        const now = await page.evaluate(readMarks);
        for (const name of CHANGE_GROUPS) {
          expect([name, cleaned[name]]).not.toEqual([name, marksBefore[name]]);
          expect([name, now[name]]).toEqual([name, (name === group ? marksBefore : cleaned)[name]]);
        }
        expect(await popup.evaluate(readGroups)).toEqual(counts.filter((line) => line.group !== group));
        await press(popup, 'undo');
        await popup.waitFor('[data-action="clean"]');
        expect(await page.evaluate(serialise)).toBe(before);
      },
    );

    it.each(
      representatives([
        ['in their order', CHANGE_GROUPS],
        ['backwards', [...CHANGE_GROUPS].reverse()],
      ] as const),
    )('takes back the groups one by one, %s', async (_, groups) => {
      const { page, popup, before } = await openCleaned();
      for (const group of groups) await undoGroup(popup, group);
      await popup.waitFor('[data-action="clean"]');
      expect(await page.evaluate(serialise)).toBe(before);
    });
  });
}

async function undoGroup(popup: View, group: ChangeGroup): Promise<void> {
  await popup.click(`[data-change="${group}"] [data-action="undo-group"]`);
  await popup.waitUntil(
    `${group} to be undone`,
    (name) => document.querySelector(`[data-change="${name}"] [data-action="undo-group"]`) === null,
    group,
  );
}

function serialise(): string {
  return document.documentElement.outerHTML;
}

/** Runs in the sample: a link and a tracker of which nothing else is taken away. */
function addLinkAndTracker(): void {
  const link = document.createElement('a');
  link.id = 'own-link';
  link.href = 'https://www.example.org/story?id=7&utm_source=feed';
  link.textContent = 'the whole story';
  const pixel = document.createElement('img');
  pixel.id = 'own-pixel';
  pixel.src = 'https://ggs.myzaker.com/zk_stat.php?own';
  pixel.width = 1;
  pixel.height = 1;
  const paragraph = document.createElement('p');
  paragraph.append('Read ', link, '.', pixel);
  document.querySelector('#content')?.append(paragraph);
}

/** Runs in the sample: one sign of each group. */
function readMarks(): Record<ChangeGroup, number> {
  const count = (selector: string) => document.querySelectorAll(selector).length;
  const isLoose = (node: Node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '';
  return {
    images: count('#content .img_box img[src]'),
    clutter: count('#recommend_bottom, .iframe_video, .img_box[onclick]'),
    trackers: count('#own-pixel'),
    links: count('#own-link[href*="utm_source"]'),
    text: Array.from(document.querySelector('#content')?.childNodes ?? []).filter(isLoose).length,
  };
}

/** Runs in the popup. */
function readGroups(): { group: string; text: string }[] {
  return Array.from(document.querySelectorAll<HTMLElement>('[data-change]'), (line) => ({
    group: line.dataset.change ?? '',
    text: line.querySelector('span')?.textContent ?? '',
  }));
}
