/** A user's own front matter as text, one field a line: `key = {title}` or `key:list = {tags}`. */
import { isTemplate } from './template';
import { FIELD_TYPES, type FieldType, TEMPLATE_NAMES, type UserField } from './types';

const LINE = /^\s*([A-Za-z_][\w-]{0,39})\s*(?::\s*([a-z\d-]+)\s*)?=\s*(.*?)\s*$/;
/** Most fields of one list. */
const MAX_FIELDS = 40;
/** Longest template, in UTF-16 units. */
const MAX_LENGTH = 300;

/**
 * @param text lines as written by the user; blank ones are skipped
 * @returns the fields in order, or the number of the first wrong line, counted from 1
 */
export function parseFieldList(text: string): { fields: readonly UserField[] } | { wrongLine: number } {
  const fields: UserField[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, key = '', type = 'text', value = ''] = LINE.exec(line) ?? [];
    const field = { key, value, type: type as FieldType };
    if (!isUserField(field) || fields.some((other) => other.key === key)) return { wrongLine: index + 1 };
    fields.push(field);
  }
  return { fields };
}

/** @returns the text that `parseFieldList` reads as these fields */
export function formatFieldList(fields: readonly UserField[]): string {
  return fields
    .map(({ key, type, value }) => `${key}${type === 'text' ? '' : `:${type}`} = ${value}`)
    .join('\n');
}

/** @returns whether anything is a field that can be written: a plain key, a known type, a valid template */
export function isUserField(field: unknown): field is UserField {
  if (typeof field !== 'object' || field === null) return false;
  const { key, value, type } = field as Record<string, unknown>;
  return (
    typeof key === 'string' &&
    /^[A-Za-z_][\w-]{0,39}$/.test(key) &&
    key !== '__proto__' &&
    typeof value === 'string' &&
    value.length <= MAX_LENGTH &&
    !/[\n\r]/.test(value) &&
    isTemplate(value, TEMPLATE_NAMES) &&
    (FIELD_TYPES as readonly unknown[]).includes(type)
  );
}

/** @returns whether anything is a list of such fields, each key once */
export function isUserFieldList(fields: unknown): fields is readonly UserField[] {
  return (
    Array.isArray(fields) &&
    fields.length <= MAX_FIELDS &&
    fields.every(isUserField) &&
    new Set(fields.map(({ key }) => key)).size === fields.length
  );
}
