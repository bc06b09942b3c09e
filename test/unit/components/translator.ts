/** The real messages as a translate function, for tests of components. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Translate } from '../../../utils/browser/i18n';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** @param language folder of `_locales`; a missing key fails the test */
export function createTranslator(language: 'en' | 'zh_CN' | 'zh_TW' | 'ja'): Translate {
  const file = join(import.meta.dirname, '../../../public/_locales', language, 'messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Message>;
  return (key, substitutions = []) => {
    const entry = messages[key];
    if (!entry) throw new Error(`no message ${key}`);
    return entry.message
      .replace(/\$(\w+)\$/g, (_, name: string) => entry.placeholders?.[name.toLowerCase()]?.content ?? '')
      .replace(/\$(\d)/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? '');
  };
}
