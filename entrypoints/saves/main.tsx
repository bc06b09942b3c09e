/** Wires the page that saves several pages to the browser. The batch's id is in the address, so that a reload finds it. */
import { renderPage } from '../../components/page/renderPage';
import { Saves, type SavesActions } from '../../components/saves/Saves';
import { applyTheme } from '../../components/theme/applyTheme';
import { browser } from '../../utils/browser/api';
import { loadTranslator } from '../../utils/browser/i18n';
import { readOpenTabs } from '../../utils/browser/openTabs';
import { hasAllSites, releaseAllSites, requestAllSites, requestPages } from '../../utils/browser/permissions';
import { send } from '../../utils/messaging/messenger';
import { loadSettings } from '../../utils/settings/store';

const page = document.documentElement;
const settings = await loadSettings();
applyTheme(page, settings.theme, localStorage);
const t = await loadTranslator(settings.language);
document.title = t('saves_title');

const query = new URLSearchParams(location.search);
const isPrivate = browser.extension.inIncognitoContext === true;

const actions: SavesActions = {
  readTabs: readOpenTabs,
  hasAllSites,
  allowAllSites: requestAllSites,
  releaseAllSites,
  allowPages: requestPages,
  start: async (order) => {
    const windowId = (await browser.tabs.getCurrent()).windowId;
    await send('start-batch', { order: { ...order, isPrivate, windowId } });
    history.replaceState(null, '', `?id=${order.id}`);
  },
  read: (id) => send('read-batch', { id }),
  readLast: () => send('read-last-batch', { isPrivate }),
  cancel: (id) => send('cancel-batch', { id }),
  retry: (id) => send('retry-batch', { id }),
  show: (downloadId) => send('show-download', { downloadId }),
};
const chosenTabs = (query.get('tabs') ?? '').split(',').filter(Boolean).map(Number);

renderPage(t, <Saves actions={actions} batchId={query.get('id') ?? undefined} chosenTabs={chosenTabs} />);
