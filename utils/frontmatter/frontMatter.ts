/** Writes front matter: resolves each field of a preset and prints it in the preset's syntax. */
import { FRONT_MATTER_PRESETS } from './presets';
import { toTomlString } from './toml';
import type { FieldType, FrontMatterFacts, FrontMatterField, FrontMatterPreset } from './types';
import { toQuotedScalar, toScalar } from './yaml';

/** Switches that a user's settings turn. */
export interface FrontMatterOptions {
  readonly disableNunjucks?: boolean;
}

type FieldValue = string | boolean | readonly string[];

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
  for (const field of preset.fields) {
    if (field.option && options[field.option] !== true) continue;
    const value = readValue(field, facts);
    if (value !== undefined) lines.push(...toLines(field, value, preset));
  }
  lines.push(fence, '');
  return lines.join('\n');
}

function readValue(field: FrontMatterField, facts: FrontMatterFacts): FieldValue | undefined {
  if (field.constant !== undefined) return field.constant;
  if (field.source === undefined) return undefined;
  if (field.source === 'saved')
    return facts.savedAt === undefined ? undefined : new Date(facts.savedAt).toISOString();
  const value = facts[field.source];
  return value === undefined || value.length === 0 ? undefined : value;
}

function toLines(field: FrontMatterField, value: FieldValue, preset: FrontMatterPreset): string[] {
  const assign = preset.syntax === 'toml' ? `${field.key} = ` : `${field.key}: `;
  if (typeof value === 'boolean') return [`${assign}${value}`];
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
  const date = new Date(iso);
  const year = date.getUTCFullYear();
  if (Number.isNaN(date.getTime()) || year < 1 || year > 9999) return undefined;
  if (type === 'date-rfc1123') return date.toUTCString();
  const local = toLocalIso(iso, date);
  return type === 'date-day' ? local.slice(0, 10) : local;
}

/** Keeps the article's own offset, so that its local day stays its day. */
function toLocalIso(iso: string, date: Date): string {
  const offset = /([+-])(\d\d):?(\d\d)$/.exec(iso);
  if (!offset) return `${date.toISOString().slice(0, 19)}Z`;
  const sign = offset[1] === '-' ? -1 : 1;
  const minutes = sign * (Number(offset[2]) * 60 + Number(offset[3]));
  const shifted = new Date(date.getTime() + minutes * 60_000);
  return `${shifted.toISOString().slice(0, 19)}${offset[1]}${offset[2]}:${offset[3]}`;
}
