/** Alerts of GitHub, MkDocs, Docusaurus, VuePress, Obsidian and others as one quotation with their kind. */

import { createElement } from '../../dom/elements';
import { leadingElement, text } from '../../dom/query';
import { holdsBlock } from '../../dom/units';

/** Elements that may be alerts. */
export const ALERTS = 'div[class], p[class], aside[class], dl[class]';

/** Names of nothing but alerts; what else has a kind in its name is one when it begins with that word. */
const SURE =
  /(?:^|\s)(?:markdown-alert|(?:theme-)?admonition(?:block)?|custom-block|callout|starlight-aside)(?:\s|$)/;
const KINDS: Readonly<Record<string, string>> = {
  info: 'note',
  hint: 'tip',
  attention: 'warning',
  danger: 'caution',
};
const KIND = /(?:^|[\s-])(note|tip|important|warning|caution|info|hint|attention|danger)(?:\s|$)/i;
const TITLE = /title|head/i;

/** Replaces an alert of a known kind; a title that only names the kind is marked as such. */
export function rewriteAlert(alert: Element): void {
  const name = `${alert.getAttribute('class')} ${alert.getAttribute('data-callout')}`;
  const named = KIND.exec(name)?.[1]?.toLowerCase();
  if (!named) return;
  const isSure = SURE.test(name);
  const title = leadingElement(alert, (_, at) => isTitle(at, named) || (isSure && TITLE.test(at.className)));
  if (title || isSure) quote(alert, named, title);
}

const isTitle = (element: Element, ...kinds: readonly string[]): boolean =>
  kinds.includes(
    text(element)
      .toLowerCase()
      .replace(/[:：]$/, ''),
  );

function quote(alert: Element, named: string, title: Element | undefined): void {
  const kind = KINDS[named] ?? named;
  const box = createElement(alert, 'blockquote');
  box.setAttribute('class', `markdown-alert markdown-alert-${kind}`);
  if (title) {
    const next = title.nextSibling;
    if (next?.nodeType === 3) next.nodeValue = (next.nodeValue ?? '').replace(/^\s*[:：]/, '');
    const line = createElement(alert, 'p');
    // blocks cannot stand in it
    line.textContent = text(title);
    if (isTitle(title, kind, named)) line.setAttribute('class', 'markdown-alert-title');
    else if (!holdsBlock(title)) line.replaceChildren(...title.childNodes);
    title.remove();
    box.append(line);
  }
  box.append(...(alert.querySelector('td.content') ?? alert).childNodes);
  alert.replaceWith(box);
}
