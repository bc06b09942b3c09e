/** What may be typed into the settings page. Pure. */

/** What a folder's name may not hold in one of the systems. */
const FORBIDDEN = /[:*?"<>|\\\p{Cc}\p{Cf}]/u;
const MAX_LENGTH = 200;

/** @returns whether the text is a folder below the download folder ('' is that folder itself) */
export function isFolder(value: string): boolean {
  if (value === '') return true;
  if (value.length > MAX_LENGTH || FORBIDDEN.test(value)) return false;
  return value.split('/').every((part) => part !== '' && !/^[\s.~]|[\s.]$/.test(part));
}

/** @returns the texts between commas (Latin, Chinese) and line breaks, trimmed, each once */
export function parseTexts(value: string): string[] {
  const parts = value.split(/[,，、\n]/u).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}
