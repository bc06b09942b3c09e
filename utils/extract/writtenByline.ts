/** Bylines without any mark: lines of text that say who wrote the article. */
import { isElsewhere } from './elsewhere';
import type { Line } from './lines';
import { cleanName, cleanNames } from './names';
import { isHanName } from './surnames';

const HAN_NAME = String.raw`[\p{Script=Han}·•．]{2,4}`;
const HAN_NAMES = String.raw`${HAN_NAME}(?:[\s、,，]+${HAN_NAME}(?=[\s、,，）)】]|$))*`;
const WRITTEN: readonly RegExp[] = [
  /^(?:文|ライター|取材・文)[:：／]\s?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,8})$/u,
  /^(?:글 )?(\p{Script=Hangul}{2,4})(?:(?<=^글.*)|\s기자)$/u,
  new RegExp(
    String.raw`(?:作\s*者|撰\s*文|撰稿人?|特约撰稿|执笔|楼\s*主|发帖人|发信人|发布者|发布人|供稿|来稿|投稿|编译)\s*[:：/／|]\s*([^\s:：，。|()（）【】<>]{2,20}(?:\s+${HAN_NAME}(?=\s|$|[（()]))*)`,
    'u',
  ),
  new RegExp(String.raw`(?:记\s*者|記\s*者|通讯员|文)\s*[:：/／|丨]\s*(${HAN_NAMES})`, 'u'),
  new RegExp(String.raw`(?:记者|記者)\s+(${HAN_NAMES})(?=[\s）)】]|$)`, 'u'),
  // an agency's dateline: （中央社記者林望舒台北26日電）
  /記者(\p{Script=Han}{2,3})\p{Script=Han}{2,4}\d{1,2}日電/u,
  new RegExp(
    String.raw`(?:记者|記者)\s?(${HAN_NAME}?(?:[、\s]${HAN_NAME}?)?)\s*(?=[/／）)】]|报道|報導|摄影|通讯员|文$)`,
    'u',
  ),
  new RegExp(String.raw`^[□○■●◎◆]\s*(?:本报|本刊)?(?:记者|記者|评论员)?\s*(${HAN_NAMES})$`, 'u'),
];
const EDITED = new RegExp(
  String.raw`(?:责任编辑|責任編輯|责编|编辑|編輯|编者)\s*[:：/／]\s*(${HAN_NAME}(?:\s+${HAN_NAME})*)`,
  'u',
);
const SIGNED = /^(?:[（(](?<inner>\p{Script=Han}{2,4})[)）]|(?<before>\p{Script=Han}{2,4})\s?[/／]\s?文)$/u;
/** Words for what was written, and for writing it. */
const WRITING =
  'written|posted|published|geschrieben|verfasst|erstellt|eingestellt|veröffentlicht|gepostet|(?:gast)?beitrag|artikel|publié|écrit|escrito|publicado|scritto|pubblicato|words|story|texte?|interview|review(?:ed)?|kommentar';
/** "By" begins a byline at the start, after a sign, a number or a word for writing: elsewhere it is any sentence's. */
const LATIN_LEAD = new RegExp(
  String.raw`(?:(?:^|[|–—•·:,)/-]\s*|\d\s+|Uhr\s+|(?:${WRITING})\s+)(?:by|von|par|por)|(?:^|[\s|–-])(?:aut(?:h|e)?(?:o|eu)r(?:in|a)?\s?:|text[eo]?\s?:|Автор:|Текст:))\s+`,
  'giu',
);
const LATIN_NAME = String.raw`\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|la|del)){1,3}`;
const AND = String.raw`(?:,|\s(?:and|und|et|e|y))\s`;
const LATIN_NAMES = new RegExp(`^${LATIN_NAME}(?:${AND}${LATIN_NAME}(?=$|${AND}))*`, 'u');
/** A whole line of one name, such as `Posted by Anna @ 9 pm`. */
const POSTED_BY = new RegExp(
  String.raw`^(?:${WRITING}) (?:by|von|par|por)\s+(\p{Lu}[\p{L}\d._-]{2,20})(?:\s*[@|·–-].*)?$`,
  'iu',
);
/** A name in brackets after a time: `2004年7月16日08:19 [ 李河 ]`. */
const DATED_HAN = /\d{1,2}[:：]\d{2}\s*[[［【(（]\s*(\p{Script=Han}{2,4})\s*[\]］】)）]/u;
/** A date line that ends in a name: `11.12.2019 - Anna Beispiel`. */
const DATE_LINE =
  /^\d{1,2}\.\s?\d{1,2}\.\s?\d{4}.{0,16}?[-–|,·]\s*(\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}.-]+){1,2})$/u;
