/** Name and value of a setting in words. Pure. */
import type { Translate } from '../../utils/browser/i18n';
import { formatFieldList } from '../../utils/frontmatter/fieldList';
import type { UserField } from '../../utils/frontmatter/types';
import type { Settings } from '../../utils/settings/schema';
import { valueKey } from '../text/translate';
import { FIELD_GROUPS, type Field } from './fields';

/** @returns what the setting is called */
export function toNameText(t: Translate, key: keyof Settings): string {
  return key === 'readerKeys' ? t('reader_keys') : t(`option_${key}`);
}

/** @returns the value as its control shows it; a dash for an empty one */
export function toValueText(t: Translate, key: keyof Settings, value: Settings[keyof Settings]): string {
  if (typeof value === 'boolean') return t(value ? 'switched_on' : 'switched_off');
  if (typeof value === 'number') return String(value);
  const field = findField(key);
  if (field && 'values' in field) return t(valueKey(`value_${key}`, String(value)));
  return toText(value) || '—';
}

function findField(key: keyof Settings): Field | undefined {
  return FIELD_GROUPS.flatMap(({ fields }) => fields).find((field) => field.key === key);
}

function toText(value: Exclude<Settings[keyof Settings], boolean | number>): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return Object.values(value).join(', ');
  const items = value as readonly (string | UserField)[];
  return items.map((item) => (typeof item === 'string' ? item : formatFieldList([item]))).join(', ');
}
