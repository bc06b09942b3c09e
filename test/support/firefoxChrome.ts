/**
 * Everything that reaches into Firefox's own window: toolbar popup, context menu, event page,
 * permissions, clipboard. These are internals that a new Firefox may change; no other file knows them.
 */
import type { BidiBrowser } from './bidi.ts';

/** Firefox's own window, seen from an extension. */
export interface FirefoxWindow {
  /** Clicks the extension's toolbar button on the selected tab. @returns false while there is none */
  clickToolbarButton(options?: { readonly isPrivate?: boolean }): Promise<boolean>;
  /** @returns the awaited value of an expression inside the open popup; undefined value for undefined */
  evaluateInPopup(expression: string): Promise<string | undefined>;
  hasPopup(): Promise<boolean>;
  closePopup(): Promise<void>;
  /** @returns a PNG of the open popup as base64 */
  photographPopup(): Promise<string>;
  isContextMenuOpen(): Promise<boolean>;
  /** Looks into the open menu and closes it. */
  hasMenuItem(label: string): Promise<boolean>;
  /** @returns false while the item is not in the open menu */
  chooseMenuItem(label: string): Promise<boolean>;
  /** Agrees to the question that the browser asks. @returns false while there is none */
  agree(): Promise<boolean>;
  /** Does what the keys of this command do, the grant of the tab included. */
  runCommand(name: string): Promise<void>;
  grantHost(pattern: string): Promise<void>;
  /** Allows the extension in private windows, and opens one. */
  openPrivateWindow(): Promise<void>;
  /** Loads the extension anew, as an update does. */
  reloadExtension(): Promise<void>;
  /** Closes every dialog for a file's place at once. @returns how to stop that */
  dismissSaveDialogs(): Promise<() => Promise<void>>;
  terminateBackground(): Promise<void>;
  readClipboard(type: string): Promise<string>;
  /** @returns the size of the picture on the clipboard, if there is one */
  readClipboardPicture(): Promise<{ width: number; height: number } | undefined>;
  /** Loads an address in the selected tab as if typed, also a privileged one. */
  type(url: string): Promise<void>;
}

/** What an evaluation fails with when the popup closes meanwhile (as it does when the reader opens). */
export const POPUP_CLOSED = 'the popup closed';
let evaluations = 0;

/**
 * @param browser a running Firefox
 * @param extensionId the add-on's id
 */
export async function openFirefoxWindow(browser: BidiBrowser, extensionId: string): Promise<FirefoxWindow> {
  const { contexts } = await browser.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const context = contexts[0]?.context;
  if (context === undefined) throw new Error('Firefox shows no window');
  const run = (body: string) =>
    browser.evaluate(
      context,
      `(async () => {
        const extension = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension;
        const popup = [...extension.views].find((view) => view.viewType === 'popup')?.xulBrowser;
        ${body}
      })()`,
    );
  await run(WATCH_CLIPBOARD);
  return {
    async clickToolbarButton({ isPrivate = false } = {}) {
      const clicked = await run(`
        const isWanted = (one) => PrivateBrowsingUtils.isWindowPrivate(one) === ${isPrivate};
        const target = [...Services.wm.getEnumerator('navigator:browser')].find(isWanted);
        const action = extension.apiManager.global.browserActionFor(extension);
        if (!action || !target?.gBrowserInit.delayedStartupFinished) return 'false'; // just loaded anew, or opened
        await action.triggerAction(target);
        return 'true';`);
      return clicked === 'true';
    },
    async openPrivateWindow() {
      await run(`
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
        await ExtensionPermissions.add(extension.id, allowed, extension);
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(extension.id)).reload();
        const opened = OpenBrowserWindow({ private: true });
        await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
        while (!opened.gBrowserInit.delayedStartupFinished) await new Promise((resolve) => setTimeout(resolve, 50));`);
    },
    evaluateInPopup: (expression) => run(evaluateInFrame(expression)),
    hasPopup: async () => (await run('return String(popup !== undefined);')) === 'true',
    async closePopup() {
      await run(`popup?.closest('panel')?.hidePopup();`);
    },
    photographPopup: async () => (await run(PHOTOGRAPH)) ?? '',
    isContextMenuOpen: async () =>
      (await run(`return document.getElementById('contentAreaContextMenu').state;`)) === 'open',
    async hasMenuItem(label) {
      const found = await run(`
        const menu = document.getElementById('contentAreaContextMenu');
        const labels = [...menu.querySelectorAll('menuitem')].map((item) => item.label);
        menu.hidePopup();
        return String(labels.includes(${JSON.stringify(label)}));`);
      return found === 'true';
    },
    async chooseMenuItem(label) {
      const chosen = await run(`
        const menu = document.getElementById('contentAreaContextMenu');
        const item = [...menu.querySelectorAll('menuitem')].find((one) => one.label === ${JSON.stringify(label)});
        const list = item?.closest('menupopup');
        if (!list) return 'false';
        if (list.state !== 'open') {
          list.closest('menu').openMenu(true); // several entries stand in a menu of their own
          return 'false';
        }
        list.activateItem(item);
        return 'true';`);
      return chosen === 'true';
    },
    async agree() {
      const agreed = await run(`
        const question = PopupNotifications.panel.firstElementChild;
        if (PopupNotifications.panel.state !== 'open' || !question) return 'false';
        question.button.click();
        return String(PopupNotifications.panel.state !== 'open');`);
      return agreed === 'true';
    },
    async runCommand(name) {
      await run(`
        extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
        extension.shortcuts.onCommand(${JSON.stringify(name)});`);
    },
    async grantHost(pattern) {
      await run(`
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        await ExtensionPermissions.add(extension.id, { permissions: [], origins: [${JSON.stringify(pattern)}] }, extension);`);
    },
    async reloadExtension() {
      await run(`
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(extension.id)).reload();`);
    },
    async dismissSaveDialogs() {
      await run(REPLACE_FILE_PICKER);
      return async () => void (await run('globalThis.restoreFilePicker();'));
    },
    async terminateBackground() {
      await run('await extension.terminateBackground();');
    },
    readClipboard: async (type) =>
      (await run(`
        const [item] = await navigator.clipboard.read();
        const wanted = ${JSON.stringify(type)};
        return item?.types.includes(wanted) ? (await item.getType(wanted)).text() : '';`)) ?? '',
    async readClipboardPicture() {
      const size = await run(`
        const held = {};
        globalThis.copiedPicture?.getTransferData('application/x-moz-nativeimage', held);
        const { width, height } = held.value?.QueryInterface(Ci.imgIContainer) ?? {};
        return JSON.stringify(width ? { width, height } : null);`);
      return JSON.parse(size ?? 'null') ?? undefined;
    },
    async type(url) {
      await run(`gBrowser.selectedBrowser.fixupAndLoadURIString(${JSON.stringify(url)}, {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });`);
    },
  };
}

