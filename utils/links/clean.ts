/** Links lead where they say: redirect pages are unwrapped, tracking parameters and pings taken off. */
import type { Root } from '../dom/elements';
import { type CleanLinksOptions, linkSteps, toCleanUrl } from './linkSteps';
import { SITE_PARAMETERS } from './tracking';

/**
 * Cleans every link below `root` (and `root` itself).
 * @throws UnboxError('too-slow') from the deadline
 */
export function cleanLinks(root: Root, options: CleanLinksOptions): void {
  for (const _ of linkSteps(root, { siteParameters: SITE_PARAMETERS, ...options }));
}

/**
 * @param href absolute address
 * @returns where it really leads, without tracking parameters; the address itself when it is clean
 */
export function cleanUrl(href: string): string {
  return toCleanUrl(href, SITE_PARAMETERS);
}
