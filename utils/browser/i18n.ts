/** Texts of the interface, in the browser's language or in the one the user set. */
import type { Settings } from '../settings/schema';
import { browser } from './api';

/** Turns a message key into text; an unknown key comes back as it is, so that a gap is seen. */
export type Translate = (key: string, substitutions?: readonly string[]) => string;

interface MessageEntry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/**
 * @param language `auto` or a folder name of `_locales`
 * @returns the translator of that language; the browser's own when the file cannot be read
 */
export async function loadTranslator(language: Settings['language']): Promise<Translate> {
  if (language === 'auto') return translate;
  try {
    const response = await fetch(browser.runtime.getURL(`/_locales/${language}/messages.json`));
    const messages = (await response.json()) as Record<string, MessageEntry>;
    return (key, substitutions) => fillMessage(messages[key], substitutions) ?? translate(key, substitutions);
  } catch {
    return translate; // a text in another language is better than none
  }
}

/** The browser's own translation. */
export const translate: Translate = (key, substitutions) =>
  browser.i18n.getMessage(key, substitutions as string[]) || key;

/** @returns the message with `$NAME$` and `$1` filled in, as the browsers do it */
function fillMessage(
  entry: MessageEntry | undefined,
  substitutions: readonly string[] = [],
): string | undefined {
  if (!entry) return undefined;
  const named = entry.message.replace(/\$(\w+)\$/g, (whole, name: string) => {
    return entry.placeholders?.[name.toLowerCase()]?.content ?? whole;
  });
  return named.replace(/\$(\d)/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? '');
}
