/** What an article rests on and points to: lists of links that are a part of it, and not of the page around it. */
import type { Unit } from '../dom/units';
import { parseHttpUrl } from '../dom/url';
import { hostNames } from './hostNames';
import { isHeading } from './lineKinds';
import { ASIDE_LINE, ASIDE_WORDS, LABEL, PROMOTIONS, TAIL_HEADINGS } from './vocabulary';

/** Headings of what a text quotes, whatever it leads to. */
const SOURCES =
  /^(?:(?:notes|sources?|references|quellen)(?:\s(?:&|and|et|und)\s[\p{L} ]+)?|bibliography|works cited|literature(?: cited)?|citations|endnotes|footnotes|quellen(?:angaben?|verzeichnis|nachweise?)|literatur(?:verzeichnis|hinweise|angaben)?|einzelnachweise|(?:notes et )?références|bibliographie|fuentes|referencias|referências|bibliograf[ií]a|fonti|riferimenti|источники|литература|(?:本文)?参考(?:资料|文献|链接|来源|书目)?|參考(?:資料|文獻|連結)|(?:资料|引用)来源|引用文献|注释|註釋|脚注|出典|引用元|参考(?:リンク|サイト))\s*[:：]?$/iu;
/** Headings that sites give to their own lists, too. */
const LINKS =
  /^(?:(?:(?:external|useful|additional|more) )?(?:links?|resources)|further reading|see also|learn more|weblinks|externe links|links zum thema|liens(?: externes| utiles)?|(?:pour )?aller plus loin|(?:相关|外部|友情)?链接|(?:扩展|延伸|拓展|推荐)阅读|(?:関連|外部)リンク)\s*[:：]?$/iu;
/** Weight up to which a line is a heading. */
const MAX_HEADING = 60;
/** Weight of a line that announces links, at least: a shorter one could be any label. */
const MIN_ANNOUNCEMENT = 20;
/** Lines under a heading that are looked at. */
const MAX_LINES = 300;
/** Share of links in a line that is one. */
const LINK = 0.75;

const isLink = (unit: Unit): boolean => unit.linkWeight > 0 && unit.linkWeight >= unit.weight * LINK;

/** @returns whether the words of a heading announce what a text quotes */
export function isSourcesHeading(text: string): boolean {
  return SOURCES.test(text.trim());
}

/**
 * @param units the lines of a page's text, in order
 * @param url the page's address
 * @returns the headings and links among them that are the text's own
 */
export function findReferences(units: readonly Unit[], url: string): ReadonlySet<Unit> {
  const found = new Set<Unit>();
  for (const [index, unit] of units.entries()) {
    const kind = kindOf(unit);
    if (kind === undefined) continue;
    const links = linksAfter(units, index, kind);
    if (links.length === 0 || (kind === 'links' && !leadElsewhere(links, url))) continue;
    for (const own of [unit, ...links]) found.add(own);
  }
  return found;
}

type Kind = 'sources' | 'links' | 'announced';

function kindOf(unit: Unit): Kind | undefined {
  const { text, weight, linkWeight } = unit;
  if (linkWeight > weight / 2) return undefined;
  if (weight <= MAX_HEADING && SOURCES.test(text)) return 'sources';
  if (weight <= MAX_HEADING && LINKS.test(text)) return 'links';
  if (isHeading(unit) || weight < MIN_ANNOUNCEMENT || !/[:：]$/u.test(text)) return undefined;
  const isElse = [...TAIL_HEADINGS, ASIDE_LINE, ASIDE_WORDS, LABEL, ...PROMOTIONS].some((one) =>
    one.test(text),
  );
  return isElse ? undefined : 'announced';
}

/** Under a heading up to the next one; after an announcement the items of one list. */
function linksAfter(units: readonly Unit[], from: number, kind: Kind): Unit[] {
  const links: Unit[] = [];
  const list = units[from + 1]?.element.closest('ul,ol');
  if (kind === 'announced' && !list) return links;
  for (const unit of units.slice(from + 1, from + 1 + MAX_LINES)) {
    if (isHeading(unit)) break;
    if (kind === 'announced' && !list?.contains(unit.element)) break;
    if (isLink(unit)) links.push(unit);
    else if (kind === 'links') break;
  }
  return links;
}

/** Whether at least half of the lines lead to other sites. */
function leadElsewhere(links: readonly Unit[], url: string): boolean {
  const [, site] = hostNames(url);
  const isElsewhere = ({ element }: Unit) => {
    const link = element.closest('a') ?? element.querySelector('a[href]');
    const target = parseHttpUrl(link?.getAttribute('href'), url);
    return target !== undefined && hostNames(target.href)[1] !== site;
  };
  return links.filter(isElsewhere).length * 2 >= links.length;
}
