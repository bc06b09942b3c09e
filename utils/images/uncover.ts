/** What a page does to a picture until its script has loaded it. */
import type { Changes } from '../dom/journal';
import { readStyle, withoutHiding } from '../dom/style';

const LAZY_CLASS =
  /^(?:js-)?(?:b-)?(?:lazy(?:load(?:ing)?|-load|-image|-img|-hidden)?|opacity_0|lozad|unveil)$/i;

/** Takes away what would keep a revived picture from being seen. */
export function uncover(image: Element, change: Changes): void {
  const classes = image.getAttribute('class')?.match(/\S+/g) ?? [];
  const kept = classes.filter((name) => !LAZY_CLASS.test(name));
  if (kept.length === 0) change.drop(image, 'class');
  else if (kept.length < classes.length) change.set(image, 'class', kept.join(' '));
  const style = readStyle(image);
  if (style) change.set(image, 'style', withoutHiding(style));
  for (const name of ['onload', 'onerror']) change.drop(image, name);
}
