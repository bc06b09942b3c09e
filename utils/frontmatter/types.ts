/** What a front-matter preset is made of: an ordered, typed list of fields. Data only. */

/** What can be known of an article when its front matter is written. */
export interface FrontMatterFacts {
  readonly title: string;
  readonly author?: string;
  readonly site?: string;
  /** ISO 8601. */
  readonly date?: string;
  readonly url: string;
  readonly excerpt?: string;
  readonly language?: string;
  /** Address of the lead image as it is to be written. */
  readonly image?: string;
  readonly categories?: readonly string[];
  readonly tags?: readonly string[];
  /** Moment of saving, milliseconds since 1970. */
  readonly savedAt?: number;
}

/** Where a field's value comes from; a field whose source is unknown is left out. */
export type FieldSource = Exclude<keyof FrontMatterFacts, 'savedAt'> | 'saved';

/** How a value is written. */
export const FIELD_TYPES = [
  'text',
  'quoted',
  'list',
  'boolean',
  'number',
  'date-rfc1123',
  'date-iso',
  'date-time',
  'date-day',
] as const;

/** One of FIELD_TYPES. */
export type FieldType = (typeof FIELD_TYPES)[number];

/** Place-holders that a template may have. */
export const TEMPLATE_NAMES = [
  'title',
  'author',
  'site',
  'host',
  'date',
  'saved',
  'url',
  'excerpt',
  'language',
  'image',
  'categories',
  'tags',
  'slug',
] as const;

/** A field as users write it: what `value` gives is written as `type` says. */
export interface UserField {
  readonly key: string;
  /** A template; of a list each part between commas is an item, or several. */
  readonly value: string;
  readonly type: FieldType;
}

/** One line (or list) of the front matter. `constant` wins over `source`. */
export interface FrontMatterField {
  readonly key: string;
  readonly type: FieldType;
  readonly source?: FieldSource;
  readonly constant?: boolean | string | readonly string[];
  /** Used where there is neither. */
  readonly template?: string;
  /** Written only if this option is on. */
  readonly option?: 'disableNunjucks';
}

/** A preset: its syntax and its fields, in the order they are written. */
export interface FrontMatterPreset {
  readonly id: string;
  readonly syntax: 'yaml' | 'toml';
  readonly fields: readonly FrontMatterField[];
}
