/** Wires the settings page to the browser. A new interface language takes effect at once, by a reload. */
import { Options, type OptionsActions } from '../../components/options/Options';
import { renderPage } from '../../components/page/renderPage';
import { applyTheme } from '../../components/theme/applyTheme';
import { readOtherAccess, removeOtherAccess } from '../../utils/browser/access';
import { browser } from '../../utils/browser/api';
import { removeCleanedSite } from '../../utils/browser/cleanedSites';
import { clearHistory, countSaves } from '../../utils/browser/history';
import { loadTranslator } from '../../utils/browser/i18n';
import { testProxy } from '../../utils/browser/proxyTest';
import { readPictureHosts, removePictureHost } from '../../utils/browser/referer';
import { watchSyncState } from '../../utils/browser/settingsSync';
import { openShortcutSettings, readShortcuts } from '../../utils/browser/shortcuts';
import { offerTextFile } from '../../utils/browser/textFile';
import { openWelcome } from '../../utils/browser/welcome';
import { loadSettings, saveSettings, watchSettings } from '../../utils/settings/store';

const page = document.documentElement;
const settings = await loadSettings();
applyTheme(page, settings.theme, localStorage);
const t = await loadTranslator(settings.language);
document.title = t('options_title');

watchSettings((next) => {
  applyTheme(page, next.theme, localStorage);
  if (next.language !== settings.language) location.reload();
});

const actions: OptionsActions = {
  saveSettings,
  watchSettings,
  removeSite: removeCleanedSite,
  readPictureHosts,
  removePictureHost,
  readOtherAccess,
  removeOtherAccess,
  testProxy,
  readShortcuts,
  openShortcutSettings,
  offerFile: offerTextFile,
  watchSync: watchSyncState,
  countSaves,
  clearHistory,
  openWelcome: () => void openWelcome(),
  version: browser.runtime.getManifest().version,
};

renderPage(t, <Options actions={actions} settings={settings} />);
