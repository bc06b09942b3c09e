/** What a person can do, told once; chromium.test.ts and firefox.test.ts run all of it. */
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { changeSettings, clearDownloads } from '../support/driver';
import { type BrowserName, openStage, type Stage } from '../support/launch';
import { describeAccessible } from './accessible';
import { describeAlwaysClean } from './alwaysClean';
import { describeCapture } from './capture';
import { describeCleaning } from './cleaning';
import { describeDestinations } from './destinations';
import { describeEntryPoints } from './entryPoints';
import { describeHotlinks } from './hotlink';
import { describeKills } from './kills';
import { describeLayouts } from './layouts';
import { describeLazy } from './lazy';
import { describeLongArticle } from './longArticle';
import { describeMenuOutcome } from './menuOutcome';
import { describeMissingPictures } from './missingPictures';
import { describeNames } from './names';
import { describeOptions } from './options';
import { describePictures } from './pictures';
import { describePopup } from './popup';
import { describePrinting } from './printing';
import { describeReader } from './reader';
import { describeReaderTools } from './readerTools';
import { describeSaves } from './saves';
import { describeSaving } from './saving';
import { describeSelection } from './selection';
import { describeSituations } from './situations';
import { describePrerender, describeStress } from './stress';
import { describeTrouble } from './trouble';
import { describeUndo } from './undo';
import { describeWelcome } from './welcome';
import { describeZakerArticle } from './zakerArticle';

/** The stage of the running test; open between beforeAll and afterAll. */
export type CurrentStage = () => Stage;

/** @param name the browser everything runs in */
export function runScenarios(name: BrowserName): void {
  describe(name, () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage(name);
      await changeSettings(stage.browser, { language: 'en' });
    });
    afterAll(() => stage?.close());
    afterEach(async () => {
      stage.world.proxyMode = 'ok';
      stage.world.isOffline = false;
      stage.world.silentUrls.clear();
      stage.world.drawsUnknownPictures = false;
      await stage.browser.closePages();
      clearDownloads(stage.downloadDir);
      stage.world.requests.length = 0;
    });
    for (const describeTopic of TOPICS) describeTopic(() => stage);
    if (name === 'chromium') describePrerender(() => stage);
  });
}

const TOPICS = [
  describeCapture,
  describeCleaning,
  describePopup,
  describeReader,
  describeReaderTools,
  describeLongArticle,
  describePrinting,
  describeSaving,
  describeSelection,
  describePictures,
  describeMissingPictures,
  describeKills,
  describeSituations,
  describeNames,
  describeMenuOutcome,
  describeEntryPoints,
  describeDestinations,
  describeSaves,
  describeTrouble,
  describeUndo,
  describeHotlinks,
  describeAlwaysClean,
  describeLazy,
  describeStress,
  describeZakerArticle,
  describeAccessible,
  describeLayouts,
  describeOptions,
  describeWelcome,
];
