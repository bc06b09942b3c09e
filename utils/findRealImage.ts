/** Finds the real address of one picture of a live page, by the same engine that revives all of them. */
import { snapshotPage } from './capture/snapshot';
import { readBaseUrl } from './dom/baseUrl';
import { createDeadline } from './dom/deadline';
import { createTally } from './dom/journal';
import { CURRENT_SOURCE_MARK } from './dom/marks';
import { parseUrl } from './dom/url';
import { reviveImages } from './images/revive';
import { unproxyUrl } from './images/route';
import type { Settings } from './settings/defaults';
import { matchSiteRule } from './sites/match';
import type { SiteRule } from './sites/types';

/** Longest time it may take, in milliseconds. */
const TIMEOUT_MS = 5000;

/** Which picture is wanted, of which page. */
export interface WantedImage {
  readonly url: string;
  /** Address as the page shows it. */
  readonly imageUrl: string;
  readonly settings: Settings;
  readonly rules: readonly SiteRule[];
}

/**
 * @param live the page's document; it is not changed
 * @param wanted which picture
 * @returns the original absolute address; undefined when no picture of the page has that address
 * @throws UnboxError too-slow, too-large
 */
export function findRealImage(live: Document, wanted: WantedImage): string | undefined {
  const { url, imageUrl, settings, rules } = wanted;
  const shown = Array.from(live.images).filter((image) => [image.currentSrc, image.src].includes(imageUrl));
  const page = snapshotPage(live, { url, capturedAt: 0 });
  const baseUrl = readBaseUrl(page.document, url);
  const copies = Array.from(page.document.images).filter((image) => isShownAs(image, imageUrl, baseUrl));
  // several pictures may share one place-holder: the mouse is still on the one that was clicked
  const index = Math.max(
    0,
    shown.findIndex((image) => image.matches(':hover')),
  );
  const copy = copies[index];
  if (!copy) return undefined;
  const original = (address: string) => unproxyUrl(address, settings.proxyTemplate);
  reviveImages(page.document, {
    baseUrl,
    rule: matchSiteRule(url, rules),
    journal: createTally(),
    deadline: createDeadline(TIMEOUT_MS),
    original,
  });
  const source = copy.isConnected ? copy.getAttribute('src') : null;
  return source === null ? undefined : parseUrl(original(source), baseUrl)?.href;
}

function isShownAs(image: Element, imageUrl: string, baseUrl: string): boolean {
  const source = image.getAttribute('src');
  return (
    image.getAttribute(CURRENT_SOURCE_MARK) === imageUrl ||
    (source !== null && parseUrl(source, baseUrl)?.href === imageUrl)
  );
}
