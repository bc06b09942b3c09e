/**
 * Who wrote the article: the page's own descriptions first, then bylines near the title; a site's name
 * only when nobody else is named.
 */
import { readByline } from './byline';
import { hostNames } from './hostNames';
import type { Lines } from './lines';
import type { NamedElements } from './namedElements';
import { cleanName, cleanNames } from './names';
import { isOffer, type PageKind } from './pageKind';
import type { Descriptions } from './publicationDate';
import { readScripted } from './scripted';
import { isHanName } from './surnames';
import { isEditor, readWrittenByline } from './writtenByline';

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
/** Names that libraries write the other way round: `Beispiel, Anna`. */
const CATALOGUE_TAGS = new Set(['citation_author', 'dc.creator', 'dcterms.creator']);
const WRITTEN_BY = /written by|author|verfasst von|geschrieben von|escrito por|écrit par|作者/i;
/** Where page scripts name the author, for measurements or a component to come. */
const SCRIPTED_AUTHOR =
  /\\?"(?:page_?post_?author|post_?author|article_?author|page_?author|author_?names?)\\?"\s*:\s*\\?"([^"\\]{2,60})/i;
/** Who writes where no person is named: a description says so, a link of that name need not. */
const EDITORS =
  /^(?:[\p{L}.-]{2,20}\s)?(?:redaktion|rédaction|redacción|redazione|redactie|редакция|编辑部)$/iu;
/** A site that is called by somebody's name and degree is that person's own. */
const DEGREE = /^(?:(?:Prof(?:essor)?|Dr)\b\.?\s*)+(?=\p{Lu})/u;

/** What an author is looked for in beside the page's head. */
export interface AuthoredPage {
  readonly site: string | undefined;
  readonly url: string;
  readonly title: string;
  readonly named: NamedElements;
  readonly lines: Lines;
  readonly kind: PageKind;
}

/** @returns name or names, joined by commas, or undefined */
export function readAuthor(
  document: Document,
  descriptions: Descriptions,
  { site, url, title, named, lines, kind }: AuthoredPage,
): string | undefined {
  const described = readDescribed(descriptions);
  // who is named elsewhere on such a page reviews what it offers
  if (isOffer(kind)) return described[0]?.join(', ');
  const isNobody = (names: readonly string[]) => AGENCY.test(names[0] ?? '') || isNamedEditor(names, lines);
  const person = described.find((names) => !isOfSite(names, [site, ...hostNames(url)]) && !isNobody(names));
  const byline = person && person.length > 1 ? undefined : readByline(document, named, person !== undefined);
  if (person) {
    if (isExtended(person, byline)) return byline;
    return spellOut(person, () => readByline(document, named)) ?? person.join(', ');
  }
  // a person's own site has that person's name
  const owner = described.find((names) => !isOfSite(names, [site]) && !isNobody(names));
  return (
    byline ??
    owner?.join(', ') ??
    descriptions.linked?.authors.find((name) => EDITORS.test(name)) ??
    readWrittenByline(lines(), title, described.length === 0) ??
    cleanName(DEGREE.test(site ?? '') ? site?.replace(DEGREE, '') : undefined) ??
    described[0]?.join(', ') ??
    cleanName(readScripted(document, 'uthor', SCRIPTED_AUTHOR))
  );
}

/** The names of each description, those that name nobody left out. */
function readDescribed({ tags, linked }: Descriptions): string[][] {
  const isLabelled = WRITTEN_BY.test(tags.get('twitter:label1') ?? '');
  const sources = [
    linked?.authors ?? [],
    ...AUTHOR_TAGS.map((tag) =>
      tags.all(tag).map((name) => (CATALOGUE_TAGS.has(tag) ? inOrder(name) : name)),
    ),
    isLabelled ? [tags.get('twitter:data1')] : [],
  ];
  return sources.map(cleanNames).filter((names) => names.length > 0);
}

function inOrder(name: string): string {
  const [last, first, more] = name.split(/,\s*/u);
  return last && first && more === undefined ? `${first} ${last}` : name;
}

/** The name as a page shows it where its description has but the account's: `anna_example`. */
function spellOut(person: readonly string[], show: () => string | undefined): string | undefined {
  const [account = ''] = person;
  if (person.length !== 1 || !/^[a-z\d._-]+$/.test(account)) return undefined;
  const shown = show();
  return bare(shown) === bare(account) ? shown : undefined;
}

/** Whether a page shows more authors than the one it describes. */
function isExtended(person: readonly string[], byline: string | undefined): byline is string {
  const shown = byline?.split(', ') ?? [];
  return person.length === 1 && shown.length > 1 && shown.length <= 6 && shown.includes(person[0] ?? '');
}

/** Chinese agencies, papers and offices pass their texts on, and name who wrote them there. */
const AGENCY = /^\p{Script=Han}+[社网網报報站]$/u;

const isNamedEditor = ([name = '', ...others]: readonly string[], lines: Lines): boolean =>
  others.length === 0 && isHanName(name) && isEditor(name, lines());

const bare = (value = ''): string => value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether an account is meant that has the site's name, perhaps with more words. */
function isOfSite(names: readonly string[], sites: readonly (string | undefined)[]): boolean {
  const name = bare(names[0]);
  if (names.length !== 1) return false;
  return sites.map(bare).some((site) => {
    if (site.length < 3) return false;
    return (
      name === site ||
      (name.length > 3 && (name.startsWith(site) || site.startsWith(name))) ||
      (site.length > 7 && name.includes(site))
    );
  });
}
