/** The message files: complete, in step with each other, and with what the code asks for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIELD_GROUPS } from '../../components/options/fields';
import { PANELS } from '../../components/options/panels';
import { CHANGE_GROUPS } from '../../components/popup/Changes';
import { ALERTS } from '../../components/reader/showBlocks';
import { valueKey } from '../../components/text/translate';
import { ERROR_CODES, PICTURE_FAILURES } from '../../utils/article';
import { SAVE_PHASES } from '../../utils/messaging/protocol';
import { BATCH_PAGE_STATES } from '../../utils/save/batch';
import { IMPORT_PROBLEMS } from '../../utils/settings/backup';
import { CSS_PROBLEMS } from '../../utils/settings/readerCss';
import { READER_COMMANDS } from '../../utils/settings/readerKeys';
import { LANGUAGES } from '../../utils/settings/schema';

interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Messages = Readonly<Record<string, Message>>;

const ROOT = join(import.meta.dirname, '../..');
const LOCALES = join(ROOT, 'public/_locales');
const SOURCE_FOLDERS = ['components', 'entrypoints', 'utils'];

const languages = readdirSync(LOCALES);
const messagesOf = (language: string): Messages =>
  JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'));
const english = messagesOf('en');

/** Keys made of a prefix and a value from a closed set: the sets themselves are the list. */
const COMPUTED_KEYS: readonly string[] = [
  ...ERROR_CODES.map((code) => valueKey('error', code)),
  ...PICTURE_FAILURES.map((reason) => valueKey('picture', reason)),
  ...SAVE_PHASES.map((phase) => `status_${phase}`),
  ...BATCH_PAGE_STATES.map((state) => `page_state_${state}`),
  ...CHANGE_GROUPS.map((group) => `change_${group}`),
  ...READER_COMMANDS.map((command) => `key_${command}`),
  ...ALERTS.map((kind) => `alert_${kind}`),
  ...FIELD_GROUPS.map(({ id }) => `group_${id}`),
  ...PANELS.flatMap(({ id }) => [`panel_${id}`, `panel_${id}_hint`]),
  ...CSS_PROBLEMS.map((problem) => `invalid_readerCss_${problem}`),
  ...IMPORT_PROBLEMS.map((problem) => `import_${problem}`),
  ...FIELD_GROUPS.flatMap(({ fields }) =>
    fields.flatMap((field) => [
      `option_${field.key}`,
      `option_${field.key}_hint`,
      ...('values' in field ? field.values.map((value) => valueKey(`value_${field.key}`, value)) : []),
    ]),
  ),
];

function readSources(): string {
  const files = SOURCE_FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|html)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return [...files, join(ROOT, 'wxt.config.ts')].map((file) => readFileSync(file, 'utf8')).join('\n');
}

const sources = readSources();
const isNamed = (key: string) =>
  sources.includes(`'${key}'`) || sources.includes(`"${key}"`) || sources.includes(`__MSG_${key}__`);
const isUsed = (key: string) =>
  [key, key.replace(/_(?:one|other)$/, '')].some((name) => isNamed(name) || COMPUTED_KEYS.includes(name));

describe('message files', () => {
  it('exist for every language of the settings', () => {
    expect(languages.toSorted()).toEqual(LANGUAGES.filter((language) => language !== 'auto').toSorted());
  });

  it.each(languages)('%s has the keys of English, in the same order', (language) => {
    expect(Object.keys(messagesOf(language))).toEqual(Object.keys(english));
  });

  it.each(languages)('%s has the same place-holders as English', (language) => {
    for (const [key, { placeholders }] of Object.entries(messagesOf(language))) {
      expect([key, placeholders]).toEqual([key, english[key]?.placeholders]);
    }
  });

  it.each(languages)('%s uses every place-holder it declares and no other', (language) => {
    for (const [key, { message, placeholders }] of Object.entries(messagesOf(language))) {
      const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name?.toLowerCase());
      expect([key, [...new Set(used)].toSorted()]).toEqual([key, Object.keys(placeholders ?? {}).toSorted()]);
    }
  });

  it.each(languages)('%s has no empty text and no stray white space', (language) => {
    for (const [key, { message }] of Object.entries(messagesOf(language))) {
      expect([key, message.length > 0 && message === message.trim()]).toEqual([key, true]);
    }
  });

  it('has a name both browsers accept for every key', () => {
    for (const key of Object.keys(english)) expect(key).toMatch(/^[A-Za-z0-9_]+$/);
  });

  it('has both plural forms of every counted text', () => {
    const counted = Object.keys(english).filter((key) => /_(?:one|other)$/.test(key));
    expect(counted.length).toBeGreaterThan(0);
    for (const key of counted) {
      const other = key.endsWith('_one') ? key.replace(/_one$/, '_other') : key.replace(/_other$/, '_one');
      expect(english).toHaveProperty(other);
    }
  });
});

describe('the code', () => {
  it('uses every message', () => {
    expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('asks for no message that is missing', () => {
    const asked = [...sources.matchAll(/\b(?:t|translate)\(\s*'([\w-]+)'/g)].map(([, key]) => key ?? '');
    const counted = [...sources.matchAll(/\btranslateCount\(\s*\w+,\s*'(\w+)'/g)].map(
      ([, key]) => `${key}_other`,
    );
    const inManifest = [...sources.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
    const keys = [...asked, ...counted, ...inManifest];
    expect(keys.length).toBeGreaterThan(50);
    expect(keys.filter((key) => !Object.hasOwn(english, key))).toEqual([]);
  });

  it('has a text for every computed key', () => {
    const missing = COMPUTED_KEYS.filter(
      (key) => !Object.hasOwn(english, key) && !Object.hasOwn(english, `${key}_other`),
    );
    expect(missing).toEqual([]);
  });
});
