/** What can be set, and what a fresh installation has. Data, apart from the validator, so that scripts stay small. */
import type { UserField } from '../frontmatter/types';
import type { ReaderKeys } from './readerKeys';
import { DEFAULT_READER_TYPE, type ReaderType } from './readerType';

/** Version of this schema, stored beside the values. */
export const SETTINGS_VERSION = 1;

/** The proxy the product was made with; `{url}` is the raw address, `{encodedUrl}` the percent-encoded. */
export const DEFAULT_PROXY_TEMPLATE = 'https://cors.zfour.workers.dev/?{url}';

/** What becomes of an article in Obsidian. */
export const OBSIDIAN_MODES = ['new', 'append', 'daily'] as const;
/** Front-matter presets. */
export const PRESETS = ['hexo', 'hugo', 'hugo-toml', 'jekyll', 'obsidian', 'zola', 'plain'] as const;
/** What becomes of the pictures of a saved article. */
export const IMAGE_MODES = ['link', 'folder', 'hexo', 'hugo', 'obsidian', 'embed', 'zip'] as const;
/** Interface languages; `auto` follows the browser. */
export const LANGUAGES = ['auto', 'en', 'zh_CN', 'zh_TW', 'ja'] as const;
/** Reader and interface themes. */
export const THEMES = ['system', 'light', 'dark', 'sepia', 'black'] as const;

/** Spellings of Markdown that can be chosen, with their signs; the first of each is the default. */
export const MARKDOWN_SIGNS = {
  bullet: { dash: '-', asterisk: '*', plus: '+' },
  emphasis: { asterisk: '*', underscore: '_' },
  fence: { backtick: '`', tilde: '~' },
} as const;

/** One of PRESETS. */
export type Preset = (typeof PRESETS)[number];
/** One of IMAGE_MODES. */
export type ImageMode = (typeof IMAGE_MODES)[number];
/** One of THEMES. */
export type Theme = (typeof THEMES)[number];

/** Everything the user can set. */
export interface Settings extends ReaderType {
  readonly language: (typeof LANGUAGES)[number];
  readonly theme: Theme;
  /** Keep the settings in step with the user's other devices, through the browser's own sync. */
  readonly sync: boolean;
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
  /**
   * Pictures with the file: links only, a folder beside it, Hexo's asset folder, a Hugo page bundle, the
   * attachments of an Obsidian vault, embedded in the text, or everything in one ZIP.
   */
  readonly images: ImageMode;
  /** Folder of an Obsidian vault's attachments, below the download folder. */
  readonly attachmentsFolder: string;
  /** Categories of sites whose rule names none. */
  readonly categories: readonly string[];
  /** Tags of every saved file, before those that the page names. */
  readonly tags: readonly string[];
  /** The user's own front matter; empty: the fields of the preset. */
  readonly frontMatterFields: readonly UserField[];
  /** Write `disableNunjucks: true` in Hexo posts, so that no text of a page runs as a template. */
  readonly disableNunjucks: boolean;
  readonly bullet: keyof typeof MARKDOWN_SIGNS.bullet;
  readonly emphasis: keyof typeof MARKDOWN_SIGNS.emphasis;
  readonly fence: keyof typeof MARKDOWN_SIGNS.fence;
  readonly links: 'inline' | 'reference';
  /** Begin the text with a line that links to the page. */
  readonly sourceLine: boolean;
  /** Template of the file's name, without extension. */
  readonly fileNameTemplate: string;
  /** Folder below the download folder, as a template; '' is the download folder itself. */
  readonly folder: string;
  /** Ask where to save. */
  readonly saveAs: boolean;
  /** Name of the Obsidian vault; '' is the one that was open last. */
  readonly obsidianVault: string;
  /** Folder inside of the vault, as a template; '' is the vault itself. */
  readonly obsidianFolder: string;
  /** A note of its own, the end of a note of that name, or the end of today's note. */
  readonly obsidianMode: (typeof OBSIDIAN_MODES)[number];
  /** Entries in the context menu of pages. */
  readonly menuPage: boolean;
  /** Entries in the context menu of selected text. */
  readonly menuSelection: boolean;
  /** Entries in the context menu of links. */
  readonly menuLink: boolean;
  /** Entries in the context menu of images. */
  readonly menuImage: boolean;
  /** The user's own style for articles; '' is none. */
  readonly readerCss: string;
  /** Keep how far an article was read. */
  readonly readerPosition: boolean;
  /** The reader's keys, where they differ from READER_KEYS. */
  readonly readerKeys: ReaderKeys;
}

/** The settings that a page cleaner reads. */
export type CleanerSettings = Pick<
  Settings,
  'cleanAutomatically' | 'cleanedSites' | 'proxy' | 'proxyTemplate' | 'proxyHosts'
>;

/** Their values of a fresh installation; apart, because every cleaned page pays for their bytes. */
export const CLEANER_DEFAULTS: CleanerSettings = {
  cleanAutomatically: true,
  cleanedSites: [],
  proxy: true,
  proxyTemplate: DEFAULT_PROXY_TEMPLATE,
  proxyHosts: [],
};

/** Values of a fresh installation. */
export const DEFAULT_SETTINGS: Settings = /* @__PURE__ */ Object.freeze<Settings>({
  ...CLEANER_DEFAULTS,
  language: 'auto',
  theme: 'system',
  sync: false,
  body: 'markdown',
  preset: 'hexo',
  imageAddresses: 'routed',
  images: 'link',
  attachmentsFolder: 'attachments',
  categories: [],
  tags: [],
  frontMatterFields: [],
  disableNunjucks: true,
  bullet: 'dash',
  emphasis: 'asterisk',
  fence: 'backtick',
  links: 'inline',
  sourceLine: false,
  fileNameTemplate: '{title}',
  folder: '',
  saveAs: false,
  obsidianVault: '',
  obsidianFolder: '',
  obsidianMode: 'new',
  menuPage: true,
  menuSelection: true,
  menuLink: true,
  menuImage: true,
  ...DEFAULT_READER_TYPE,
  readerCss: '',
  readerPosition: true,
  readerKeys: {},
});
