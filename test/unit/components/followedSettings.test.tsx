// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useSettings } from '../../../components/options/useSettings';
import { Reader } from '../../../components/reader/Reader';
import { Welcome } from '../../../components/welcome/Welcome';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/schema';
import { mount } from './mount';
import { createActions } from './reader/openReader';

type Watch = (listener: (settings: Settings) => void) => () => void;

const save = async () => DEFAULT_SETTINGS;

function OptionsModel({ watchSettings }: { readonly watchSettings: Watch }) {
  useSettings({ saveSettings: save, watchSettings, removeSite: async () => undefined }, DEFAULT_SETTINGS);
  return null;
}

const pages: Record<string, (watchSettings: Watch) => () => void> = {
  options: (watchSettings) => mount(<OptionsModel watchSettings={watchSettings} />).unmount,
  welcome: (watchSettings) => {
    const actions = {
      saveSettings: save,
      watchSettings,
      readIsPinned: async () => true,
      openReader: async () => undefined,
      openOptions: () => undefined,
    };
    return mount(<Welcome actions={actions} settings={DEFAULT_SETTINGS} browserName="chrome" />).unmount;
  },
  reader: (watchSettings) => {
    const actions = createActions({}, { watchSettings });
    return mount(<Reader id="id-1" actions={actions} settings={DEFAULT_SETTINGS} />).unmount;
  },
};

describe('settings that change while a page opens', () => {
  let unmount = () => {};
  afterEach(() => unmount());

  it.each(Object.keys(pages))('are followed by the %s page before it is painted', (name) => {
    const watchSettings = vi.fn(() => () => undefined);
    unmount = pages[name]?.(watchSettings) ?? expect.unreachable();
    expect(watchSettings).toHaveBeenCalledOnce();
  });
});
