/** Wires the popup to the browser. */

import { renderPage } from '../../components/page/renderPage';
import { Popup } from '../../components/popup/Popup';
import type { PopupActions } from '../../components/popup/usePopup';
import { applyTheme } from '../../components/theme/applyTheme';
import { browser } from '../../utils/browser/api';
import { addCleanedSite, removeCleanedSite } from '../../utils/browser/cleanedSites';
import { copyText } from '../../utils/browser/clipboard';
import { findEarlierSave } from '../../utils/browser/history';
import { loadTranslator } from '../../utils/browser/i18n';
import { followToolbar, greyIcon } from '../../utils/browser/icon';
import { sendToObsidian } from '../../utils/browser/obsidian';
import { leftBehind, saveActions } from '../../utils/browser/saveActions';
import { cleanTab, clipTab, findActiveTab, readCleaner, undoClean } from '../../utils/browser/tabs';
import { send } from '../../utils/messaging/messenger';
import { composeDocument } from '../../utils/save/document';
import { toRichText } from '../../utils/save/richText';
import { loadSettings, saveSettings } from '../../utils/settings/store';

const page = document.documentElement;
const settings = await loadSettings();
applyTheme(page, settings.theme, localStorage);
const t = await loadTranslator(settings.language);
document.title = t('extension_name');

const actions: PopupActions = {
  findTab: findActiveTab,
  clip: clipTab,
  readCleaner,
  clean: cleanTab,
  undo: undoClean,
  readJob: (tabId) => send('read-job', { tabId }),
  ...saveActions,
  findEarlierSave,
  ...leftBehind,
  copy: (clip) => copyText(composeDocument(clip, settings).text),
  openReader: (clip, tabId) => send('open-reader', { clip, tabId }),
  more: {
    copyText,
    toRichText: (clip) => toRichText(clip, settings),
    savePage: (order) => saveActions.save({ ...order, format: 'page' }),
    sendToObsidian: (clip, tabId) => sendToObsidian(clip, tabId, settings),
    print: (clip, tabId) => send('open-reader', { clip, tabId, isPrinted: true }),
    openSaves: () => send('open-saves', {}),
    close: () => close(),
  },
  setAlwaysClean: ({ host, isOurs, isOn }) => {
    if (isOurs) return saveSettings({ cleanAutomatically: isOn }).then((saved) => saved.cleanAutomatically);
    return isOn ? addCleanedSite(host) : removeCleanedSite(host).then(() => false);
  },
  openOptions: () => void browser.runtime.openOptionsPage().then(() => close()),
  close: () => close(),
  compose: (clip) => composeDocument(clip, settings),
  greyIcon,
};

renderPage(t, <Popup actions={actions} settings={settings} />);
void followToolbar(matchMedia('(prefers-color-scheme: dark)').matches);
