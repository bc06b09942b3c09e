// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FIELD_GROUPS } from '../../../../components/options/fields';
import { Options } from '../../../../components/options/Options';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../../../../utils/settings/schema';
import { action, mount } from '../mount';

let unmount = () => {};

function open(changes: Partial<Settings> = {}) {
  const initial: Settings = { ...DEFAULT_SETTINGS, ...changes };
  let settings = initial;
  const saveSettings = vi.fn(async (patch: Partial<Settings>) => {
    settings = parseSettings({ ...settings, ...patch });
    return settings;
  });
  const actions = {
    saveSettings,
    watchSettings: () => () => undefined,
    removeSite: vi.fn(async () => undefined),
    readPictureHosts: async () => ['wx1.sinaimg.cn', 'wx2.sinaimg.cn'],
    removePictureHost: vi.fn(async (host: string) =>
      ['wx1.sinaimg.cn', 'wx2.sinaimg.cn'].filter((one) => one !== host),
    ),
    countSaves: async () => 0,
    clearHistory: vi.fn(async () => undefined),
    readOtherAccess: async () => ['*://*/*'],
    removeOtherAccess: vi.fn(async () => []),
    testProxy: vi.fn(async () => ({ isWorking: true, ms: 1340 }) as const),
    readShortcuts: async () => [{ name: '_execute_action', description: '', keys: 'Alt+U' }],
    openShortcutSettings: vi.fn(async () => undefined),
    offerFile: vi.fn(),
    watchSync: (listener: (state: 'local') => void) => {
      listener('local');
      return () => undefined;
    },
    openWelcome: vi.fn(),
    version: '1.2.3',
  };
  const mounted = mount(<Options actions={actions} settings={initial} />);
  unmount = mounted.unmount;
  const control = (key: string) => {
    const element = mounted.root.querySelector<HTMLInputElement | HTMLSelectElement>(`#${key}`);
    if (!element) throw new Error(`no control ${key}`);
    return element;
  };
  const type = (key: string, value: string) => {
    control(key).value = value;
    control(key).dispatchEvent(new Event('change', { bubbles: true }));
  };
  return {
    root: mounted.root,
    actions,
    removeSite: actions.removeSite,
    removePictureHost: actions.removePictureHost,
    saveSettings,
    control,
    type,
    current: () => settings,
  };
}

afterEach(() => unmount());

