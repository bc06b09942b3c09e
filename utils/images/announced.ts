/** Figures that a script would fill, and that say in microdata which picture they show. */
import type { SiteRule } from '../sites/types';
import { looksLikeImage, toOriginalUrl } from './imageUrl';

/** Figures that may announce a picture; `readAnnouncedPicture` looks closer. */
export const ANNOUNCED_SELECTOR = 'figure[itemid]';

/** @returns the picture's absolute original address, or undefined where the figure says none or holds one */
export function readAnnouncedPicture(figure: Element, baseUrl: string, rule?: SiteRule): string | undefined {
  const address = figure.getAttribute('itemid') ?? '';
  const isPicture = /\/ImageObject\/?$/i.test(figure.getAttribute('itemtype') ?? '');
  if (!isPicture || figure.querySelector('img,picture,iframe,video,svg,canvas')) return undefined;
  return looksLikeImage(address) ? toOriginalUrl(address, baseUrl, rule) : undefined;
}
