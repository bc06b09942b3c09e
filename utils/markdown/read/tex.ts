/** Makes a page's TeX fit to stand in Markdown, also where the reader does no mathematics. */

/**
 * Each pair means the same to TeX. Left as they are they would be live HTML, a link with any address,
 * a code span or a template where `$…$` is not understood.
 */
const EQUIVALENTS: readonly (readonly [RegExp, string])[] = [
  [/</g, '\\lt '],
  [/\](?=[([:])/g, '] '],
  [/`/g, '\\char96 '],
  [/\{(?=[{%#])/g, '{ '],
];

/**
 * @param source TeX as the page has it
 * @returns the same formula without blank lines, outer delimiters and anything Markdown would run
 */
export function safeTex(source: string): string {
  let tex = source
    .replace(/\r\n?/g, '\n')
    .replace(/\n\s*\n/g, '\n')
    .trim();
  tex = tex.replace(/^(\${1,2}|\\\(|\\\[)([\s\S]*?)(\${1,2}|\\\)|\\\])$/, '$2').trim();
  for (const [pattern, equivalent] of EQUIVALENTS) tex = tex.replace(pattern, equivalent);
  return tex.replace(/(\\*)\$/g, (found: string, slashes: string) =>
    slashes.length % 2 === 1 ? found : `${slashes}\\$`,
  );
}
