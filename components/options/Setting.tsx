/** One setting: a line of name, a line of plain explanation, and its control. */
import type { Settings } from '../../utils/settings/schema';
import { Choice } from '../controls/Choice';
import { Switch } from '../controls/Switch';
import { useTranslate, valueKey } from '../text/translate';
import { CssControl } from './CssControl';
import { FieldListControl } from './FieldListControl';
import type { ChoiceField, Field, NumberField } from './fields';
import { HostList } from './HostList';
import { SettingBox } from './SettingBox';
import { TextControl, TextListControl } from './TextControl';

/** A field, all settings, and what to do with a change. */
export interface SettingProps<F extends Field = Field> {
  readonly field: F;
  readonly settings: Settings;
  readonly onChange: (patch: Partial<Settings>) => void;
  /** Takes a site off the list of those that are always cleaned. */
  readonly onRemoveSite: (host: string) => void;
}

const WIDE_KINDS: readonly Field['kind'][] = ['text', 'texts', 'sites', 'fieldList', 'css'];

/** The line of one setting. */
export function Setting(props: SettingProps) {
  const t = useTranslate();
  const { field } = props;
  const hasLabel = field.kind !== 'segments' && field.kind !== 'sites';
  return (
    <SettingBox
      id={field.key}
      name={t(`option_${field.key}`)}
      hint={t(`option_${field.key}_hint`)}
      isWide={WIDE_KINDS.includes(field.kind) || field.key === 'theme'}
      labels={hasLabel ? field.key : undefined}
    >
      <Control {...props} />
    </SettingBox>
  );
}

function Control(props: SettingProps) {
  const { field, settings, onChange, onRemoveSite } = props;
  if (field.kind === 'text') return <TextControl {...props} field={field} />;
  if (field.kind === 'texts') return <TextListControl {...props} field={field} />;
  if (field.kind === 'fieldList') return <FieldListControl {...props} field={field} />;
  if (field.kind === 'css') return <CssControl {...props} field={field} />;
  if (field.kind === 'number') return <NumberControl {...props} field={field} />;
  if (field.kind === 'sites') {
    const hosts = settings[field.key];
    return (
      <HostList hosts={hosts} action="remove-site" noneKey="cleaned_sites_none" onRemove={onRemoveSite} />
    );
  }
  if (field.kind === 'switch') {
    return (
      <Switch
        id={field.key}
        describedBy={`${field.key}-hint`}
        isOn={settings[field.key]}
        onChange={(isOn) => onChange({ [field.key]: isOn })}
      />
    );
  }
  return <ChoiceControl {...props} field={field} />;
}

function ChoiceControl({ field, settings, onChange }: SettingProps<ChoiceField>) {
  const t = useTranslate();
  const { key, kind, values } = field;
  const options = values.map((value) => ({ value, label: t(valueKey(`value_${key}`, value)) }));
  if (kind === 'segments') {
    return (
      <Choice
        name={key}
        label={t(`option_${key}`)}
        describedBy={`${key}-hint`}
        value={settings[key] as string}
        options={options}
        onChange={(value) => onChange({ [key]: value })}
      />
    );
  }
  return (
    <select
      class="field"
      id={key}
      aria-describedby={`${key}-hint`}
      value={settings[key]}
      onChange={(event) => onChange({ [key]: event.currentTarget.value })}
    >
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function NumberControl({ field, settings, onChange }: SettingProps<NumberField>) {
  const { key, min, max } = field;
  return (
    <input
      class="field field-number"
      type="number"
      inputMode="numeric"
      id={key}
      aria-describedby={`${key}-hint`}
      min={min}
      max={max}
      value={settings[key]}
      onChange={(event) => {
        const value = Math.round(event.currentTarget.valueAsNumber);
        const isUsable = Number.isFinite(value) && value >= min && value <= max;
        if (isUsable) onChange({ [key]: value });
        else event.currentTarget.value = String(settings[key]);
      }}
    />
  );
}
