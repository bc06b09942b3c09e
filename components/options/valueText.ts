/** The value of a setting in words. Pure. */
import type { Translate } from '../../utils/browser/i18n';
import { formatFieldList } from '../../utils/frontmatter/fieldList';
import type { Settings } from '../../utils/settings/schema';
import { valueKey } from '../text/translate';
import { FIELD_GROUPS } from './fields';

/** @returns the value as its control shows it; a dash for an empty one */
export function toValueText(t: Translate, key: keyof Settings, value: Settings[keyof Settings]): string {
  if (typeof value === 'boolean') return t(value ? 'switched_on' : 'switched_off');
  if (typeof value === 'number') return String(value);
  const field = FIELD_GROUPS.flatMap(({ fields }) => fields).find((one) => one.key === key);
  if (field && 'values' in field) return t(valueKey(`value_${key}`, String(value)));
  return toText(value) || '—';
}

function toText(value: Exclude<Settings[keyof Settings], boolean | number>): string {
  if (typeof value === 'string') return value;
  const texts = value.filter((item) => typeof item === 'string');
  const fields = value.filter((item) => typeof item === 'object');
  return [...texts, ...formatFieldList(fields).split('\n').filter(Boolean)].join(', ');
}
