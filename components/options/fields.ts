/** The settings page as data: groups, and of each setting how it is shown. Names and explanations are messages. */
import { FRONT_MATTER_PRESETS } from '../../utils/frontmatter/presets/index';
import { isNameTemplate } from '../../utils/save/nameTemplate';
import { isFontName, READER_ALIGNMENTS, READER_FONTS, READER_RANGES } from '../../utils/settings/readerType';
import {
  IMAGE_MODES,
  isProxyTemplate,
  LANGUAGES,
  MARKDOWN_SIGNS,
  OBSIDIAN_MODES,
  PRESETS,
  type Settings,
  THEMES,
} from '../../utils/settings/schema';
import { isFolder } from './validate';

/** Keys of settings whose value is of type T. */
type KeysOf<T> = { [K in keyof Settings]: Settings[K] extends T ? K : never }[keyof Settings];

/** On or off. */
export interface SwitchField {
  readonly kind: 'switch';
  readonly key: KeysOf<boolean>;
}

/** One of a closed set; few and short ones are all visible (`segments`), others in a list. */
export interface ChoiceField {
  readonly kind: 'segments' | 'list';
  readonly key: Exclude<
    KeysOf<string>,
    | 'proxyTemplate'
    | 'folder'
    | 'attachmentsFolder'
    | 'fileNameTemplate'
    | 'readerFontName'
    | 'obsidianVault'
    | 'obsidianFolder'
    | 'readerCss'
  >;
  readonly values: readonly string[];
}

/** A line of text; kept only while valid. */
export interface TextField {
  readonly kind: 'text';
  readonly key:
    | 'proxyTemplate'
    | 'folder'
    | 'attachmentsFolder'
    | 'fileNameTemplate'
    | 'readerFontName'
    | 'obsidianVault'
    | 'obsidianFolder';
  readonly isValid: (value: string) => boolean;
  /** Message key of the sentence shown for a wrong value. */
  readonly errorKey: string;
  readonly placeholderKey?: string;
}

/** Several short texts, separated by commas or lines. */
export interface TextListField {
  readonly kind: 'texts';
  readonly key: Exclude<KeysOf<readonly string[]>, 'cleanedSites'>;
  readonly placeholderKey?: string;
}

/** A number within limits. */
export interface NumberField {
  readonly kind: 'number';
  readonly key: KeysOf<number>;
  readonly min: number;
  readonly max: number;
}

/** The sites that are always cleaned. */
export interface SitesField {
  readonly kind: 'sites';
  readonly key: 'cleanedSites';
}

/** The user's own front matter, one field a line. */
export interface FieldListField {
  readonly kind: 'fieldList';
  readonly key: 'frontMatterFields';
}

/** The user's own style for articles. */
export interface CssField {
  readonly kind: 'css';
  readonly key: 'readerCss';
}

/** One setting. */
export type Field =
  | CssField
  | FieldListField
  | SitesField
  | SwitchField
  | ChoiceField
  | TextField
  | TextListField
  | NumberField;

/** Settings that belong together. */
export interface FieldGroup {
  /** Message key is `group_<id>`. */
  readonly id: string;
  readonly fields: readonly Field[];
}

