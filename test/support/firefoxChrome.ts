/**
 * Everything that reaches into Firefox's own window: toolbar popup, context menu, event page,
 * permissions, clipboard. These are internals that a new Firefox may change; no other file knows them.
 */
import type { BidiBrowser } from './bidi.ts';

/** Firefox's own window, seen from an extension. */
export interface FirefoxWindow {
  /** Clicks the extension's toolbar button on the selected tab. */
  clickToolbarButton(): Promise<void>;
  /** @returns the awaited value of an expression inside the open popup; undefined value for undefined */
  evaluateInPopup(expression: string): Promise<string | undefined>;
  hasPopup(): Promise<boolean>;
  closePopup(): Promise<void>;
  /** @returns a PNG of the open popup as base64 */
  photographPopup(): Promise<string>;
  isContextMenuOpen(): Promise<boolean>;
  /** @returns false while the item is not in the open menu */
  chooseMenuItem(label: string): Promise<boolean>;
  grantHost(pattern: string): Promise<void>;
  terminateBackground(): Promise<void>;
  readClipboard(): Promise<string>;
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
  return {
    async clickToolbarButton() {
      await run('await extension.apiManager.global.browserActionFor(extension).triggerAction(window);');
    },
    evaluateInPopup: (expression) => run(evaluateInFrame(expression)),
    hasPopup: async () => (await run('return String(popup !== undefined);')) === 'true',
    async closePopup() {
      await run(`popup?.closest('panel')?.hidePopup();`);
    },
    photographPopup: async () => (await run(PHOTOGRAPH)) ?? '',
    isContextMenuOpen: async () =>
      (await run(`return document.getElementById('contentAreaContextMenu').state;`)) === 'open',
    async chooseMenuItem(label) {
      const chosen = await run(`
        const menu = document.getElementById('contentAreaContextMenu');
        const item = [...menu.querySelectorAll('menuitem')].find((one) => one.label === ${JSON.stringify(label)});
        if (item) menu.activateItem(item);
        return String(item !== undefined);`);
      return chosen === 'true';
    },
    async grantHost(pattern) {
      await run(`
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        await ExtensionPermissions.add(extension.id, { permissions: [], origins: [${JSON.stringify(pattern)}] }, extension);`);
    },
    async terminateBackground() {
      await run('await extension.terminateBackground();');
    },
    readClipboard: async () => (await run('return navigator.clipboard.readText();')) ?? '',
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
