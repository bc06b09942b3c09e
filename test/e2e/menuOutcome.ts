/** Saves without the popup: the badge tells how they ended, and the popup tells more. */
import { describe, expect, it } from 'vitest';
import { readDownloads, until, type View } from '../support/driver';
import { itInFull } from '../support/full';
import { findSavedFile, openReadyPopup, openSample, pressSave, readBadges } from './actions';
import type { CurrentStage } from './scenarios';

const SAVE_ARTICLE = { id: 'save-article', label: 'Save article', context: 'page' } as const;

/** Saved, failed with a reason, and two saves that are one. */
export function describeMenuOutcome(stage: CurrentStage): void {
  describe('a save without the popup', () => {
    it('shows on the badge that the file is there', async () => {
      await stage().browser.chooseMenuItem(await openSample(stage()), SAVE_ARTICLE);
      await findSavedFile(stage());
      await until('the badge', async () => (await readBadges(stage())).includes('✓'));
    });

    it('shows on the badge that there is no article, and the popup says so', async () => {
      const url = `https://www.example.org/nothing-${stage().browser.name}/`;
      stage().world.serve(
        url,
        '<!doctype html><html lang="en"><title>Nothing</title><body><a href="/a">A</a></body></html>',
      );
      const page = await stage().browser.openPage(url);
      await stage().browser.chooseMenuItem(page, SAVE_ARTICLE);
      await until('the badge', async () => (await readBadges(stage())).includes('!'));
      expect(readDownloads(stage().downloadDir)).toEqual([]);
      const popup = await stage().browser.openPopup(page);
      await popup.waitFor('main[data-state="no-article"]');
    });

    itInFull('makes one file of two saves of one article within seconds, and two of later ones', async () => {
      const popup: View = await openReadyPopup(stage(), await openSample(stage()));
      expect(await pressSave(popup)).toBe('saved');
      expect(await pressSave(popup)).toBe('saved');
      expect(readDownloads(stage().downloadDir).length).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5100)); // the five seconds themselves are the subject
      expect(await pressSave(popup)).toBe('saved');
      await until('a second file under another name', () => readDownloads(stage().downloadDir).length === 2);
    });
  });
}
