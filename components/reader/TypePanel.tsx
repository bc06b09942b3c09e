/** Everything about the type, behind one button. */
import {
  READER_ALIGNMENTS,
  READER_FONTS,
  READER_RANGES,
  type ReaderType,
} from '../../utils/settings/readerType';
import type { Theme } from '../../utils/settings/schema';
import { Choice } from '../controls/Choice';
import { Slider } from '../controls/Slider';
import { Switch } from '../controls/Switch';
import { localeOf, useTranslate, valueKey } from '../text/translate';
import { ThemeChoice } from './type/ThemeChoice';
import type { ReaderTypeState } from './type/useReaderType';

/** Id of the panel, for the button that opens it. */
export const TYPE_PANEL = 'type-panel';

/** The type as it holds here, the theme, and what changes them. */
export interface TypePanelProps {
  readonly typeState: ReaderTypeState;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  /** Whether vertical lines can be had. */
  readonly script: 'cjk' | 'latin';
  /** Whose articles have a type of their own; absent in private windows, where nothing is kept. */
  readonly host?: string;
}

/** Escape or a click beside it closes it again. */
export function TypePanel({ typeState, theme, onTheme, script, host }: TypePanelProps) {
  const t = useTranslate();
  const { type, change, isForSite, setForSite } = typeState;
  return (
    <div
      id={TYPE_PANEL}
      class="panel type-panel"
      popover="auto"
      role="dialog"
      aria-label={t('type_and_theme')}
    >
      <ThemeChoice value={theme} onChange={onTheme} />
      <Choice
        name="reader-font"
        look="choice-wide choice-fonts"
        label={t('option_readerFont')}
        value={type.readerFont}
        options={READER_FONTS.map((value) => ({ value, label: t(valueKey('value_readerFont', value)) }))}
        onChange={(readerFont) => change({ readerFont })}
      />
      <SizeStepper size={type.readerFontSize} onChange={(readerFontSize) => change({ readerFontSize })} />
      <TypeSliders type={type} onChange={change} />
      <Choice
        name="reader-align"
        look="choice-wide"
        label={t('option_readerAlign')}
        value={type.readerAlign}
        options={READER_ALIGNMENTS.map((value) => ({
          value,
          label: t(valueKey('value_readerAlign', value)),
        }))}
        onChange={(readerAlign) => change({ readerAlign })}
      />
      <SwitchLine
        id="panel-indent"
        label={t('option_readerIndent')}
        isOn={type.readerIndent}
        onChange={(isOn) => change(toIndentPatch(type, isOn))}
      />
      {script === 'cjk' && (
        <SwitchLine
          id="panel-vertical"
          label={t('option_readerVertical')}
          isOn={type.readerVertical}
          onChange={(readerVertical) => change({ readerVertical })}
        />
      )}
      {host && (
        <SwitchLine
          id="panel-site"
          label={t('type_for_site', [host])}
          isOn={isForSite}
          onChange={setForSite}
        />
      )}
    </div>
  );
}

/** Indented paragraphs need no gap, others do: a gap that was left as it is follows the switch. */
function toIndentPatch(type: ReaderType, readerIndent: boolean): Partial<ReaderType> {
  const [from, to] = readerIndent ? [90, 0] : [0, 90];
  return type.readerParagraphSpacing === from
    ? { readerIndent, readerParagraphSpacing: to }
    : { readerIndent };
}

interface TypeProps {
  readonly type: ReaderType;
  readonly onChange: (patch: Partial<ReaderType>) => void;
}

const SLIDERS = ['readerWidth', 'readerLineHeight', 'readerParagraphSpacing'] as const;

function TypeSliders({ type, onChange }: TypeProps) {
  const t = useTranslate();
  const percent = new Intl.NumberFormat(localeOf(t), { style: 'percent' });
  return (
    <div class="sliders">
      {SLIDERS.map((key) => (
        <Slider
          key={key}
          name={key}
          label={t(`option_${key}`)}
          value={type[key]}
          {...READER_RANGES[key]}
          text={percent.format(type[key] / 100)}
          onChange={(value) => onChange({ [key]: value })}
        />
      ))}
    </div>
  );
}

interface SwitchLineProps {
  readonly id: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function SwitchLine({ id, label, isOn, onChange }: SwitchLineProps) {
  return (
    <div class="switch-line">
      <label for={id}>{label}</label>
      <Switch id={id} isOn={isOn} onChange={onChange} />
    </div>
  );
}

interface SizeStepperProps {
  readonly size: number;
  readonly onChange: (size: number) => void;
}

function SizeStepper({ size, onChange }: SizeStepperProps) {
  const t = useTranslate();
  const { min, max, step } = READER_RANGES.readerFontSize;
  const steps = [
    { action: 'smaller', label: t('smaller'), next: size - step, isLast: size <= min },
    { action: 'larger', label: t('larger'), next: size + step, isLast: size >= max },
  ] as const;
  const [smaller, larger] = steps.map(({ action, label, next, isLast }) => (
    <button
      key={action}
      type="button"
      class="button button-quiet"
      data-action={action}
      aria-label={label}
      disabled={isLast}
      onClick={() => onChange(next)}
    >
      <span aria-hidden="true" class={`stepper-${action}`}>
        A
      </span>
    </button>
  ));
  return (
    <fieldset class="stepper" aria-label={t('option_readerFontSize')}>
      {smaller}
      <output class="stepper-value">{new Intl.NumberFormat(localeOf(t)).format(size)}</output>
      {larger}
    </fieldset>
  );
}
