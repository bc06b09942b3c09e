/** Wires the reader view to the browser. The article's id is in the address, so that a reload finds it. */

import { renderPage } from '../../components/page/renderPage';
import { Reader, type ReaderActions } from '../../components/reader/Reader';
import { createSpeech } from '../../components/reader/speech/speech';
import { applyTheme } from '../../components/theme/applyTheme';
import { copyText } from '../../utils/browser/clipboard';
import { loadTranslator } from '../../utils/browser/i18n';
import { readReaderClip } from '../../utils/browser/jobStore';
import { fetchPictureElsewhere } from '../../utils/browser/reader';
import { readerMemory } from '../../utils/browser/readerMemory';
import { findPermittedReferers, requestReferers, sendReferers } from '../../utils/browser/referer';
import { saveActions } from '../../utils/browser/saveActions';
import { send } from '../../utils/messaging/messenger';
import { composeDocument } from '../../utils/save/document';
import { loadSettings, saveSettings, watchSettings } from '../../utils/settings/store';

const page = document.documentElement;
const settings = await loadSettings();
applyTheme(page, settings.theme, localStorage);
const t = await loadTranslator(settings.language);

const actions: ReaderActions = {
  readClip: async (id) => (await readReaderClip(id)) ?? send('read-clip', { id }),
  saveSettings,
  watchSettings,
  applyTheme: (theme) => applyTheme(page, theme, localStorage),
  referers: {
    findPermitted: findPermittedReferers,
    request: requestReferers,
    send: sendReferers,
    fetchElsewhere: fetchPictureElsewhere,
  },
  memory: readerMemory,
  copyText,
  speech: createSpeech(),
  ...saveActions,
  copy: async (clip) => copyText(composeDocument(clip, await loadSettings()).text),
};

const id = new URLSearchParams(location.search).get('id') ?? '';

renderPage(t, <Reader id={id} actions={actions} settings={settings} />);
