/**
 * The one validator of settings. Pure; `store.ts` keeps them in the browser. A new key with a default
 * needs no migration; a changed meaning does.
 */
import { parseUrl } from '../dom/url';
import { isUserFieldList } from '../frontmatter/fieldList';
import { isNameTemplate } from '../save/nameTemplate';
import {
  DEFAULT_SETTINGS,
  IMAGE_MODES,
  LANGUAGES,
  MARKDOWN_SIGNS,
  OBSIDIAN_MODES,
  PRESETS,
  type Settings,
  THEMES,
} from './defaults';
import { isReaderCss } from './readerCss';
import { isReaderKeys } from './readerKeys';
import { isFontName, READER_ALIGNMENTS, READER_FONTS, READER_RANGES } from './readerType';

export type { ImageMode, Preset, Settings, Theme } from './defaults';
export {
  DEFAULT_PROXY_TEMPLATE,
  DEFAULT_SETTINGS,
  IMAGE_MODES,
  LANGUAGES,
  MARKDOWN_SIGNS,
  OBSIDIAN_MODES,
  PRESETS,
  SETTINGS_VERSION,
  THEMES,
} from './defaults';

type Validator<T> = (value: unknown) => value is T;
const isBoolean: Validator<boolean> = (value) => typeof value === 'boolean';
const oneOf =
  <T extends string>(values: readonly T[]): Validator<T> =>
  (value): value is T =>
    (values as readonly unknown[]).includes(value);
const keyOf =
  <T extends object>(values: T): Validator<keyof T> =>
  (value): value is keyof T =>
    typeof value === 'string' && Object.hasOwn(values, value);
const isInRange =
  (key: keyof typeof READER_RANGES): Validator<number> =>
  (value): value is number =>
    typeof value === 'number' && value >= READER_RANGES[key].min && value <= READER_RANGES[key].max;
const isText =
  (maxLength: number): Validator<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= maxLength;
const isTextList: Validator<readonly string[]> = (value): value is readonly string[] =>
  Array.isArray(value) && value.length <= 200 && value.every(isText(200));

/** @returns whether the text is an https address with exactly one of the two place-holders */
export function isProxyTemplate(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 500) return false;
  const holders = value.match(/\{(?:url|encodedUrl)\}/g) ?? [];
  const url = parseUrl(value.replace(/\{(?:url|encodedUrl)\}/g, 'x'));
  return holders.length === 1 && url?.protocol === 'https:' && url.username === '';
}

const VALIDATORS: { readonly [K in keyof Settings]: Validator<Settings[K]> } = {
  language: oneOf(LANGUAGES),
  theme: oneOf(THEMES),
  sync: isBoolean,
  cleanAutomatically: isBoolean,
  cleanedSites: isTextList,
  proxy: isBoolean,
  proxyTemplate: isProxyTemplate,
  proxyHosts: isTextList,
  body: oneOf(['markdown', 'html']),
  preset: oneOf(PRESETS),
  imageAddresses: oneOf(['routed', 'original']),
  images: oneOf(IMAGE_MODES),
  attachmentsFolder: isText(200),
  categories: isTextList,
  tags: isTextList,
  frontMatterFields: isUserFieldList,
  disableNunjucks: isBoolean,
  bullet: keyOf(MARKDOWN_SIGNS.bullet),
  emphasis: keyOf(MARKDOWN_SIGNS.emphasis),
  fence: keyOf(MARKDOWN_SIGNS.fence),
  links: oneOf(['inline', 'reference']),
  sourceLine: isBoolean,
  fileNameTemplate: (value): value is string => isText(200)(value) && isNameTemplate(value),
  folder: isText(200),
  saveAs: isBoolean,
  obsidianVault: isText(100),
  obsidianFolder: isText(200),
  obsidianMode: oneOf(OBSIDIAN_MODES),
  menuPage: isBoolean,
  menuSelection: isBoolean,
  menuLink: isBoolean,
  menuImage: isBoolean,
  readerFont: oneOf(READER_FONTS),
  readerFontName: isFontName,
  readerFontSize: isInRange('readerFontSize'),
  readerWidth: isInRange('readerWidth'),
  readerLineHeight: isInRange('readerLineHeight'),
  readerParagraphSpacing: isInRange('readerParagraphSpacing'),
  readerAlign: oneOf(READER_ALIGNMENTS),
  readerIndent: isBoolean,
  readerVertical: isBoolean,
  readerCss: isReaderCss,
  readerPosition: isBoolean,
  readerKeys: isReaderKeys,
};

/**
 * @param stored anything: what the browser kept, or a part of the settings
 * @returns complete settings; unknown keys are dropped, wrong values replaced by their default
 */
export function parseSettings(stored: unknown): Settings {
  return { ...DEFAULT_SETTINGS, ...pickValidSettings(stored) };
}

/** @returns only those of the stored values that are settings and valid */
export function pickValidSettings(stored: unknown): Partial<Settings> {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const settings: Record<string, unknown> = {};
  for (const [key, isValid] of Object.entries(VALIDATORS)) {
    const value = Object.hasOwn(given, key) ? given[key] : undefined;
    if ((isValid as Validator<unknown>)(value)) settings[key] = value;
  }
  return settings as Partial<Settings>;
}
