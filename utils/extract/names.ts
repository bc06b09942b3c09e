/** Turns what stands in an author field or byline into bare names. */
import { unescapeText } from './jsonLd';

/** Longest name or list of names, in characters. */
const MAX_NAME = 100;

/** Words with which a byline begins. */
const LEAD =
  /^(?:(?:\p{L}+\s+){0,2}?(?:written|posted|published|reported|edited|reviewed|story|words|erstellt|geschrieben|verfasst|beitrag|gespeichert|eingestellt|ein (?:artikel|beitrag)|escrito|publicado|écrit|redactado)\s*(?:by|von|par|por)|by|von|par|por|door|av|af|with|mit|autor(?:in)?|auteur|author|text|foto|poster|beitragvon|escribe)(?:\s*[:：/|]\s*|\s+)/iu;
const CJK_LEAD = /^(?:本报|本刊|本网|特约)?(?:作者|原作者|记者|記者|撰文|撰稿|文|楼主)\s*[:：/／|]\s*/u;
const TAIL =
  /\s*(?:[|•»›@(（]|\s[–—-]\s|,?\s+(?:on|am|le|el|vom)\s+(?=\p{L}*,?\s?\d)|,?\s*\d{1,2}[./]\s?\d{1,2}[./]|\d{4}[-/年]|,?\s*\d{1,2}\.?\s\p{L}{3,9}\.?\s\d{4}|(?:\p{L}{3,9}\.?\s\d{1,2},?\s\d{4})).*$/u;
const NOBODY =
  /^(?:admin(?:istrator)?|author|unknown|none|null|undefined|anonymous|webmaster|user|guest|editor|staff|posted|share|follow|about(?: the author)?|read more|more|profile|view profile|contributors?|authors?|subscribe|sponsored|advertisement|posts?|beitrag|beiträge|datum|date|topic|ad|ads|autor(?:in)?|von|by|team|home|blog|news|info|redaktion:?|published|updated|source|quelle|佚名|匿名|未知|编辑|小编|作者|记者)$/i;
const UNUSABLE =
  /\b(?:19|20)\d{2}\b|^(?:https?:|www\.|@|#)|^[\d\s.,:/-]+$|[?!{}<>=]|\.(?:com|net|org)\/|\b(?:minutes?|min read|ago|comments?|views|cookies?|newsletter)\b/i;

/** @returns the bare name, or undefined for addresses, dates, labels and sentences */
export function cleanName(value: string | undefined): string | undefined {
  if (!value || value.length > 400) return undefined;
  let name = unescapeText(value)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  name = name.replace(LEAD, '').replace(LEAD, '').replace(CJK_LEAD, '');
  name = name.replace(/\(?[\w.+-]+@[\w-]+\.[\w.]+\)?/g, '').replace(TAIL, '');
  name = name.replace(/^[\s,;:|/–—·•-]+|[\s,;:|/–—·•-]+$/gu, '');
  if (name.length < 2 || name.length > MAX_NAME || UNUSABLE.test(name) || NOBODY.test(name)) return undefined;
  const words = name.split(/\s+/u).length;
  return words <= 14 && /\p{L}/u.test(name) ? name : undefined;
}
