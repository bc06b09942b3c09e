/** What may be typed into the settings page. Pure. */
import { isNameTemplate } from '../../utils/save/nameTemplate';

/** What a folder's name may not hold in one of the systems. */
const FORBIDDEN = /[:*?"<>|\\\p{Cc}\p{Cf}]/u;
const MAX_LENGTH = 200;

/** @returns whether the text is a folder below the download folder, place-holders included ('' is that folder itself) */
export function isFolder(value: string): boolean {
  if (value === '') return true;
  const name = value.replace(/\{[^{}]*\}/g, 'x');
  if (value.length > MAX_LENGTH || FORBIDDEN.test(name) || !isNameTemplate(value)) return false;
  return name.split('/').every((part) => part !== '' && !/^[\s.~]|[\s.]$/.test(part));
}

/** @returns the texts between commas (Latin, Chinese) and line breaks, trimmed, each once */
export function parseTexts(value: string): string[] {
  const parts = value.split(/[,，、\n]/u).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}
