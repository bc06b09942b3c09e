/** Attributes of the HTML body: an allow-list per element, addresses only through the parser. */
import type { Addresses } from '../read/addresses';

const EVERYWHERE = ['id', 'lang', 'dir', 'title'];
const OF: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt', 'width', 'height', 'loading', 'referrerpolicy'],
  audio: ['src', 'controls'],
  video: ['src', 'poster', 'controls', 'width', 'height'],
  source: ['src', 'type', 'media'],
  track: ['src', 'kind', 'srclang', 'label'],
  ol: ['start', 'reversed'],
  li: ['value'],
  td: ['colspan', 'rowspan', 'align'],
  th: ['colspan', 'rowspan', 'align', 'scope'],
  col: ['span'],
  colgroup: ['span'],
  time: ['datetime'],
  details: ['open'],
  math: ['display', 'alttext', 'xmlns'],
  annotation: ['encoding'],
};
const ADDRESSES = new Set(['href', 'src', 'poster']);
const LANGUAGE = /(?:^|\s)(language-[\w+#.-]{1,40})(?:\s|$)/;

/** @returns ` name="value"` for every attribute that is kept, in a fixed order */
export function writeAttributes(element: Element, addresses: Addresses): string {
  let written = '';
  for (const name of [...EVERYWHERE, ...(OF[element.localName] ?? [])]) {
    const value = ADDRESSES.has(name) ? address(element, name, addresses) : element.getAttribute(name);
    if (value !== null && value !== undefined) written += ` ${name}="${escapeAttribute(value)}"`;
  }
  const language = LANGUAGE.exec(element.getAttribute('class') ?? '')?.[1];
  return language ? `${written} class="${language}"` : written;
}

function address(element: Element, name: string, addresses: Addresses): string | undefined {
  const value = element.getAttribute(name);
  if (value === null) return undefined;
  if (name === 'href') return value.startsWith('#') ? value : encodeBraces(addresses.link(element));
  return encodeBraces(element.localName === 'img' ? addresses.image(element) : addresses.media(value)?.href);
}

function encodeBraces(href: string | undefined): string | undefined {
  return href?.replace(/[{}]/g, (brace) => (brace === '{' ? '%7B' : '%7D'));
}

function escapeAttribute(value: string): string {
  return value
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\n\r]+/g, ' ');
}
