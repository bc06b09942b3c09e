/**
 * Reads schema.org descriptions (JSON-LD). They are written by hand or by plug-ins and often slightly
 * wrong, so everything is optional and nothing is believed without its type.
 */
import { all } from '../dom/query';

/** What a page's own description says about its article. */
export interface LinkedArticle {
  readonly type: string;
  readonly headline?: string;
  readonly authors: readonly string[];
  readonly published?: string;
  readonly modified?: string;
  readonly description?: string;
  readonly body?: string;
  readonly image?: string;
  readonly site?: string;
  readonly section?: string;
  readonly tags: readonly string[];
  readonly language?: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Longest script that is parsed, in characters, and most objects that are looked at. */
const MAX_SCRIPT = 2_000_000;
const MAX_OBJECTS = 500;

const ARTICLE_TYPE =
  /(?:Article|BlogPosting|Report|Review|Recipe|SocialMediaPosting|DiscussionForumPosting|QAPage|Question|HowTo|Posting)$/;
const PAGE_TYPE =
  /^(?:WebPage|ItemPage|AboutPage|FAQPage|VideoObject|Product|Course|Event|PodcastEpisode|CreativeWork|Book)$/;
/** Containers that lead to the description. */
const NESTED = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemListElement', 'item'];

/** @returns the best description of an article on the page, or undefined */
export function readLinkedArticle(document: Document): LinkedArticle | undefined {
  const objects = all(document, 'script[type="application/ld+json" i]').flatMap(readScript);
  const describe = (pattern: RegExp) =>
    objects.filter((object) => pattern.test(typeOf(object))).sort((a, b) => weight(b) - weight(a))[0];
  const article = describe(ARTICLE_TYPE) ?? describe(PAGE_TYPE) ?? objects.find(isForBaidu);
  return article ? toLinkedArticle(article, objects) : undefined;
}

function readScript(script: Element): Json[] {
  const source = (script.textContent ?? '').trim();
  if (source === '' || source.length > MAX_SCRIPT) return [];
  const found: Json[] = [];
  collect(parseLoosely(source), found, 0);
  return found;
}

/** Comment marks around the JSON, raw line breaks in strings and trailing commas are common mistakes. */
function parseLoosely(source: string): unknown {
  const bare = source.replace(
    /^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$|;\s*$/g,
    '',
  );
  const repaired = () => bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1');
  for (const attempt of [() => bare, repaired]) {
    try {
      return JSON.parse(attempt());
    } catch {
      // the next, more forgiving reading
    }
  }
  return readBroken(bare);
}

/** What can still be told of a description with unescaped quotes in it. */
function readBroken(source: string): unknown {
  const value = (pattern: RegExp) => pattern.exec(source)?.[1];
  const type = value(/"@type"\s*:\s*"(\w*(?:Article|Posting))"/);
  if (!type) return undefined;
  return {
    '@type': type,
    headline: value(/"headline"\s*:\s*"([^"\\]{4,300})"\s*,/),
    datePublished: value(/"datePublished"\s*:\s*"([^"]{8,40})"/),
    author: {
      name: value(/"author"\s*:[[{\s]*"@type"\s*:\s*"Person"\s*,\s*"name"\s*:\s*"([^"\\]{2,80})"/),
    },
  };
}

function collect(value: unknown, found: Json[], depth: number): void {
  if (depth > 6 || found.length >= MAX_OBJECTS || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found, depth + 1);
    return;
  }
  const object = value as Json;
  if (typeOf(object) !== '' || isForBaidu(object)) found.push(object);
  for (const key of NESTED) collect(object[key], found, depth + 1);
}

/** What Chinese pages say of their dates to one search engine: an object without a type. */
const isForBaidu = (object: Json): boolean => typeof object.pubDate === 'string';

function typeOf(object: Json): string {
  const type = object['@type'];
  const name = Array.isArray(type)
    ? (type.find((item) => typeof item === 'string' && ARTICLE_TYPE.test(item)) ?? type[0])
    : type;
  return typeof name === 'string' ? name.replace(/^.*[/:]/, '') : '';
}

/** The fuller a description, the more it is meant. */
function weight(object: Json): number {
  return ['headline', 'author', 'datePublished', 'articleBody', 'image'].filter((key) => object[key]).length;
}

function toLinkedArticle(article: Json, objects: readonly Json[]): LinkedArticle {
  const site = objects.find((object) => typeOf(object) === 'WebSite');
  return {
    type: typeOf(article),
    headline: toText(article.headline) ?? toText(article.name),
    authors: toNames(article.author ?? article.creator, objects),
    published:
      toText(article.datePublished) ??
      toText(article.dateCreated) ??
      toText(article.uploadDate) ??
      toText(objects.find(isForBaidu)?.pubDate),
    modified: toText(article.dateModified),
    description: toText(article.description),
    body: toText(article.articleBody) ?? toText(article.text),
    image: toAddress(article.image, objects) ?? toAddress(article.thumbnailUrl, objects),
    site: toNames(article.publisher, objects)[0] ?? (site && toText(site.name)),
    section: toText(article.articleSection),
    tags: toTags(article.keywords),
    language: toText(article.inLanguage),
  };
}

function toText(value: unknown): string | undefined {
  const single = Array.isArray(value) ? value[0] : value;
  if (typeof single === 'number') return String(single);
  if (typeof single !== 'string') return undefined;
  return unescapeText(single).replace(/\s+/g, ' ').trim() || undefined;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** @returns the text with character references resolved, which many pages write into their metadata */
export function unescapeText(value: string): string {
  return value
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (whole, hex: string, decimal: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
      return code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : whole;
    })
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

function toNames(value: unknown, objects: readonly Json[]): string[] {
  const list = Array.isArray(value) ? value : [value];
  const names = list.map((item) => {
    if (typeof item === 'string') return /^https?:/.test(item) ? undefined : toText(item);
    if (typeof item !== 'object' || item === null) return undefined;
    const person = item as Json;
    return toText(person.name) ?? nameById(person['@id'], objects);
  });
  return [...new Set(names.filter((name): name is string => name !== undefined))];
}

function nameById(id: unknown, objects: readonly Json[]): string | undefined {
  if (typeof id !== 'string') return undefined;
  return toText(objects.find((object) => object['@id'] === id && object.name)?.name);
}

function toAddress(value: unknown, objects: readonly Json[]): string | undefined {
  const single = Array.isArray(value) ? value[0] : value;
  if (typeof single === 'string') return single;
  if (typeof single !== 'object' || single === null) return undefined;
  const { '@id': id, url, contentUrl } = single as Json;
  const meant = url || contentUrl || !id ? undefined : objects.find((object) => object['@id'] === id);
  return toText(url) ?? toText(contentUrl) ?? toText(meant?.url) ?? toText(meant?.contentUrl);
}

function toTags(value: unknown): string[] {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,，、]/u) : [];
  return list.map(toText).filter((tag): tag is string => tag !== undefined);
}
