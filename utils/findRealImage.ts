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
import { SITE_RULES } from './sites';
import { matchSiteRule } from './sites/match';

/** Longest time it may take, in milliseconds. */
const TIMEOUT_MS = 5000;

/**
 * @param live the page's document; it is not changed
 * @param wanted the picture's address as the page shows it
 * @returns the original absolute address; undefined when no picture of the page has that address
 * @throws UnboxError too-slow, too-large
 */
export function findRealImage(
  live: Document,
  wanted: { readonly url: string; readonly imageUrl: string; readonly settings: Settings },
): string | undefined {
  const { url, imageUrl, settings } = wanted;
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
    rule: matchSiteRule(url, SITE_RULES),
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