/** All groups, in the order of the page. What is no single setting is in `panels.tsx`, by the same ids. */
export const FIELD_GROUPS: readonly FieldGroup[] = [
  {
    id: 'general',
    fields: [
      { kind: 'list', key: 'language', values: LANGUAGES },
      { kind: 'segments', key: 'theme', values: THEMES },
      { kind: 'switch', key: 'sync' },
    ],
  },
  {
    id: 'images',
    fields: [
      { kind: 'switch', key: 'proxy' },
      {
        kind: 'text',
        key: 'proxyTemplate',
        isValid: isProxyTemplate,
        errorKey: 'invalid_proxyTemplate',
      },
      { kind: 'texts', key: 'proxyHosts', placeholderKey: 'example_proxyHosts' },
      { kind: 'segments', key: 'imageAddresses', values: ['routed', 'original'] },
    ],
  },
  {
    id: 'markdown',
    fields: [
      { kind: 'segments', key: 'body', values: ['markdown', 'html'] },
      { kind: 'switch', key: 'sourceLine' },
      { kind: 'segments', key: 'links', values: ['inline', 'reference'] },
      { kind: 'segments', key: 'bullet', values: Object.keys(MARKDOWN_SIGNS.bullet) },
      { kind: 'segments', key: 'emphasis', values: Object.keys(MARKDOWN_SIGNS.emphasis) },
      { kind: 'segments', key: 'fence', values: Object.keys(MARKDOWN_SIGNS.fence) },
    ],
  },
  {
    id: 'front_matter',
    fields: [
      {
        kind: 'list',
        key: 'preset',
        values: PRESETS.filter((id) => Object.hasOwn(FRONT_MATTER_PRESETS, id)),
      },
      { kind: 'fieldList', key: 'frontMatterFields' },
      { kind: 'texts', key: 'categories', placeholderKey: 'example_categories' },
      { kind: 'texts', key: 'tags' },
      { kind: 'switch', key: 'disableNunjucks' },
    ],
  },
  {
    id: 'saving',
    fields: [
      {
        kind: 'text',
        key: 'fileNameTemplate',
        isValid: isNameTemplate,
        errorKey: 'invalid_fileNameTemplate',
      },
      {
        kind: 'text',
        key: 'folder',
        isValid: isFolder,
        errorKey: 'invalid_folder',
        placeholderKey: 'example_folder',
      },
      { kind: 'list', key: 'images', values: IMAGE_MODES },
      {
        kind: 'text',
        key: 'attachmentsFolder',
        isValid: isFolder,
        errorKey: 'invalid_folder',
        placeholderKey: 'example_attachmentsFolder',
      },
      { kind: 'switch', key: 'saveAs' },
    ],
  },
  {
    id: 'obsidian',
    fields: [
      {
        kind: 'text',
        key: 'obsidianVault',
        isValid: (value) => value.length <= 100,
        errorKey: 'invalid_folder',
      },
      {
        kind: 'text',
        key: 'obsidianFolder',
        isValid: isFolder,
        errorKey: 'invalid_folder',
        placeholderKey: 'example_folder',
      },
      { kind: 'segments', key: 'obsidianMode', values: OBSIDIAN_MODES },
    ],
  },
  {
    id: 'menus',
    fields: [
      { kind: 'switch', key: 'menuPage' },
      { kind: 'switch', key: 'menuSelection' },
      { kind: 'switch', key: 'menuLink' },
      { kind: 'switch', key: 'menuImage' },
    ],
  },
  {
    id: 'reader',
    fields: [
      { kind: 'segments', key: 'readerFont', values: READER_FONTS },
      { kind: 'text', key: 'readerFontName', isValid: isFontName, errorKey: 'invalid_readerFontName' },
      { kind: 'number', key: 'readerFontSize', ...READER_RANGES.readerFontSize },
      { kind: 'number', key: 'readerWidth', ...READER_RANGES.readerWidth },
      { kind: 'number', key: 'readerLineHeight', ...READER_RANGES.readerLineHeight },
      { kind: 'number', key: 'readerParagraphSpacing', ...READER_RANGES.readerParagraphSpacing },
      { kind: 'segments', key: 'readerAlign', values: READER_ALIGNMENTS },
      { kind: 'switch', key: 'readerIndent' },
      { kind: 'switch', key: 'readerVertical' },
      { kind: 'switch', key: 'readerPosition' },
      { kind: 'css', key: 'readerCss' },
    ],
  },
  {
    id: 'sites',
    fields: [
      { kind: 'switch', key: 'cleanAutomatically' },
      { kind: 'sites', key: 'cleanedSites' },
    ],
  },
  { id: 'shortcuts', fields: [] },
  { id: 'backup', fields: [] },
  { id: 'about', fields: [] },
];
