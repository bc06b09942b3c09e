/** What the host of an address tells of its site's name. */

/** Second-level parts that belong to the country's domain. */
const SECOND_LEVEL = /^(?:com?|org|net|gov|edu|ac|gob|go|or|ne)$/;

/** One page is asked for its names several times. */
let last: { readonly url: string; readonly names: string[] } | undefined;

/** @returns the host without `www.`, and what it is called: `example` of `news.example.co.uk` */
export function hostNames(url: string): readonly string[] {
  if (last?.url !== url) last = { url, names: readNames(url) };
  return last.names;
}

function readNames(url: string): string[] {
  if (!URL.canParse(url)) return [];
  const host = new URL(url).hostname.replace(/^www\./, '');
  const labels = host.split('.');
  const isSecondLevel = labels.length > 2 && SECOND_LEVEL.test(labels.at(-2) ?? '');
  return [host, labels.at(isSecondLevel ? -3 : -2) ?? ''];
}
