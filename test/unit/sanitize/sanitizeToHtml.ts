/** What the sanitiser leaves, as text that tests can compare. */
import { sanitizeToFragment } from '../../../utils/sanitize/sanitize';

/** @returns the HTML of the sanitised fragment */
export function sanitizeToHtml(html: string): string {
  const fragment = sanitizeToFragment(html);
  const holder = fragment.ownerDocument.createElement('div');
  holder.append(fragment);
  return holder.innerHTML;
}
