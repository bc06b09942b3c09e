/** Changes the pictures' addresses in an article's HTML without parsing it: the worker has no parser. */

/** A start tag as `innerHTML` writes it: attributes are quoted, and no text holds a `<`. */
const IMAGE = /<img((?:\s[^\s=">]+(?:="[^"]*")?)*)>/g;
const SOURCE = /(\ssrc=")([^"]*)(")/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
};

/**
 * @param html a sanitised article, as `innerHTML` wrote it
 * @param toAddress the new address of a picture; undefined: something else takes its place
 * @param toSubstitute what takes the place of a picture without address, as HTML; nothing by default
 * @returns the same HTML with other addresses
 */
export function mapImages(
  html: string,
  toAddress: (src: string) => string | undefined,
  toSubstitute: (src: string) => string = () => '',
): string {
  return html.replace(IMAGE, (tag) => {
    const source = SOURCE.exec(tag)?.[2];
    if (source === undefined) return tag;
    const src = source.replace(/&(?:amp|quot|lt|gt|nbsp);/g, (entity) => ENTITIES[entity] ?? entity);
    const address = toAddress(src);
    if (address === undefined) return toSubstitute(src);
    return tag.replace(
      SOURCE,
      (_, before: string, __, after: string) => before + escapeHtml(address) + after,
    );
  });
}

/** @returns the text as it is written in HTML, in an element or a quoted attribute */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
