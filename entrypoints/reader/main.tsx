/** Wires the reader view to the browser. The article's id is in the address, so that a reload finds it. */
import { render } from 'preact';
import { Reader, type ReaderActions } from '../../components/reader/Reader';
import { localeOf, TranslateContext } from '../../components/text/translate';
import { applyTheme } from '../../components/theme/applyTheme';
import { copyText } from '../../utils/browser/clipboard';
import { loadTranslator } from '../../utils/browser/i18n';
import { readReaderClip } from '../../utils/browser/jobStore';
import { send } from '../../utils/messaging/messenger';
import { composeDocument } from '../../utils/save/document';
import { loadSettings, saveSettings, watchSettings } from '../../utils/settings/store';

const page = document.documentElement;
const settings = await loadSettings();
applyTheme(page, settings.theme, localStorage);
const t = await loadTranslator(settings.language);
page.lang = localeOf(t);

const actions: ReaderActions = {
  readClip: readReaderClip,
  saveSettings,
  watchSettings,
  applyTheme: (theme) => applyTheme(page, theme, localStorage),
  save: (clip, tabId) => send('save-clip', { jobId: crypto.randomUUID(), clip, tabId }),
  retry: (jobId) => send('retry-job', { jobId }),
  show: (downloadId) => send('show-download', { downloadId }),
  copy: async (clip) => copyText(composeDocument(clip, await loadSettings()).text),
};

const id = new URLSearchParams(location.search).get('id') ?? '';
const root = document.getElementById('root');
if (root) {
  render(
    <TranslateContext.Provider value={t}>
      <Reader id={id} actions={actions} settings={settings} />
    </TranslateContext.Provider>,
    root,
  );
}
