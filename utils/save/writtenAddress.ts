/** How a picture's address stands in a saved file. */
import { routeImage } from '../images/route';
import type { Settings } from '../settings/defaults';
import type { SiteRule } from '../sites/types';

/**
 * @param src a picture's original absolute address
 * @returns the address a saved file shows: as routed, or as it is; undefined if it must not be written
 */
export function toWrittenAddress(
  src: string,
  context: { pageUrl: string; settings: Settings; rules: readonly SiteRule[]; isPrivate: boolean },
): string | undefined {
  const { settings, rules, pageUrl, isPrivate } = context;
  const route = routeImage(src, { ...settings, pageUrl, isPrivate, rules });
  if (route.kind === 'drop') return undefined;
  return settings.imageAddresses === 'original' ? src : route.src;
}
