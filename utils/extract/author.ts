/**
 * Who wrote the article: the page's own descriptions first, then bylines near the title; a site's name
 * only when nobody else is named.
 */
import { readByline, readWrittenByline } from './byline';
import type { NamedElements } from './namedElements';
import { cleanName } from './names';
import type { Descriptions } from './publicationDate';

const AUTHOR_TAGS = [
  'citation_author',
  'author',
  'article:author',
  'parsely-author',
  'dc.creator',
  'dcterms.creator',
  'sailthru.author',
  'byl',
  'article:author_name',
  'og:article:author',
  'rnews:creator',
  'cxenseparse:author',
  'authors',
  'article.author',
  'mediator_author',
  'weibo:article:author',
  'twitter:creator:name',
];
const WRITTEN_BY = /written by|author|verfasst von|geschrieben von|escrito por|écrit par|作者/i;

/** @returns name or names, joined by commas, or undefined */
export function readAuthor(
  document: Document,
  descriptions: Descriptions,
  { site, named }: { site: string | undefined; named: NamedElements },
): string | undefined {
  const described = readDescribed(descriptions);
  const isOfSite = described !== undefined && site !== undefined && sameName(described, site);
  if (described !== undefined && !isOfSite) return described;
  const byline = readByline(document, named) ?? readWrittenByline(document);
  return byline ?? described;
}

function readDescribed({ tags, linked }: Descriptions): string | undefined {
  const names = (linked?.authors ?? []).map(cleanName).filter((name) => name !== undefined);
  if (names.length > 0) return [...new Set(names)].slice(0, 10).join(', ');
  for (const key of AUTHOR_TAGS) {
    const name = joined(tags.all(key).map(cleanName));
    if (name) return name;
  }
  const isLabelled = WRITTEN_BY.test(tags.get('twitter:label1') ?? '');
  return isLabelled ? cleanName(tags.get('twitter:data1')) : undefined;
}

function joined(names: readonly (string | undefined)[]): string | undefined {
  const known = names.filter((name) => name !== undefined);
  return known.length > 0 ? [...new Set(known)].slice(0, 10).join(', ') : undefined;
}

function sameName(one: string, other: string): boolean {
  const bare = (value: string) => value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return bare(one) === bare(other);
}