describe('the settings page', () => {
  it('lists the hosts that may send images, and gives a permission back', async () => {
    const { root, removePictureHost } = open();
    const hosts = () =>
      [...root.querySelectorAll('[data-setting="pictureHosts"] li bdi')].map((one) => one.textContent);
    await vi.waitFor(() => expect(hosts()).toEqual(['wx1.sinaimg.cn', 'wx2.sinaimg.cn']));
    action(root, 'remove-picture-host').click();
    expect(removePictureHost).toHaveBeenCalledWith('wx1.sinaimg.cn');
    await vi.waitFor(() => expect(hosts()).toEqual(['wx2.sinaimg.cn']));
  });

  it('shows every setting there is, each with a name and an explanation', () => {
    const { root } = open();
    const shown = FIELD_GROUPS.flatMap(({ fields }) => fields.map(({ key }) => key));
    const { readerKeys: _setInTheHelpSheet, ...others } = DEFAULT_SETTINGS;
    expect(shown.filter((key) => (key as string) !== 'readerKeys').toSorted()).toEqual(
      Object.keys(others).toSorted(),
    );
    for (const key of shown) {
      const setting = root.querySelector(`[data-setting="${key}"]`);
      expect(setting?.querySelector('.setting-name')?.textContent).not.toBe('');
      expect(setting?.querySelector('.setting-hint')?.textContent).not.toBe('');
    }
    expect(root.textContent).toContain('1.2.3');
  });

  it('saves a change at once and takes it back on request', async () => {
    const { root, control, current } = open();
    control('saveAs').click();
    await vi.waitFor(() => expect(current().saveAs).toBe(true));
    await vi.waitFor(() => action(root, 'undo').click());
    await vi.waitFor(() => expect(current().saveAs).toBe(false));
  });

  it('keeps every kind of value', async () => {
    const { root, type, current } = open();
    type('folder', ' 文章/Unbox ');
    type('categories', '新媒体，阅读');
    type('preset', 'obsidian');
    type('readerFontSize', '22');
    root.querySelector<HTMLInputElement>('input[name=body][value=html]')?.click();
    await vi.waitFor(() =>
      expect(current()).toMatchObject({
        folder: '文章/Unbox',
        categories: ['新媒体', '阅读'],
        preset: 'obsidian',
        readerFontSize: 22,
        body: 'html',
      }),
    );
  });

  it('does not keep a wrong value, says why, and offers the default', async () => {
    const { root, type, control, saveSettings, current } = open();
    type('proxyTemplate', 'http://proxy.example/?{url}');
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toContain('https'));
    expect(control('proxyTemplate').getAttribute('aria-invalid')).toBe('true');
    expect(saveSettings).not.toHaveBeenCalled();
    type('proxyTemplate', 'https://proxy.example/?{encodedUrl}');
    await vi.waitFor(() => expect(current().proxyTemplate).toBe('https://proxy.example/?{encodedUrl}'));
    action(root, 'reset').click();
    await vi.waitFor(() => expect(current().proxyTemplate).toBe(DEFAULT_SETTINGS.proxyTemplate));
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  it('takes a site off the list of those that are always cleaned', async () => {
    const { root, removeSite } = open({ cleanedSites: ['a.example', 'b.example'] });
    root.querySelector<HTMLElement>('[aria-label="Remove a.example"]')?.click();
    await vi.waitFor(() => expect(root.querySelectorAll('[data-action=remove-site]')).toHaveLength(1));
    expect(removeSite).toHaveBeenCalledWith('a.example');
  });

  it('puts back a number outside its limits', async () => {
    const { type, control, saveSettings } = open();
    type('readerFontSize', '400');
    expect(control('readerFontSize').value).toBe('19');
    expect(saveSettings).not.toHaveBeenCalled();
  });

  it('filters as one types, in names, explanations, groups and values', async () => {
    const { root } = open();
    const search = async (text: string) => {
      const field = root.querySelector<HTMLInputElement>('#search');
      if (!field) throw new Error('no search field');
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await vi.waitFor(() => expect(root.querySelector<HTMLInputElement>('#search')?.value).toBe(text));
      return [...root.querySelectorAll<HTMLElement>('[data-setting]')].map(({ dataset }) => dataset.setting);
    };
    expect(await search('fence')).toEqual(['fence']);
    expect(await search('proxy TEST')).toEqual(['proxyTest']);
    expect(await search('sepia')).toEqual(['theme']);
    expect(root.querySelector('[data-found]')?.textContent).toBe('1 setting found');
    expect(await search('reader size')).toContain('readerFontSize');
    expect(await search('no such thing')).toEqual([]);
    expect(root.querySelectorAll('.options-nav a')).toHaveLength(0);
    action(root, 'clear-search').click();
    await vi.waitFor(() => expect(root.querySelectorAll('.options-nav a')).toHaveLength(FIELD_GROUPS.length));
  });

  it('says whether the proxy works, and forgets it when the address changes', async () => {
    const { root, actions, type } = open();
    action(root, 'test-proxy').click();
    const outcome = () => root.querySelector('[data-setting="proxyTest"] [role=status]')?.textContent;
    await vi.waitFor(() => expect(outcome()).toBe('It works: the image came in 1,340 ms.'));
    expect(actions.testProxy).toHaveBeenCalledWith(DEFAULT_SETTINGS.proxyTemplate);
    type('proxyTemplate', 'https://other.example/?{url}');
    await vi.waitFor(() => expect(outcome()).toBe(''));
  });

  it('gives other access back', async () => {
    const { root, actions } = open();
    await vi.waitFor(() => action(root, 'remove-access').click());
    expect(actions.removeOtherAccess).toHaveBeenCalledWith('*://*/*');
    await vi.waitFor(() => expect(root.querySelector('[data-action="remove-access"]')).toBeNull());
  });

  it('lists the shortcuts of the browser', async () => {
    const { root, actions } = open();
    await vi.waitFor(() =>
      expect(root.querySelector('[data-list="commands"]')?.textContent).toContain('Alt+U'),
    );
    action(root, 'change-shortcuts').click();
    expect(actions.openShortcutSettings).toHaveBeenCalled();
  });

  it('says so when the browser does not sync', async () => {
    const { root } = open({ sync: true });
    await vi.waitFor(() =>
      expect(root.querySelector('[data-sync="local"]')?.textContent).toMatch(/safe on this device/),
    );
    unmount();
    expect(open().root.querySelector('[data-sync]')).toBeNull();
  });

  it('exports, resets and takes the reset back', async () => {
    const { root, actions, current } = open({ theme: 'dark', cleanedSites: ['a.example'] });
    action(root, 'export').click();
    const [text, name] = actions.offerFile.mock.calls[0] as unknown as [string, string];
    expect(name).toBe('unbox-settings.json');
    expect(JSON.parse(text).settings).toMatchObject({ theme: 'dark' });
    action(root, 'reset-all').click();
    await vi.waitFor(() => expect(current().theme).toBe('system'));
    expect(current().cleanedSites).toEqual(['a.example']);
    await vi.waitFor(() => action(root, 'undo').click());
    await vi.waitFor(() => expect(current().theme).toBe('dark'));
  });

  it("keeps a style of one's own only while it loads nothing, and says why it does not", async () => {
    const { root, type, saveSettings } = open();
    type('readerCss', 'p { background: url(https://spy.example.org/) }');
    const problem = () => root.querySelector('#readerCss-error')?.textContent;
    await vi.waitFor(() => expect(problem()).toMatch(/would load something/));
    type('readerCss', 'p { color: red');
    await vi.waitFor(() => expect(problem()).toMatch(/left open/));
    expect(saveSettings).not.toHaveBeenCalled();
    type('readerCss', 'p { margin: 0 }');
    await vi.waitFor(() => expect(saveSettings).toHaveBeenCalledWith({ readerCss: 'p { margin: 0 }' }));
    await vi.waitFor(() => expect(problem()).toBeUndefined());
  });
});
