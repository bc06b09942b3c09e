/** The page's `meta` elements as one table. */
import { all } from '../dom/query';

/** Values by lower-case name. */
export interface MetaTags {
  /** @returns the first value of that name */
  get(name: string): string | undefined;
  /** @returns all values of that name, in document order */
  all(name: string): readonly string[];
  /** @returns the values of all names that match, in document order */
  matching(name: RegExp): readonly string[];
}

/** Longest value that is taken, in characters, and most values of one name. */
const MAX_LENGTH = 1000;
const MAX_VALUES = 20;

/** @returns every `meta` with a `name`, `property` or `itemprop` and non-empty content */
export function readMetaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  for (const meta of all(document, 'meta[content]')) {
    const content = meta.getAttribute('content')?.trim();
    if (!content || content.length > MAX_LENGTH) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      for (const key of (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/u)) {
        const values = tags.get(key) ?? [];
        if (key && values.length < MAX_VALUES) tags.set(key, [...values, content]);
      }
    }
  }
  return {
    get: (name) => tags.get(name)?.[0],
    all: (name) => tags.get(name) ?? [],
    matching: (name) => [...tags].flatMap(([key, values]) => (name.test(key) ? values : [])),
  };
}

/** @returns the value of the first of the names that has one */
export function firstTag(tags: MetaTags, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = tags.get(name);
    if (value) return value;
  }
  return undefined;
}
