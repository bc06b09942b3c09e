/** Wires the first page to the browser. */
import { renderPage } from '../../components/page/renderPage';
import { applyTheme } from '../../components/theme/applyTheme';
import { Welcome, type WelcomeActions } from '../../components/welcome/Welcome';
import { browser } from '../../utils/browser/api';
import { loadTranslator } from '../../utils/browser/i18n';
import { BROWSER_NAME, readIsPinned } from '../../utils/browser/welcome';
import { send } from '../../utils/messaging/messenger';
import { loadSettings, saveSettings, watchSettings } from '../../utils/settings/store';

const page = document.documentElement;
const settings = await loadSettings();
applyTheme(page, settings.theme, localStorage);
const t = await loadTranslator(settings.language);
document.title = t('welcome_title');

const actions: WelcomeActions = {
  saveSettings,
  watchSettings,
  readIsPinned,
  openReader: async (clip) => send('open-reader', { clip, tabId: (await browser.tabs.getCurrent()).id ?? 0 }),
  openOptions: () => void browser.runtime.openOptionsPage(),
};

renderPage(t, <Welcome actions={actions} settings={settings} browserName={BROWSER_NAME} />);
