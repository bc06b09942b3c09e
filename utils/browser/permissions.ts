/** Hosts that the user lets us read: asked for in place, in the click itself, and given back. */
import { browser } from './api';

const ALL_SITES = '*://*/*';

/** @returns one pattern a host */
export function toPatterns(urls: readonly string[]): string[] {
  return [...new Set(urls.map((url) => `*://${new URL(url).hostname}/*`))];
}

/**
 * Asks for exactly the hosts of these pages. Call it first in a click handler: both browsers want the gesture.
 * @returns whether all of them may be read now
 */
export function requestPages(urls: readonly string[]): Promise<boolean> {
  return request(toPatterns(urls));
}

/** Asks for all sites: without that no one knows which pages the tabs show. As `requestPages`. */
export function requestAllSites(): Promise<boolean> {
  return request([ALL_SITES]);
}

/** @returns whether all sites may be read */
export function hasAllSites(): Promise<boolean> {
  return browser.permissions.contains({ origins: [ALL_SITES] });
}

/** @returns whether a page at this address may be read */
export function mayRead(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: toPatterns([url]) });
}

/** Gives the permission for all sites back. */
export async function releaseAllSites(): Promise<void> {
  await browser.permissions.remove({ origins: [ALL_SITES] });
}

async function request(origins: string[]): Promise<boolean> {
  if (origins.length === 0) return true;
  try {
    return await browser.permissions.request({ origins });
  } catch {
    return browser.permissions.contains({ origins }); // no gesture: what is granted already needs none
  }
}
