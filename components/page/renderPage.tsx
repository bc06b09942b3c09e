/** What every page of ours does last: take the language of its words, and show its content. */
import { type ComponentChildren, render } from 'preact';
import type { Translate } from '../../utils/browser/i18n';
import { localeOf, TranslateContext } from '../text/translate';

/**
 * Renders into the page's `#root`.
 * @param t translate function of the chosen language; the page's `lang` follows it
 */
export function renderPage(t: Translate, content: ComponentChildren): void {
  document.documentElement.lang = localeOf(t);
  const root = document.getElementById('root');
  root?.replaceChildren(); // what stood there before any script had run
  if (root) render(<TranslateContext.Provider value={t}>{content}</TranslateContext.Provider>, root);
}
