/** Placeholders are recognised by evidence, never by deleting first. */

/** File names that sites give to what stands in for a picture. */
const NAME =
  /(?:^|[^a-z])(?:blank|spacer|trans(?:parent)?|pixel|1x1|load(?:ing|er)?|lazy(?:load)?|place-?holder|gr[ae]y|none|empty|default|clear|white|no-?(?:pic|image|img|photo)|b|s|t)(?:[-_.][-_.\w]{0,24})?\.(?:gif|png|svg|jpe?g|webp)(?:$|[?#])/i;

/** What an address asks a picture server for that shows the picture blurred until a script has the real one. */
const BLURRED = /[?&/,_]blur[=_:]\d/i;

/** The same address on this many pictures is no picture. */
const MIN_REPEATS = 3;

/** Classes by which scripts find the pictures they will load later. */
const LAZY_CLASS = /(?:^|\s)(?:js-)?(?:b-)?(?:lazy|lozad|unveil)/i;

/** @returns whether an address on its own says that it is no picture: absent, data, or a known name */
export function isPlaceholderUrl(src: string): boolean {
  return src === '' || src === '#' || /^(?:about:|data:)/i.test(src) || NAME.test(src) || BLURRED.test(src);
}

/** @returns whether a class marks the picture as one that a script loads later */
export function hasLazyClass(image: Element): boolean {
  return LAZY_CLASS.test(image.getAttribute('class') ?? '');
}

/** How often each `src` occurs. */
export type SourceCounts = ReadonlyMap<string, number>;

/** Adds the `src` text of one image to the counts. */
export function countSource(image: Element, counts: Map<string, number>): void {
  const src = image.getAttribute('src');
  if (src) counts.set(src, (counts.get(src) ?? 0) + 1);
}

/** @returns whether what the image shows now is only a stand-in, given that there may be something better */
export function isPlaceholder(image: Element, counts: SourceCounts): boolean {
  const src = image.getAttribute('src')?.trim() ?? '';
  if (isPlaceholderUrl(src) || hasLazyClass(image)) return true;
  const { naturalWidth } = image as HTMLImageElement;
  if (naturalWidth === 1 || naturalWidth === 2) return true;
  return (counts.get(src) ?? 0) >= MIN_REPEATS;
}
