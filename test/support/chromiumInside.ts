/** What the driver of Chromium runs inside pages: menus and questions, which a headless one does not show, and the clipboard. */

/** Runs in a page of the extension: a button that asks for the host. */
export function addAskingButton(pattern: string): void {
  const { permissions } = (globalThis as unknown as { chrome: { permissions: PermissionApi } }).chrome;
  const button = document.createElement('button');
  button.id = 'ask';
  button.textContent = pattern;
  button.addEventListener('click', async () => {
    button.dataset.answer = String(await permissions.request({ origins: [pattern] }));
  });
  document.body.append(button);
}

interface PermissionApi {
  request(permissions: { origins: string[] }): Promise<boolean>;
}

/** Runs in a page of the extension. */
export function canUpdateMenu(id: string): Promise<boolean> {
  const { contextMenus } = (globalThis as unknown as { chrome: { contextMenus: MenuApi } }).chrome;
  return contextMenus.update(id, {}).then(
    () => true,
    () => false,
  );
}

interface MenuApi {
  update(id: string, changes: object): Promise<void>;
}

/** Runs in the page: what a menu knows of the element that was clicked. */
export function readMenuInfo(selector: string): { linkUrl?: string; srcUrl?: string } {
  const element = document.querySelector(selector);
  if (element instanceof HTMLAnchorElement) return { linkUrl: element.href };
  if (element instanceof HTMLImageElement) return { srcUrl: element.currentSrc || element.src };
  throw new Error(`neither link nor image: ${selector}`);
}

/** Runs in a page that may read the clipboard. @returns what is there of this type, or '' */
export async function readClipboardText(type: string): Promise<string> {
  const [item] = await navigator.clipboard.read();
  return item?.types.includes(type) ? (await item.getType(type)).text() : '';
}

/** Runs in a page that may read the clipboard. @returns the size of the picture there */
export async function readClipboardPicture(): Promise<{ width: number; height: number } | undefined> {
  const [item] = await navigator.clipboard.read();
  if (!item?.types.includes('image/png')) return undefined;
  const { width, height } = await createImageBitmap(await item.getType('image/png'));
  return { width, height };
}
