/** The interface's words: the translate function by context, and counts in the language's plural form. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../../utils/browser/i18n';

/** Holds the translate function of the page; without one, keys are shown as they are. */
export const TranslateContext = createContext<Translate>((key) => key);

/** @returns the translate function of the page */
export function useTranslate(): Translate {
  return useContext(TranslateContext);
}

/** @returns the language of the interface as a BCP 47 tag, from the messages themselves */
export function localeOf(t: Translate): string {
  const locale = t('locale');
  return Intl.getCanonicalLocales(locale)[0] ?? 'en';
}

/**
 * @param t translate function
 * @param key start of the keys `<key>_one` and `<key>_other`, which take the count as first substitution
 * @param count whole number
 * @returns the sentence in the plural form of the language, the number written its way
 */
export function translateCount(t: Translate, key: string, count: number): string {
  const locale = localeOf(t);
  const form = new Intl.PluralRules(locale).select(count) === 'one' ? 'one' : 'other';
  return t(`${key}_${form}`, [new Intl.NumberFormat(locale).format(count)]);
}

/** @returns the message key of a value from a closed set: `hugo-toml` → `<prefix>_hugo_toml` */
export function valueKey(prefix: string, value: string): string {
  return `${prefix}_${value.replaceAll('-', '_')}`;
}
