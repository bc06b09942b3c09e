/** The toolbar button's picture: light or dark as the toolbar is, grey where nothing can be done. */
import { browser } from './api';

const SIZES = [16, 32, 48] as const;
/** Key of the set in use, so that it is there again after a restart. */
const SET_KEY = 'iconSet';

type IconSet = '' | 'dark-' | 'grey-';

const toPaths = (set: IconSet) =>
  Object.fromEntries(SIZES.map((size) => [String(size), `/icon/${set}${size}.png`]));

/** Shows on one tab's button that nothing can be done here; the browser forgets it with the page. */
export async function greyIcon(tabId: number): Promise<void> {
  await browser.action.setIcon({ tabId, path: toPaths('grey-') });
}

/**
 * Chrome knows no icons for dark toolbars: a page of ours tells which kind it is. Firefox has `theme_icons`.
 * @param isDark whether the browser's colours are dark
 */
export async function followToolbar(isDark: boolean): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const set: IconSet = isDark ? 'dark-' : '';
  await browser.action.setIcon({ path: toPaths(set) });
  await browser.storage.local.set({ [SET_KEY]: set });
}

/** Puts the picture back that a restart of the browser forgets. */
export async function restoreIcon(): Promise<void> {
  const { [SET_KEY]: set } = await browser.storage.local.get(SET_KEY);
  if (set === 'dark-') await browser.action.setIcon({ path: toPaths(set) });
}
