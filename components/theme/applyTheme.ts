/** The chosen theme on the page's root, remembered where the next page finds it before its first paint. */
import type { Theme } from '../../utils/settings/schema';

/** Read by `public/theme.js`, which every page loads first. */
const STORAGE_KEY = 'theme';

/**
 * @param root the page's root element
 * @param theme what the user chose
 * @param storage synchronous storage of our own origin
 */
export function applyTheme(root: HTMLElement, theme: Theme, storage: Pick<Storage, 'setItem'>): void {
  root.dataset.theme = theme;
  storage.setItem(STORAGE_KEY, theme);
}