/** Words that begin many sentences, and a byline where a date follows the name: `Di Anna Esempio - 4 maggio 2024`. */
const DATED_BYLINE =
  /^(?:[Dd]i|[Dd]oor)\s+(\p{Lu}[\p{L}.'’-]+(?:\s\p{L}[\p{L}.'’-]*){1,3})\s*[-–—|,·•]\s*(?:\p{Ll}+\s)?\d/u;
/** Words that are a byline's only below the title, where the name is all that follows. */
const LED_BELOW =
  /^(?:[Dd][ie]|Door|A[vf]|โดย|מאת|بقلم|(?:Teksti|Szerző|Yazan|Tác giả|Oleh|लेखक|نویسنده|كتبت?)\s?:)\s+([\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]+(?:\s[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]+){1,3})$/u;
/** A line after which the name stands alone. */
const LEAD_LINE = new RegExp(
  String.raw`^(?:(?:(?:ein|eine|un|une|a)\s)?(?:${WRITING})?\s?(?:by|von|par|por)|autor(?:in)?|author|auteur|text|texto|texte|words)\s*:?$|(?:^|[\s\u3000])(?:作\s*者|原作者|撰文|记\s*者|楼主|发帖人)\s*[:：]?$`,
  'iu',
);
/** A date before `by`, after which a user's name stands. */
const DATED_LEAD = /(?:\d{1,2}[:：]\d{2}|(?:19|20)\d{2}.{0,12}\s)\s*(?:by|von|par|por|作者)\s*[:：]?$/i;
const DATED_NAME =
  /(?:19|20)\d{2}.{0,20}\s(?:by|von|par|por)\s(\p{L}[\p{L}\d._-]{2,20}(?:\s\p{Lu}[\p{L}.-]+)?)$/iu;

/** Longest line that is a byline of one person and of Latin letters, and any line, in characters. */
const LONGEST_NAME = 40;
const LONGEST_LATIN = 90;
const LONGEST_LINE = 1500;

/**
 * @param lines the page's lines
 * @param title the article's title: a Chinese author's name may stand alone below it
 * @param orEditor whether an editor will do where no author is named
 */
export function readWrittenByline(
  lines: readonly Line[],
  title: string,
  orEditor: boolean,
): string | undefined {
  let latin: string | undefined;
  let aside: string | undefined;
  let editor: string | undefined;
  let previous = '';
  for (const line of lines) {
    const lead = previous.replace(/^[|·•–—-]+\s*/u, '');
    previous = line.text;
    // a title can speak of somebody, and be said in pieces
    const isTitle = line.text.length > 3 && title.includes(line.text);
    if (line.text.length < 2 || line.text.length > LONGEST_LINE || isTitle) continue;
    const led = readAfterLead(lead, line.text);
    const told = led ?? (mayBeHan(line.text) ? matchHan(line.text) : undefined);
    const name = told ?? (latin === undefined ? matchLatin(line.text) : undefined);
    if (name !== undefined && (isCaption(line, led !== undefined) || isCutOff(line, name))) continue;
    const isOwn = name !== undefined && !isElsewhereLine(line);
    if (told && isOwn) return told;
    if (isOwn) latin ??= name;
    else if (name !== undefined && !isComment(line)) aside ??= name;
    if (orEditor && /[编編]/u.test(line.text)) editor ??= cleanName(EDITED.exec(line.text)?.[1]);
  }
  return latin ?? readBelowTitle(lines, title) ?? editor ?? aside;
}

/** @returns whether a page names somebody as its editor: such pages describe the editor as the author */
export function isEditor(name: string, lines: readonly Line[]): boolean {
  return lines.some(({ text }) => text.length < LONGEST_NAME && text.includes(name) && EDITED.test(text));
}

