/** White space as readers see it: any run of it is one space. */

/** All but the single spaces that are between most words: each match is a piece to be written anew. */
const UNEVEN_SPACE = /[^\S ]\s*| \s+/g;

/** @returns the text with each run of white space as one space, none at the ends */
export function collapseSpace(text: string): string {
  return text.replace(UNEVEN_SPACE, ' ').trim();
}

/** @returns length without white space at the ends, each run of white space within counted as one character */
export function squeezedLength(text: string): number {
  let length = 0;
  let isSpaceDue = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 32 && code < 0xa0) {
      length += isSpaceDue ? 2 : 1;
      isSpaceDue = false;
    } else if (isSpace(code)) isSpaceDue = length > 0;
    else {
      length += isSpaceDue ? 2 : 1;
      isSpaceDue = false;
    }
  }
  return length;
}

/** White space as regular expressions see it. */
function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code === 0xa0) return true;
  return code >= 0x1680 && /\s/.test(String.fromCharCode(code));
}