/**
 * The popup is in the extension's process: a frame script runs there. The sandbox is the popup's own
 * global without its content policy, and clicks inside count as the user's.
 */
function evaluateInFrame(expression: string): string {
  evaluations += 1;
  const answerName = JSON.stringify(`unbox-test:answer-${evaluations}`);
  const frameScript = `{
    const answer = (kind, value) => sendAsyncMessage(${answerName}, { kind, value });
    try {
      const sandbox = Components.utils.Sandbox(content, {
        sandboxPrototype: content, wantXrays: false, sameZoneAs: content });
      content.document.notifyUserGestureActivation();
      const handling = content.windowUtils.setHandlingUserInput(true);
      let result;
      try { result = Components.utils.evalInSandbox(${JSON.stringify(expression)}, sandbox); }
      finally { handling.destruct(); }
      Promise.resolve(result).then((value) => answer('value', value), (error) => answer('error', String(error)));
    } catch (error) { answer('error', String(error)); }
  }`;
  return `
    if (!popup) throw new Error('no popup is open');
    const manager = popup.messageManager;
    return new Promise((resolve, reject) => {
      const watch = setInterval(() => {
        if (!popup.isConnected) finish({ kind: 'error', value: ${JSON.stringify(POPUP_CLOSED)} });
      }, 20);
      const listener = ({ data }) => finish(data);
      function finish({ kind, value }) {
        clearInterval(watch);
        manager.removeMessageListener(${answerName}, listener);
        kind === 'value' ? resolve(value) : reject(new Error(value));
      }
      manager.addMessageListener(${answerName}, listener);
      manager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(frameScript)}), false);
    });`;
}

/** Draws the popup at twice its size into a canvas of the browser's window. */
const PHOTOGRAPH = `
  if (!popup) throw new Error('no popup is open');
  const { width, height } = popup.getBoundingClientRect();
  const area = new DOMRect(0, 0, width, height);
  const bitmap = await popup.browsingContext.currentWindowGlobal.drawSnapshot(area, 2, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];`;

/** The clipboard of a Firefox without a screen takes no pictures: what it is given is noted on the way. */
const WATCH_CLIPBOARD = `
  const real = Services.clipboard;
  const setData = (transferable, ...rest) => {
    const flavors = transferable.flavorsTransferableCanExport();
    if (flavors.includes('application/x-moz-nativeimage')) globalThis.copiedPicture = transferable;
    real.setData(transferable, ...rest);
  };
  const read = (_, key) => {
    if (key === 'setData') return setData;
    return typeof real[key] === 'function' ? real[key].bind(real) : real[key];
  };
  Object.defineProperty(Services, 'clipboard', { configurable: true, value: new Proxy({}, { get: read }) });`;

/** Puts a component of ours in the place of the system's dialog; it answers that nothing was chosen. */
const REPLACE_FILE_PICKER = `
  const registrar = Components.manager.QueryInterface(Ci.nsIComponentRegistrar);
  const contract = '@mozilla.org/filepicker;1';
  const own = Components.ID('{6f6a2f0c-6b52-4f0b-9d3e-2b7f0f9f7a11}');
  const original = registrar.contractIDToCID(contract);
  const dialog = () => ({
    QueryInterface: ChromeUtils.generateQI(['nsIFilePicker']),
    init() {}, appendFilter() {}, appendFilters() {},
    open: (callback) => Services.tm.dispatchToMainThread(() => callback.done(Ci.nsIFilePicker.returnCancel)),
  });
  const factory = {
    QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
    createInstance: (iid) => dialog().QueryInterface(iid),
  };
  registrar.registerFactory(own, '', contract, factory);
  globalThis.restoreFilePicker = () => {
    registrar.unregisterFactory(own, factory);
    registrar.registerFactory(original, '', contract, null);
  };`;
