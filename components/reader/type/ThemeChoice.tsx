/** The theme, each shown in its own colours. */
import { THEMES, type Theme } from '../../../utils/settings/schema';
import { useTranslate, valueKey } from '../../text/translate';

/** The chosen theme, and what to do on a change. */
export interface ThemeChoiceProps {
  readonly value: Theme;
  readonly onChange: (theme: Theme) => void;
}

/** Radio buttons drawn as sheets of paper; the word is below each. */
export function ThemeChoice({ value, onChange }: ThemeChoiceProps) {
  const t = useTranslate();
  return (
    <div class="themes" role="radiogroup" aria-label={t('option_theme')}>
      {THEMES.map((theme) => (
        <label key={theme} class="theme">
          <input
            type="radio"
            name="theme"
            value={theme}
            checked={theme === value}
            onChange={() => onChange(theme)}
          />
          <span class="theme-sheet" data-sheet={theme} aria-hidden="true">
            {theme === 'system' ? '' : 'Aa'}
          </span>
          <span class="theme-name">{t(valueKey('value_theme', theme))}</span>
        </label>
      ))}
    </div>
  );
}
