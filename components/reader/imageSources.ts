/** Where a picture is loaded from, best first. Each is tried once; after the last comes a placeholder. */
import { toSecureUrl } from '../../utils/images/fallback';
import { routeImage } from '../../utils/images/route';
import type { Settings } from '../../utils/settings/schema';
import { SITE_RULES } from '../../utils/sites/index';

/** One address to try. */
export interface ImageSource {
  readonly src: string;
  readonly referrerPolicy: 'no-referrer';
  readonly route: 'proxy' | 'direct';
}

/** What the route of a picture depends on. */
export interface ImageContext {
  /** Address of the page the picture is on. */
  readonly pageUrl: string;
  readonly isPrivate: boolean;
  readonly settings: Pick<Settings, 'proxy' | 'proxyTemplate' | 'proxyHosts'>;
}

/**
 * @param original absolute original address, or a data URI
 * @returns the proxied address (where the route says so), then the direct one over https; none: drop it
 */
export function toImageSources(original: string, context: ImageContext): readonly ImageSource[] {
  const { settings, pageUrl, isPrivate } = context;
  const route = routeImage(original, {
    pageUrl,
    proxy: settings.proxy,
    proxyTemplate: settings.proxyTemplate,
    proxyHosts: settings.proxyHosts,
    rules: SITE_RULES,
    isPrivate,
  });
  if (route.kind === 'drop') return [];
  const direct: ImageSource = { src: toSecureUrl(original), referrerPolicy: 'no-referrer', route: 'direct' };
  if (route.kind === 'direct') return [{ ...direct, src: toSecureUrl(route.src) }];
  return [{ src: route.src, referrerPolicy: 'no-referrer', route: 'proxy' }, direct];
}
