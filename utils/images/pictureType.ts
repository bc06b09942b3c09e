/** What a picture file is, by its first bytes. What a server or an address says about it proves nothing. */

/** A kind of picture that may be kept. */
export interface PictureType {
  /** Without a dot. */
  readonly extension: string;
  readonly mimeType: string;
}

/** Bytes that are enough to tell. */
export const PICTURE_HEAD_BYTES = 32;

/** Latin-1 texts at offsets; `\xNN` stands for a byte. The first kind whose parts all fit is it. */
const KINDS: readonly (readonly [extension: string, mimeType: string, ...(readonly [number, string][])])[] = [
  ['png', 'image/png', [0, '\x89PNG\r\n\x1a\n']],
  ['jpg', 'image/jpeg', [0, '\xff\xd8\xff']],
  ['gif', 'image/gif', [0, 'GIF87a']],
  ['gif', 'image/gif', [0, 'GIF89a']],
  ['webp', 'image/webp', [0, 'RIFF'], [8, 'WEBP']],
  ['avif', 'image/avif', [4, 'ftypavif']],
  ['avif', 'image/avif', [4, 'ftypavis']],
  ['avif', 'image/avif', [4, 'ftypmif1'], [16, 'avif']],
  ['bmp', 'image/bmp', [0, 'BM'], [6, '\0\0\0\0']],
  ['ico', 'image/x-icon', [0, '\0\0\x01\0']],
];

/**
 * @param head the first bytes, PICTURE_HEAD_BYTES of them where there are so many
 * @returns the kind, or undefined: SVG is refused like everything else, because it can hold scripts
 */
export function readPictureType(head: Uint8Array): PictureType | undefined {
  const text = String.fromCharCode(...head.subarray(0, PICTURE_HEAD_BYTES));
  const kind = KINDS.find(([, , ...parts]) => parts.every(([at, sign]) => text.startsWith(sign, at)));
  return kind && { extension: kind[0], mimeType: kind[1] };
}
