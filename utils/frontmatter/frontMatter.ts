/** Writes front matter: resolves each field of a preset and prints it in the preset's syntax. */
import { toLocalIso } from './dates';
import { FRONT_MATTER_PRESETS } from './presets';
import { fillTemplate } from './template';
import { toTomlString } from './toml';
import type { FieldType, FrontMatterFacts, FrontMatterField, FrontMatterPreset, UserField } from './types';
import { readTemplateValues } from './values';
import { toQuotedScalar, toScalar } from './yaml';

/** Switches that a user's settings turn. */
export interface FrontMatterOptions {
  readonly disableNunjucks?: boolean;
  /** The user's own fields; where there are any, they stand for those of the preset. */
  readonly fields?: readonly UserField[];
}

type FieldValue = string | boolean | number | readonly string[];

/**
 * @param facts what is known of the article
 * @param presetId a key of FRONT_MATTER_PRESETS; an unknown one means `hexo`
 * @returns the block with both fence lines and a final newline; fields without a value are left out
 */
export function frontMatter(
  facts: FrontMatterFacts,
  presetId: string,
  options: FrontMatterOptions = {},
): string {
  const preset =
    (Object.hasOwn(FRONT_MATTER_PRESETS, presetId) && FRONT_MATTER_PRESETS[presetId]) ||
    FRONT_MATTER_PRESETS.hexo;
  if (!preset) return '';
  const fence = preset.syntax === 'toml' ? '+++' : '---';
  const lines = [fence];
  for (const field of readFields(preset, options)) {
    if (field.option && options[field.option] !== true) continue;
    const value = readValue(field, facts);
    if (value !== undefined) lines.push(...toLines(field, value, preset));
  }
  lines.push(fence, '');
  return lines.join('\n');
}

/** Switches of the preset hold for the user's fields too. */
function readFields(
  preset: FrontMatterPreset,
  { fields = [] }: FrontMatterOptions,
): readonly FrontMatterField[] {
  if (fields.length === 0) return preset.fields;
  const own = fields.map(({ key, value, type }) => ({ key, type, template: value }));
  const keys = new Set(fields.map(({ key }) => key));
  return [...own, ...preset.fields.filter(({ key, option }) => option && !keys.has(key))];
}

function readValue(field: FrontMatterField, facts: FrontMatterFacts): FieldValue | undefined {
  if (field.constant !== undefined) return field.constant;
  if (field.template !== undefined) return readTemplate(field.template, field.type, facts);
  if (field.source === undefined) return undefined;
  if (field.source === 'saved')
    return facts.savedAt === undefined ? undefined : new Date(facts.savedAt).toISOString();
  const value = facts[field.source];
  return value === undefined || value.length === 0 ? undefined : value;
}

function readTemplate(template: string, type: FieldType, facts: FrontMatterFacts): FieldValue | undefined {
  const values = readTemplateValues(facts);
  const text = fillTemplate(template, values);
  if (type === 'list') {
    const items = template.split(/,(?![^{]*\})/).flatMap((part) => {
      const value = values[/^\s*\{(\w+)\}\s*$/.exec(part)?.[1] ?? ''];
      return typeof value === 'object' ? value : [fillTemplate(part, values).trim()];
    });
    const known = [...new Set(items)].filter((item) => item !== '');
    return known.length > 0 ? known : undefined;
  }
  if (type === 'boolean') return text.trim() === 'true';
  if (text.trim() === '') return undefined;
  if (type !== 'number') return text;
  return Number.isFinite(Number(text)) ? Number(text) : undefined;
}

function toLines(field: FrontMatterField, value: FieldValue, preset: FrontMatterPreset): string[] {
  const assign = preset.syntax === 'toml' ? `${field.key} = ` : `${field.key}: `;
  if (typeof value === 'boolean' || typeof value === 'number') return [`${assign}${value}`];
  if (field.type === 'list')
    return toListLines(field.key, typeof value === 'string' ? [value] : value, preset);
  const text = typeof value === 'string' ? value : value.join(', ');
  if (field.type.startsWith('date-')) {
    const date = toDate(text, field.type);
    return date === undefined ? [] : [assign + date];
  }
  if (preset.syntax === 'toml') return [assign + toTomlString(text)];
  return [assign + (field.type === 'quoted' ? toQuotedScalar(text) : toScalar(text))];
}

function toListLines(key: string, items: readonly string[], preset: FrontMatterPreset): string[] {
  if (preset.syntax === 'toml') return [`${key} = [${items.map(toTomlString).join(', ')}]`];
  return [`${key}:`, ...items.map((item) => ` - ${toScalar(item)}`)];
}

/** Dates are written bare, and only in forms made here: a page's text never gets through. */
function toDate(iso: string, type: FieldType): string | undefined {
  const local = toLocalIso(iso);
  if (local === undefined || type === 'date-iso') return local;
  if (type === 'date-rfc1123') return new Date(iso).toUTCString();
  return type === 'date-day' ? local.slice(0, 10) : local.slice(0, 19).replace('T', ' ');
}
