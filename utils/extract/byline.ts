/**
 * Bylines that are visible on the page: marked ones (an author's link or class), then lines that say
 * who wrote the text.
 */
import { all, text } from '../dom/query';
import { isElsewhere } from './elsewhere';
import type { NamedElements, NameKind } from './namedElements';
import { cleanName } from './names';

/** Marks of a byline, best first; the first that yields a name decides. */
const MARKS: readonly (string | NameKind)[] = [
  '[rel~="author" i],[itemprop~="author" i]',
  'byline',
  'a[href]',
  'author',
  'user',
  'address',
];
/** Addresses of pages about a person. */
const PERSON_ADDRESS = /\/(?:author|autor|auteur|reporter|contributor|journalist|profil)/i;
/** Elements of one mark that are looked at. */
const MAX_TRIED = 30;
/** Longest text of an element that is a byline, in characters. */
const MAX_BYLINE = 240;

/** @returns the author's name, or several joined by commas, or undefined */
export function readByline(document: Document, named: NamedElements): string | undefined {
  for (const mark of MARKS) {
    const marked = mark in named ? named[mark as NameKind] : findMarked(document, mark);
    for (const element of marked.slice(0, MAX_TRIED)) {
      if (isElsewhere(element)) continue;
      const names = readNames(element);
      if (names) return withNeighbours(element, new Set(marked), names);
    }
  }
  return undefined;
}

function findMarked(document: Document, selector: string): Element[] {
  const found = all(document.body ?? document, selector);
  if (selector !== 'a[href]') return found;
  return found.filter((link) => PERSON_ADDRESS.test(link.getAttribute('href') ?? ''));
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

/** The first name in an element, with those joined to it by "and" or a comma. */
function readNames(element: Element): string | undefined {
  if (text(element).length > MAX_BYLINE) return undefined;
  const names: string[] = [];
  let isJoined = true;
  for (const chunk of readChunks(element)) {
    if (LEAD_ONLY.test(chunk)) continue;
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
    const parent = (node.parentNode as Element | null)?.localName;
    if (chunk !== '' && parent !== 'style' && parent !== 'script') chunks.push(chunk);
  }
  return chunks;
}

const HAN_NAME = String.raw`[\p{Script=Han}·•．]{2,4}`;
const WRITTEN: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:作\s*者|原作者|撰文|撰稿人?|特约撰稿|楼主|发帖人)\s*[:：/／|]\s*([^\s:：，。|()（）【】<>]{2,20}(?:\s+${HAN_NAME}(?=\s|$|[（()]))*)`,
    'u',
  ),
  new RegExp(
    String.raw`(?:记\s*者|記\s*者|通讯员|文)\s*[:：/／|丨]\s*(${HAN_NAME}(?:[\s、,，]+${HAN_NAME}(?=[\s、,，）)】]|$))*)`,
    'u',
  ),
  new RegExp(
    String.raw`(?:记者|記者)\s+(${HAN_NAME}(?:[\s、]+${HAN_NAME}(?=[\s、）)】]|$))*)(?=[\s）)】]|$)`,
    'u',
  ),
  new RegExp(String.raw`记者(${HAN_NAME})\s*[/／）)】]`, 'u'),
];
const WRITTEN_LAST: readonly RegExp[] = [
  new RegExp(String.raw`(?:责任编辑|责编|编辑|编者)\s*[:：/／]\s*(${HAN_NAME}(?:\s+${HAN_NAME})*)`, 'u'),
];
const WRITTEN_LATIN =
  /(?:^|[\s|–-])(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Aa]utor(?:in)?:|[Ww]ritten by|[Pp]osted by)\s+(\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|la|del)){1,3})/u;
/** A date line that ends in a name: `11.12.2019 - Anna Beispiel`. */
const DATE_LINE =
  /^\d{1,2}\.\s?\d{1,2}\.\s?\d{4}.{0,16}?[-–|,·]\s*(\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}.-]+){1,2})$/u;
const LEAD_LINE =
  /^(?:作\s*者|原作者|撰文|记\s*者|楼主|by|von|par|autor|author|text|posted by|written by)\s*[:：]?$/iu;

/** Bylines without any mark: a line of text that says who wrote it. */
export function readWrittenByline(document: Document): string | undefined {
  const body = document.body;
  if (!body) return undefined;
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  let latin: string | undefined;
  let editor: string | undefined;
  let isNext = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const line = node.nodeValue?.trim() ?? '';
    if (line.length < 2 || line.length > 1500 || isCode(node)) continue;
    if (isNext) {
      const name = line.length < 40 ? cleanName(line) : undefined;
      if (name) return name;
    }
    isNext = LEAD_LINE.test(line);
    if (line.length < 4) continue;
    const chinese = matchFirst(WRITTEN, line);
    if (chinese) return chinese;
    editor ??= matchFirst(WRITTEN_LAST, line);
    if (latin === undefined && line.length < 90)
      latin = cleanName((WRITTEN_LATIN.exec(line) ?? DATE_LINE.exec(line))?.[1]);
  }
  return latin ?? editor;
}

function matchFirst(patterns: readonly RegExp[], line: string): string | undefined {
  if (!/[者文编人主]/u.test(line)) return undefined;
  for (const pattern of patterns) {
    const name = cleanName(pattern.exec(line)?.[1]);
    if (name) return name;
  }
  return undefined;
}

function isCode(node: Node): boolean {
  const name = (node.parentNode as Element | null)?.localName;
  return name === 'script' || name === 'style' || name === 'option' || name === 'noscript';
}
