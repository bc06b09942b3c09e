/** Links lead where they say: redirect pages are unwrapped, tracking parameters and pings taken off. */
import type { Root } from '../dom/elements';
import { type CleanLinksOptions, linkSteps } from './linkSteps';
import { SITE_PARAMETERS } from './tracking';

/**
 * Cleans every link below `root` (and `root` itself).
 * @throws UnboxError('too-slow') from the deadline
 */
export function cleanLinks(root: Root, options: CleanLinksOptions): void {
  for (const _ of linkSteps(root, { siteParameters: SITE_PARAMETERS, ...options }));
}
