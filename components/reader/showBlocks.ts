/** Small preparations of a sanitised article for reading: links, players, wide tables, code. */
import { ID_PREFIX } from '../../utils/dom/marks';
import { all } from '../../utils/dom/query';
import { parseHttpUrl, parseUrl } from '../../utils/dom/url';

/** Kinds of alerts, as GitHub and Obsidian write them. */
export const ALERTS = ['note', 'tip', 'important', 'warning', 'caution'] as const;

/** What the article's blocks need to know. */
export interface ShowBlocksOptions {
  /** Address of the page the article is from. */
  readonly pageUrl: string;
  readonly labels: {
    /** Names of boxes that scroll, for screen readers. */
    readonly table: string;
    readonly code: string;
    /** Words of a link to a recording. */
    readonly media: string;
    /** Kind of alert → its title. */
    readonly alerts: Readonly<Record<string, string>>;
  };
}

/** @param root the sanitised article, not yet in a page */
export function showBlocks(root: ParentNode, { pageUrl, labels }: ShowBlocksOptions): void {
  for (const player of all(root, 'audio, video')) replacePlayer(player, pageUrl, labels.media);
  const ids = new Set(all(root, '[id]').map((element) => element.id));
  for (const link of all(root, 'a[href]')) showLink(link, ids, pageUrl);
  for (const table of all(root, 'table')) {
    if (!table.parentElement?.closest('table')) wrapTable(table, labels.table);
  }
  for (const code of all(root, 'pre')) makeScrollable(code, labels.code);
  for (const quote of all(root, '.markdown-alert')) addAlertTitle(quote, labels.alerts);
}

/** Links into the article stay in it; all others open beside it and do not say where from. */
function showLink(link: Element, ids: ReadonlySet<string>, pageUrl: string): void {
  const url = parseUrl(link.getAttribute('href') ?? '', pageUrl);
  const name = url && withoutHash(url.href) === withoutHash(pageUrl) ? decode(url.hash.slice(1)) : '';
  const id = [name, ID_PREFIX + name].find((candidate) => name !== '' && ids.has(candidate));
  if (id !== undefined) {
    link.setAttribute('href', `#${encodeURIComponent(id)}`);
    return;
  }
  if (url) link.setAttribute('href', url.href);
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer');
}

/** Recordings are not played here: the page's policy loads none. A link leads to them. */
function replacePlayer(player: Element, pageUrl: string, label: string): void {
  const address = player.getAttribute('src') ?? player.querySelector('source[src]')?.getAttribute('src');
  const url = parseHttpUrl(address, pageUrl);
  const link = player.ownerDocument.createElement('a');
  link.className = 'media-link';
  link.href = url?.href ?? pageUrl;
  link.textContent = label;
  link.dataset.part = player.getAttribute('data-part') ?? '';
  player.replaceWith(link);
}

function wrapTable(table: Element, label: string): void {
  const box = table.ownerDocument.createElement('div');
  box.className = 'table-scroll';
  makeScrollable(box, label);
  table.replaceWith(box);
  box.append(table);
}

/** A page that wrote the title itself keeps its own. */
function addAlertTitle(quote: Element, titles: Readonly<Record<string, string>>): void {
  const kind = ALERTS.find((name) => quote.classList.contains(`markdown-alert-${name}`));
  const words = kind && titles[kind];
  if (!words || quote.textContent?.trim().toLowerCase().startsWith(words.toLowerCase())) return;
  const title = quote.ownerDocument.createElement('p');
  title.className = 'alert-title';
  title.dataset.added = '';
  title.textContent = words;
  quote.prepend(title);
}

function makeScrollable(element: Element, label: string): void {
  element.setAttribute('tabindex', '0');
  element.setAttribute('role', 'region');
  element.setAttribute('aria-label', label);
}

function withoutHash(address: string): string {
  return address.split('#', 1)[0] ?? '';
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a stray percent sign is part of the name
  }
}
