/** Alerts of GitHub, MkDocs, Docusaurus, VuePress and Obsidian as one quotation with their kind. */

import { createElement } from '../../dom/elements';
import { text } from '../../dom/query';

/** Elements that are alerts. */
export const ALERTS =
  'div.markdown-alert, .admonition, .theme-admonition, .custom-block, .callout[data-callout], .starlight-aside';

const KINDS: Readonly<Record<string, string>> = {
  info: 'note',
  hint: 'tip',
  attention: 'warning',
  danger: 'caution',
};
const KIND = /(?:^|[\s-])(note|tip|important|warning|caution|info|hint|attention|danger)(?:\s|$)/i;
const TITLE =
  '.markdown-alert-title, .admonition-title, .admonition-heading, [class*="admonitionHeading"], .custom-block-title, .callout-title, .starlight-aside__title';

/** Replaces an alert of a known kind; a title that only names the kind is marked as such. */
export function rewriteAlert(alert: Element): void {
  const named = KIND.exec(
    `${alert.getAttribute('class')} ${alert.getAttribute('data-callout')}`,
  )?.[1]?.toLowerCase();
  if (!named) return;
  const kind = KINDS[named] ?? named;
  const quote = createElement(alert, 'blockquote');
  quote.setAttribute('class', `markdown-alert markdown-alert-${kind}`);
  const title = alert.querySelector(TITLE);
  if (title) {
    const line = createElement(alert, 'p');
    const isKind = [kind, named].includes(text(title).toLowerCase());
    line.append(...title.childNodes);
    if (isKind) line.setAttribute('class', 'markdown-alert-title');
    title.replaceWith(line);
  }
  quote.append(...alert.childNodes);
  alert.replaceWith(quote);
}
