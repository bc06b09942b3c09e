/** Turns what stands in an author field or byline into bare names. */
import { unescapeText } from './jsonLd';

/** Longest name or list of names, in characters. */
const MAX_NAME = 100;

/** Words with which a byline begins. */
const LEAD =
  /^(?:(?:\p{L}+\s+){0,2}?(?:analysis|opinion|commentary|perspective|photos?|written|posted|published|reported|edited|reviewed|story|words|erstellt|geschrieben|verfasst|beitrag|gespeichert|eingestellt|ein (?:artikel|beitrag)|escrito|publicado|écrit|redactado)\s*(?:by|von|par|por)|by|von|par|por|door|av|af|with|mit|autor(?:in)?|auteur|author|text|foto|interview|poster|beitragvon|escribe|текст|автор|piše|tekst)(?:\s*[:：/|]\s*|\s+)/iu;
/** What blog systems call an author's list of posts in, for readers that hear the page. */
const ARCHIVE_LEAD =
  /^(?:(?:(?:view|see|show|read|zeige|toon|visa) )?(?:(?:all|more|alle|alla) )?(?:posts|articles|stories|beiträge|artikel|berichten|inlägg) (?:by|from|von|van|av)|(?:voir )?(?:tous les |toutes les )?(?:articles|publications|billets) (?:de|par)|(?:ver )?tod[ao]s (?:las |los |os )?(?:entradas|artículos|posts|artigos) (?:de|por)|(?:visualizza|vedi|mostra) tutti gli articoli di|zobacz wszystkie wpisy|посмотреть все записи(?: автора)?|查看(?:所有由)?|檢視)\s*[「“]?(?=.{2,40}$)/iu;
const ARCHIVE_TAIL =
  /(?:\s(?:anzeigen|ansehen|bekijken)|\s?のすべての投稿を表示|\s?の(?:投稿|記事)一覧|[」”]?\s?(?:发布)?的(?:所有|全部)文章)$/u;
const CJK_LEAD =
  /^(?:(?:作者|本文作者|原作者|撰文|撰稿|文|楼主|选稿|编辑|责任编辑|责编|编译|供稿|整理|来源)\s*[:：/／|]\s*|\p{Script=Han}{0,8}(?:记者|記者|通讯员|評論員|评论员)\s*[:：/／|\s]\s*|\p{Script=Han}{1,5}[网網社报報]\s(?=\p{Script=Han}{2,4}$))/u;
const CJK_TAIL =
  /\s*(?:来源|出处|时间|日期|编辑|责编|责任编辑|发布|发表|点击|浏览|阅读|更新|摄影|报道|[发發]自)(?:[:：于].*|(?<=自).*)?$/u;
/** What somebody is, after the name: `Anna Example, Staff Writer`. */
const ROLE =
  /,\s+(?:[\p{L}&.'’-]+\s){0,4}(?:writer|editor(?:-at-large)?|reporter|correspondent|columnist|contributor|staff|press|journalist|redakteur(?:in)?|rédacteur|rédactrice|TODAY)$/iu;
/** What stands after a name; brackets between a first and a last name hold a part of it. */
const TAIL =
  /\s*(?:[|•»›@（]|\((?!(?<=^\S+\s\()[^()]{1,20}\)\s\p{Lu})|\s[–—-]\s|,?\s+(?:on|am|le|el|vom)\s+(?=\p{L}*,?\s?\d)|,?\s*\d{1,2}[./]\s?\d{1,2}[./]|\d{4}[-/年]|,?\s*\d{1,2}\.?\s\p{L}{3,9}\.?\s\d{4}|(?:\p{L}{3,9}\.?\s\d{1,2},?\s\d{4})).*$/u;
const NOBODY =
  /^(?:admin(?:istrator)?|author|unknown|none|null|undefined|anonymous|webmaster|user|guest|editor|staff|posted|share|follow|about(?: the author)?|articles?|view (?:more|all)(?: \p{L}+)?|use case|case study|video|podcast|press release|courtesy|cortes[ií]a|public domain|domena publiczna|fuente|źródło|read more|more|profile|view profile|contributors?|authors?|subscribe|sponsored|advertisement|posts?|beitrag|beiträge|datum|date|topic|ad|ads|autor(?:in)?|von|by|team|home|blog|news|info|redaktion:?|published|updated|last updated|source|quelle|stand|user ?profile?|繁[体體]|简体|手机版|首页|登录|注册|我的.{2,4}|个人(?:主页|空间)|更多|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|佚名|匿名|未知|编辑|小编|作者|记者|(?:该|本文?)?(?:作者|博主)(?:的?.{0,8}(?:文章|作品|主页|专栏|博客))?)$/iu;
const UNUSABLE =
  /\b(?:19|20)\d{2}\b|^\d{1,2}[:.]\d{2}|^(?:https?:|www\.|@|#)|^[\d\s.,:/-]+$|[?!{}<>=]|[[(]at[)\]]|\.(?:com|net|org)\/|\b(?:minutes?|min read|ago|comments?|views|cookies?|newsletter|sign in|log ?in)\b|\d{4,}\s\p{L}/iu;

/** @returns a name as it is written without what stands before it */
export const withoutLead = (name: string): string => name.replace(CJK_LEAD, '').replace(/\s*©$/, '');

/** @returns the bare name, or undefined for addresses, dates, labels and sentences */
export function cleanName(value: string | undefined): string | undefined {
  if (!value || value.length > 400) return undefined;
  let name = unescapeText(value)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  name = name.replace(ARCHIVE_TAIL, '').replace(ARCHIVE_LEAD, '');
  name = name.replace(LEAD, '').replace(LEAD, '').replace(CJK_LEAD, '').replace(CJK_LEAD, '');
  name = name.replace(/\(?[\w.+-]+@[\w-]+\.[\w.]+\)?/g, '').replace(TAIL, '');
  name = name.replace(/^[\s,;:：|/–—·•-]+|[\s,;:：|/–—·•©-]+$/gu, '');
  name = name.replace(ROLE, '').replace(/\s+All(?: rights.*)?$/i, '');
  if (/\p{Script=Han}/u.test(name)) name = name.replace(CJK_TAIL, '');
  if (name.length < 2 || name.length > MAX_NAME || UNUSABLE.test(name) || NOBODY.test(name)) return undefined;
  return /\p{L}/u.test(name) && !isSentence(name) ? name : undefined;
}

/** Most authors that are named. */
const MAX_AUTHORS = 10;

/** @returns the bare names of those that name somebody, each once */
export function cleanNames(names: readonly (string | undefined)[]): string[] {
  const known = names.map(cleanName).filter((name) => name !== undefined);
  return [...new Set(known)].slice(0, MAX_AUTHORS);
}

/** Words that stand in names and between them. */
const PARTICLE =
  /^(?:and|und|et|y|e|og|och|de|del|della|der|den|di|da|do|dos|du|la|le|van|von|vom|zu|zur|al|el|bin|of|the|for|to|in|für|des)$/u;
/** Most words of names, and most of them in lower case where there are several. */
const MAX_WORDS = 14;
const MAX_LOWER = 1;

function isSentence(name: string): boolean {
  const words = name.split(/\s+/u);
  const lower = words.filter((word) => /^\p{Ll}/u.test(word) && !PARTICLE.test(word));
  const isCut = words.length > 1 && /^(?:the|a|can|to|of|in)$/i.test(words.at(-1) ?? '');
  return isCut || words.length > MAX_WORDS || (words.length > 3 && lower.length > MAX_LOWER);
}
