/** Finds settings by what their line says. Pure. */
import type { Translate } from '../../utils/browser/i18n';
import { valueKey } from '../text/translate';
import { FIELD_GROUPS, type Field, type FieldGroup } from './fields';
import { PANELS, type Panel } from './panels';

/** A group with those of its settings that are shown. */
export interface ShownGroup extends FieldGroup {
  readonly panels: readonly Panel[];
}

/**
 * @param query what was typed; every word of it must be in the line, its group's name or its values
 * @returns the groups with what was found; all of them for an empty query
 */
export function findSettings(t: Translate, query: string): readonly ShownGroup[] {
  const words = normalise(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const isFound = (group: FieldGroup, texts: readonly string[]) => {
    const line = normalise([t(`group_${group.id}`), ...texts].join('\n'));
    return words.every((word) => line.includes(word));
  };
  return FIELD_GROUPS.map((group) => ({
    id: group.id,
    fields: group.fields.filter((field) => isFound(group, readTexts(t, field))),
    panels: PANELS.filter(
      ({ id, groupId }) => groupId === group.id && isFound(group, [t(`panel_${id}`), t(`panel_${id}_hint`)]),
    ),
  })).filter(({ fields, panels }) => fields.length + panels.length > 0);
}

function readTexts(t: Translate, field: Field): string[] {
  const values =
    'values' in field ? field.values.map((value) => t(valueKey(`value_${field.key}`, value))) : [];
  return [t(`option_${field.key}`), t(`option_${field.key}_hint`), ...values];
}

function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