function matchLatin(line: string): string | undefined {
  if (line.length < 4 || line.length > LONGEST_LATIN) return undefined;
  for (const lead of line.matchAll(LATIN_LEAD)) {
    const names = LATIN_NAMES.exec(line.slice(lead.index + lead[0].length))?.[0];
    if (names) return cleanNames(names.split(new RegExp(AND, 'u'))).join(', ') || undefined;
  }
  return cleanName(
    [POSTED_BY, DATE_LINE, DATED_NAME, DATED_BYLINE]
      .map((pattern) => pattern.exec(line)?.[1])
      .find((name) => name !== undefined),
  );
}

function readAfterLead(lead: string, line: string): string | undefined {
  if (line.length > LONGEST_NAME || lead.length > LONGEST_LATIN) return undefined;
  const isNamed = LEAD_LINE.test(lead) && /^[\p{Lu}\p{Lo}]/u.test(line);
  return isNamed || DATED_LEAD.test(lead) ? cleanName(line) : undefined;
}

function mayBeHan(line: string): boolean {
  return (
    (/[者文员人主稿执编ラ□○■●◎◆（([［【]/u.test(line) && /\p{Script=Han}/u.test(line)) ||
    /^글|기자$/.test(line)
  );
}

function matchHan(line: string): string | undefined {
  for (const pattern of WRITTEN) {
    const name = cleanName(pattern.exec(line)?.[1]);
    if (name) return name;
  }
  const dated = DATED_HAN.exec(line)?.[1];
  if (dated && isHanName(dated)) return dated;
  const { inner, before } = SIGNED.exec(line)?.groups ?? {};
  const signed = inner ?? before;
  return signed && isHanName(signed) && signed.length > 2 ? signed : undefined;
}

/** Lines below the title in which a name may stand alone. */
const BELOW = 4;

/** Places where a title is said that are looked below. */
const MAX_SAID = 4;

/** Full names of three characters, or several names, that stand alone below the title, the last place first. */
function readBelowTitle(lines: readonly Line[], title: string): string | undefined {
  if (title.length < 4) return undefined;
  const places = lines.flatMap(({ text }, index) => (text === title ? [index] : [])).slice(-MAX_SAID);
  for (const at of places.reverse()) {
    for (const { text, node } of lines.slice(at + 1, at + 1 + BELOW)) {
      const names =
        cleanName(LED_BELOW.exec(text)?.[1]) ??
        (node.parentElement?.closest('a') ? undefined : readLoneNames(text));
      if (names !== undefined) return names;
    }
  }
  return undefined;
}

function readLoneNames(text: string): string | undefined {
  const names = text.split(/[、\s]+/u);
  const isSure = names.length > 1 ? names.length < 5 : text.length === 3;
  if (!isSure) return undefined;
  const isListed = text.includes('、') && names.every((name) => /^\p{Script=Han}{2,4}$/u.test(name));
  const isNames = isListed ? isHanName(names[0] ?? '') : names.every(isHanName);
  return isNames ? names.join(', ') : undefined;
}

/** What a heading or a link says without a label is no byline ("By subject"); a link's name after one is. */
function isCaption({ node, text }: Line, isLed: boolean): boolean {
  const holders = isLed ? 'h1,h2,h3' : 'a,button,h1,h2,h3';
  return !/[:：]/u.test(text) && node.parentElement?.closest(holders) !== null;
}

/** A word that goes on in the next element without a space is no name: `by Copper<i>Works</i>`. */
function isCutOff({ node }: Line, name: string): boolean {
  const next = node.nextSibling?.textContent ?? '';
  return /^\p{Script=Latin}+$/u.test(name) && /\p{L}$/u.test(node.nodeValue ?? '') && /^\p{L}/u.test(next);
}

/** Who comments has not written the article. */
const isComment = ({ node }: Line): boolean => node.parentElement?.closest('[class*="comment" i]') !== null;

function isElsewhereLine({ node }: Line): boolean {
  return node.parentElement !== null && isElsewhere(node.parentElement);
}
