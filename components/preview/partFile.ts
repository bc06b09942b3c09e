/** Parts a file's text where a front matter reader would. */

/** The two parts of a file. */
export interface FileParts {
  /** The lines between the first two marker lines (`---` or `+++`), without them; undefined: there is none. */
  readonly head?: string;
  readonly body: string;
}

/** @returns head and body of a file's text */
export function partFile(text: string): FileParts {
  const found = /^(---|\+\+\+)\n([\s\S]*?)\n\1(?:\n+|$)/.exec(text);
  return found ? { head: found[2] ?? '', body: text.slice(found[0].length) } : { body: text };
}
