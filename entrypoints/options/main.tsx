/** Wires the settings page to the browser. A new interface language takes effect at once, by a reload. */
import { render } from 'preact';
import { Options, type OptionsActions } from '../../components/options/Options';
import { localeOf, TranslateContext } from '../../components/text/translate';
import { applyTheme } from '../../components/theme/applyTheme';
import { browser } from '../../utils/browser/api';
import { loadTranslator } from '../../utils/browser/i18n';
import { loadSettings, saveSettings, watchSettings } from '../../utils/settings/store';

const page = document.documentElement;
const settings = await loadSettings();
applyTheme(page, settings.theme, localStorage);
const t = await loadTranslator(settings.language);
page.lang = localeOf(t);
document.title = t('options_title');

watchSettings((next) => {
  applyTheme(page, next.theme, localStorage);
  if (next.language !== settings.language) location.reload();
});

const actions: OptionsActions = { saveSettings, watchSettings };
const root = document.getElementById('root');
if (root) {
  render(
    <TranslateContext.Provider value={t}>
      <Options actions={actions} settings={settings} version={browser.runtime.getManifest().version} />
    </TranslateContext.Provider>,
    root,
  );
}
