/**
 * All settings: their type, defaults and the one validator. Pure; `store.ts` keeps them in the browser.
 * A new key with a default needs no migration; a changed meaning does.
 */
import { parseUrl } from '../dom/url';

/** Version of this schema, stored beside the values. */
export const SETTINGS_VERSION = 1;

/** The proxy the product was made with; `{url}` is the raw address, `{encodedUrl}` the percent-encoded. */
export const DEFAULT_PROXY_TEMPLATE = 'https://cors.zfour.workers.dev/?{url}';

/** Front-matter presets. */
export const PRESETS = ['hexo', 'hugo', 'hugo-toml', 'jekyll', 'obsidian', 'zola', 'plain'] as const;
/** Interface languages; `auto` follows the browser. */
export const LANGUAGES = ['auto', 'en', 'zh_CN'] as const;
/** Reader and interface themes. */
export const THEMES = ['system', 'light', 'dark', 'sepia', 'black'] as const;

/** One of PRESETS. */
export type Preset = (typeof PRESETS)[number];
/** One of THEMES. */
export type Theme = (typeof THEMES)[number];

/** Everything the user can set. */
export interface Settings {
  readonly language: (typeof LANGUAGES)[number];
  readonly theme: Theme;
  /** Clean ZAKER pages without a click. */
  readonly cleanAutomatically: boolean;
  /** Hosts the user wants cleaned without a click; each needs its own permission. */
  readonly cleanedSites: readonly string[];
  /** Whether pictures of hosts that need it go through the proxy. */
  readonly proxy: boolean;
  /** https address with `{url}` or `{encodedUrl}`. */
  readonly proxyTemplate: string;
  /** Host patterns the user added to the proxy list. */
  readonly proxyHosts: readonly string[];
  readonly body: 'markdown' | 'html';
  readonly preset: Preset;
  /** Addresses of pictures in saved files: as routed (proxied where needed) or original. */
  readonly imageAddresses: 'routed' | 'original';
  /** Categories of sites whose rule names none. */
  readonly categories: readonly string[];
  /** Write `disableNunjucks: true` in Hexo posts, so that no text of a page runs as a template. */
  readonly disableNunjucks: boolean;
  /** Folder below the download folder; '' is the download folder itself. */
  readonly folder: string;
  /** Ask where to save. */
  readonly saveAs: boolean;
  readonly readerFont: 'serif' | 'sans';
  /** CSS pixels. */
  readonly readerFontSize: number;
}

/** Values of a fresh installation. */
export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  theme: 'system',
  cleanAutomatically: true,
  cleanedSites: [],
  proxy: true,
  proxyTemplate: DEFAULT_PROXY_TEMPLATE,
  proxyHosts: [],
  body: 'markdown',
  preset: 'hexo',
  imageAddresses: 'routed',
  categories: [],
  disableNunjucks: true,
  folder: '',
  saveAs: false,
  readerFont: 'serif',
  readerFontSize: 19,
};

type Validator<T> = (value: unknown) => value is T;
const isBoolean: Validator<boolean> = (value) => typeof value === 'boolean';
const oneOf =
  <T extends string>(values: readonly T[]): Validator<T> =>
  (value): value is T =>
    (values as readonly unknown[]).includes(value);
const isNumberIn =
  (low: number, high: number): Validator<number> =>
  (value): value is number =>
    typeof value === 'number' && value >= low && value <= high;
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
  cleanAutomatically: isBoolean,
  cleanedSites: isTextList,
  proxy: isBoolean,
  proxyTemplate: isProxyTemplate,
  proxyHosts: isTextList,
  body: oneOf(['markdown', 'html']),
  preset: oneOf(PRESETS),
  imageAddresses: oneOf(['routed', 'original']),
  categories: isTextList,
  disableNunjucks: isBoolean,
  folder: isText(200),
  saveAs: isBoolean,
  readerFont: oneOf(['serif', 'sans']),
  readerFontSize: isNumberIn(12, 40),
};

/**
 * @param stored anything: what the browser kept, or a part of the settings
 * @returns complete settings; unknown keys are dropped, wrong values replaced by their default
 */
export function parseSettings(stored: unknown): Settings {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [key, isValid] of Object.entries(VALIDATORS)) {
    const value = Object.hasOwn(given, key) ? given[key] : undefined;
    if ((isValid as Validator<unknown>)(value)) settings[key] = value;
  }
  return settings as unknown as Settings;
}
