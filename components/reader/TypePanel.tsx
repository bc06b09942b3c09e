/** Font, size and theme, behind one button. */
import { type Settings, THEMES } from '../../utils/settings/schema';
import { Choice } from '../controls/Choice';
import { localeOf, useTranslate, valueKey } from '../text/translate';

/** Smallest and largest size the reader offers, in CSS pixels. */
const MIN_SIZE = 14;
const MAX_SIZE = 30;
const PANEL_ID = 'type-panel';

/** The settings of type, and what to do when one changes. */
export interface TypePanelProps {
  readonly settings: Settings;
  readonly onChange: (patch: Partial<Settings>) => void;
}

/** A button and the panel it opens; Escape or a click beside it closes it again. */
export function TypePanel({ settings, onChange }: TypePanelProps) {
  const t = useTranslate();
  const fonts = ['serif', 'sans'] as const;
  return (
    <>
      <button
        type="button"
        class="button button-quiet"
        data-action="type"
        popovertarget={PANEL_ID}
        aria-label={t('type_and_theme')}
        title={t('type_and_theme')}
      >
        <span class="type-glyph" aria-hidden="true">
          Aa
        </span>
      </button>
      <div id={PANEL_ID} class="panel" popover="auto" role="dialog" aria-label={t('type_and_theme')}>
        <Choice
          name="reader-font"
          look="choice-wide choice-fonts"
          label={t('option_readerFont')}
          value={settings.readerFont}
          options={fonts.map((value) => ({ value, label: t(valueKey('value_readerFont', value)) }))}
          onChange={(readerFont) => onChange({ readerFont })}
        />
        <SizeStepper
          size={settings.readerFontSize}
          onChange={(readerFontSize) => onChange({ readerFontSize })}
        />
        <Choice
          name="theme"
          look="choice-wide choice-themes"
          label={t('option_theme')}
          value={settings.theme}
          options={THEMES.map((value) => ({ value, label: t(valueKey('value_theme', value)) }))}
          onChange={(theme) => onChange({ theme })}
        />
      </div>
    </>
  );
}

interface SizeStepperProps {
  readonly size: number;
  readonly onChange: (size: number) => void;
}

function SizeStepper({ size, onChange }: SizeStepperProps) {
  const t = useTranslate();
  const sizeText = new Intl.NumberFormat(localeOf(t)).format(size);
  return (
    <fieldset class="stepper" aria-label={t('option_readerFontSize')}>
      <button
        type="button"
        class="button button-quiet"
        data-action="smaller"
        aria-label={t('smaller')}
        disabled={size <= MIN_SIZE}
        onClick={() => onChange(size - 1)}
      >
        <span aria-hidden="true" class="stepper-small">
          A
        </span>
      </button>
      <output class="stepper-value">{sizeText}</output>
      <button
        type="button"
        class="button button-quiet"
        data-action="larger"
        aria-label={t('larger')}
        disabled={size >= MAX_SIZE}
        onClick={() => onChange(size + 1)}
      >
        <span aria-hidden="true" class="stepper-large">
          A
        </span>
      </button>
    </fieldset>
  );
}
