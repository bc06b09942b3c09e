/** Pixels and beacons go, on the live page and from copies. */
import { hasPixelSize, isBeaconUrl, isTrackingPixel } from '../dom/pixel';
import { parseHttpUrl } from '../dom/url';
import type { Sweep } from './sweep';

function isTracker(element: Element): boolean {
  if (element.localName === 'amp-pixel') return true;
  if (element.localName !== 'iframe') return isTrackingPixel(element);
  const url = parseHttpUrl(element.getAttribute('src'));
  return (url !== undefined && isBeaconUrl(url)) || hasPixelSize(element);
}

/** Removes tracking pixels and frames. */
export const TRACKER_SWEEP: Sweep = {
  selector: 'img, amp-img, amp-pixel, iframe',
  run(element, journal) {
    if (isTracker(element)) journal.change('trackers', element).remove(element);
  },
};
