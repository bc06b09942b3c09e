/** Addresses to and from an image proxy. */

const HOLDER = /\{(?:url|encodedUrl)\}/;

/**
 * @param url absolute address
 * @param template https address with `{url}` (raw) or `{encodedUrl}` (percent-encoded)
 */
export function toProxyUrl(url: string, template: string): string {
  // a function as replacement: `$&` in an address must stay as it is
  return template.replace(HOLDER, (holder) => (holder === '{url}' ? url : encodeURIComponent(url)));
}

/** @returns whether the address is one that the template made */
export function isProxyUrl(url: string, template: string): boolean {
  return unproxyUrl(url, template) !== url;
}

/**
 * Takes the proxy off an address, also off one that was proxied several times.
 * @returns the original address; the address itself when the template did not make it
 */
export function unproxyUrl(url: string, template: string): string {
  const holder = HOLDER.exec(template);
  if (!holder) return url;
  const head = template.slice(0, holder.index);
  const tail = template.slice(holder.index + holder[0].length);
  let result = url;
  while (result.startsWith(head) && result.endsWith(tail) && result.length > head.length + tail.length) {
    const inner = result.slice(head.length, result.length - tail.length);
    const decoded = holder[0] === '{url}' ? inner : decode(inner);
    if (decoded === undefined || !/^https?:\/\//i.test(decoded)) break;
    result = decoded;
  }
  return result;
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined; // not our encoding, so not our address
  }
}
