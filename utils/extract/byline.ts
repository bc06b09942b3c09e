/** Bylines that are marked as such: by an author's link, a class, or microdata. */
import { rareElementsIn } from '../dom/elements';
import { text } from '../dom/query';
import { UNSEEN } from './boxes';
import { isElsewhere } from './elsewhere';
import type { NamedElements, NameKind } from './namedElements';
import { cleanName } from './names';

/** Addresses of pages about a person. */
const PERSON_ADDRESS =
  /\/(?:author|autor|auteur|reporter|contributor|journalist|profil|writers?\/|columnist|redakteur)/i;
const AUTHOR_MARK = '[rel~="author" i],[itemprop~="author" i]';
const PERSON_LINK = 'a[href]';
/** Marks of a byline, best first; the first that yields a name decides. */
const MARKS: readonly (string | NameKind)[] = [
  AUTHOR_MARK,
  'byline',
  PERSON_LINK,
  'author',
  'poster',
  'user',
  'address',
];
/** Addresses of pages about a subject: their links stand in bylines, too. */
const TOPIC_ADDRESS = /\/(?:tags?|categor(?:y|ies)|topics?|kategorien?|thema|themen|labels?|section)\//i;
/** Elements of one mark that are looked at. */
const MAX_TRIED = 30;
/** Longest text of an element that is a byline, in characters. */
const MAX_BYLINE = 240;

/** Marks that leave no doubt, at the beginning of `MARKS`. */
const SURE_MARKS = 3;

/**
 * @param sure whether doubtful marks are passed over
 * @returns the author's name, or several joined by commas, or undefined
 */
export function readByline(document: Document, named: NamedElements, sure = false): string | undefined {
  for (const mark of sure ? MARKS.slice(0, SURE_MARKS) : MARKS) {
    const marked = mark in named ? named[mark as NameKind] : findMarked(document, mark);
    for (const element of marked.slice(0, MAX_TRIED)) {
      // a byline is often a margin of its own
      const isAside = element.localName === 'aside' && element.parentElement !== null;
      if (isCredit(element) || (mark === 'poster' && isPictureBox(element))) continue;
      if (isElsewhere(isAside ? (element.parentElement as Element) : element)) continue;
      const names = readNames(element);
      if (names) return withNeighbours(element, new Set(marked), names);
    }
  }
  return sure ? undefined : readMarginByline(document);
}

/** What is quoted or shown has authors of its own. */
const CREDIT_NAME =
  /(?:ima?ge?|photo|picture|foto|bild|caption|quote|zitat|testimonial)s?[-_]{1,2}(?:author|byline)/i;

/** A poster is who posts, and has a page that a link leads to, or a picture. */
const PICTURE_NAME =
  /(?:ima?ge?|picture|photo|video|film|movie|player)\S*poster|poster\S*(?:ima?ge?|picture|photo)/i;

function isPictureBox(element: Element): boolean {
  const box = element.closest('[class~="poster" i]') ?? element;
  if (PICTURE_NAME.test(box.getAttribute('class') ?? '')) return true;
  return box.querySelector('a[href]') === null && box.querySelector('img,picture,video') !== null;
}

function isCredit(element: Element): boolean {
  return (
    CREDIT_NAME.test(element.getAttribute('class') ?? '') ||
    element.closest('blockquote,figure,figcaption') !== null
  );
}

/** The author that a page's margin names, if it is but one; those of comments do not count. */
function readMarginByline(document: Document): string | undefined {
  const names = Array.from(rareElementsIn(document.body ?? document, AUTHOR_MARK))
    .slice(0, MAX_TRIED)
    .filter((element) => !element.closest('[class*="comment" i],[id*="comment" i]') && !isCredit(element))
    .map(readNames);
  const known = new Set(names.filter((name) => name !== undefined));
  return known.size === 1 ? [...known][0] : undefined;
}

function findMarked(document: Document, selector: string): Element[] {
  const root = document.body ?? document;
  if (selector !== PERSON_LINK) return Array.from(rareElementsIn(root, selector));
  const found: Element[] = [];
  const links = root.querySelectorAll(selector);
  for (let index = 0; index < links.length && found.length < MAX_TRIED; index += 1) {
    const link = links[index] as Element;
    if (PERSON_ADDRESS.test(link.getAttribute('href') ?? '')) found.push(link);
  }
  return found;
}

/** Several authors are often several elements of one kind beside each other. */
function withNeighbours(element: Element, marked: ReadonlySet<Element>, names: string): string {
  const found = new Set(names.split(', '));
  for (let next = element.nextElementSibling; next && found.size < 8; next = next.nextElementSibling) {
    const name = marked.has(next) ? readNames(next) : undefined;
    if (name) found.add(name);
  }
  return [...found].join(', ');
}

const LEAD_ONLY =
  /^(?:.{0,20}\b)?(?:by|von|par|por|di|door|av|af|author|autor(?:in)?|auteur|text|words|story|geschrieben|verfasst|escribe|作者|记者|文|编辑)\s*[:：/]?$/iu;
const JOIN = /^\s*(?:,|&|\/|、|and|und|et|y|e|en|och)\s*$/iu;

/** A line that says by whom in an element that says more. */
const LED = /^(?:[Bb]y|BY|[Vv]on|[Pp](?:ar|or)|A[fv]|Door|Di)\s\p{Lu}/u;

/** The first name in an element, with those joined to it by "and" or a comma. */
function readNames(element: Element): string | undefined {
  if (text(element).length > MAX_BYLINE) return undefined;
  const names: string[] = [];
  let isJoined = true;
  const chunks = readChunks(element);
  const led = chunks.findIndex((line) => LED.test(line));
  for (const chunk of chunks.slice(Math.max(led, 0))) {
    if (LEAD_ONLY.test(chunk) || /[:：]$/.test(chunk)) continue;
    if (JOIN.test(chunk)) {
      isJoined = true;
      continue;
    }
    if (names.length > 0 && !isJoined) break;
    const name = cleanName(chunk);
    if (name === undefined && names.length > 0) break;
    if (name !== undefined) names.push(name);
    isJoined = /(?:,|&|\band|\bund|\bet)\s*$/i.test(chunk);
  }
  return names.length > 0 ? [...new Set(names)].join(', ') : undefined;
}

function readChunks(element: Element): string[] {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  const chunks: string[] = [];
  for (let node = walker.nextNode(); node && chunks.length < 12; node = walker.nextNode()) {
    const chunk = (node.nodeValue ?? '').replace(/\s+/gu, ' ').trim();
    const parent = node.parentElement;
    const isTopic = TOPIC_ADDRESS.test(parent?.closest('a')?.getAttribute('href') ?? '');
    const isSeen = !parent?.matches('style,script') && !UNSEEN.test(parent?.getAttribute('class') ?? '');
    if (chunk !== '' && !isTopic && isSeen) chunks.push(chunk);
  }
  return chunks;
}
