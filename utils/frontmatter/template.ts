/**
 * Templates of values and names: `{title}`, `{date:YYYY-MM-DD}`, `{author|default:nobody|upper}`. They are
 * read, never run: what a page says is put in once and is not looked at again.
 */
import { formatDate } from './dates';

/** What place-holders stand for; a list is joined by `, `. Absent ones give nothing. */
export type TemplateValues = Readonly<Record<string, string | readonly string[] | undefined>>;

type Filter = (value: string, argument: string) => string;

const FILTERS: Readonly<Record<string, Filter>> = {
  lower: (value) => value.toLowerCase(),
  upper: (value) => value.toUpperCase(),
  slug: toSlug,
  cut: (value, length) =>
    Array.from(value)
      .slice(0, Number.parseInt(length, 10) || 0)
      .join(''),
  default: (value, text) => value || text,
};

/** `{name}`, then `:format` for dates, then filters with or without an argument. */
const HOLDER = /\{(\w+)(?::([^{}|]*))?((?:\|[^{}|]*)*)\}/g;

/**
 * @param template text with place-holders
 * @param values by name
 * @returns the text; unknown names and filters give nothing and change nothing
 */
export function fillTemplate(template: string, values: TemplateValues): string {
  return template.replace(HOLDER, (_, name: string, format: string | undefined, filters: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    let text = typeof value === 'string' ? value : (value?.join(', ') ?? '');
    if (format !== undefined) text = formatDate(text, format) ?? '';
    for (const call of filters.split('|').slice(1)) {
      const [filter = '', ...argument] = call.split(':');
      const apply = Object.hasOwn(FILTERS, filter.trim()) ? FILTERS[filter.trim()] : undefined;
      text = apply ? apply(text, argument.join(':')) : text;
    }
    return text;
  });
}

/**
 * @param names place-holders that are known
 * @returns whether every brace belongs to a known place-holder with known filters
 */
export function isTemplate(template: string, names: readonly string[]): boolean {
  let isKnown = true;
  const rest = template.replace(HOLDER, (_, name: string, _format: unknown, filters: string) => {
    const used = filters
      .split('|')
      .slice(1)
      .map((call) => call.split(':', 1)[0]?.trim() ?? '');
    isKnown &&= names.includes(name) && used.every((filter) => Object.hasOwn(FILTERS, filter));
    return '';
  });
  return isKnown && !/[{}]/.test(rest);
}

/** @returns letters and digits of any script in lower case, parted by single hyphens, at most 80 characters */
export function toSlug(value: string): string {
  const words =
    value
      .toWellFormed()
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return Array.from(words.join('-')).slice(0, 80).join('').replace(/-$/, '');
}
