// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Import } from '../../../../components/options/Import';
import type { PanelActions } from '../../../../components/options/panels';
import { formatBackup } from '../../../../utils/settings/backup';
import { DEFAULT_SETTINGS } from '../../../../utils/settings/schema';
import { action, mount } from '../mount';

let unmount = () => {};

function open() {
  const onChange = vi.fn();
  const mounted = mount(
    <Import actions={{} as PanelActions} settings={DEFAULT_SETTINGS} onChange={onChange} />,
  );
  unmount = mounted.unmount;
  const choose = (text: string) => {
    const input = action(mounted.root, 'import') as HTMLInputElement;
    Object.defineProperty(input, 'files', {
      configurable: true,
      value: [{ size: text.length, text: async () => text }],
    });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  return { root: mounted.root, choose, onChange };
}

afterEach(() => unmount());

describe('importing settings', () => {
  it('shows what would change in words, and changes nothing before the second button', async () => {
    const { root, choose, onChange } = open();
    choose(formatBackup({ ...DEFAULT_SETTINGS, saveAs: true, preset: 'zola', tags: ['河', 'b'] }));
    const words = () => [...root.querySelectorAll('[data-change]')].map(({ textContent }) => textContent);
    await vi.waitFor(() =>
      expect(words()).toEqual(
        expect.arrayContaining(['Ask where to saveoffon', 'Front matterHexoZola', 'Default tags—河, b']),
      ),
    );
    expect(onChange).not.toHaveBeenCalled();
    action(root, 'accept-import').click();
    expect(onChange).toHaveBeenCalledWith({ saveAs: true, preset: 'zola', tags: ['河', 'b'] });
    await vi.waitFor(() => expect(root.querySelector('.import-plan')).toBeNull());
  });

  it('can be called off, and says when nothing would change', async () => {
    const { root, choose, onChange } = open();
    choose(formatBackup(DEFAULT_SETTINGS));
    await vi.waitFor(() => expect(root.querySelector('.import-plan')?.textContent).toMatch(/nothing/));
    expect(root.querySelector('[data-action="accept-import"]')).toBeNull();
    action(root, 'cancel-import').click();
    await vi.waitFor(() => expect(root.querySelector('.import-plan')).toBeNull());
    expect(onChange).not.toHaveBeenCalled();
  });

  it('refuses a hostile file with a sentence', async () => {
    const { root, choose } = open();
    choose('{"format":"unbox-settings","version":1,"settings":{"__proto__":{"proxy":true}}}');
    await vi.waitFor(() =>
      expect(root.querySelector('[role=alert]')?.textContent).toMatch(/Nothing was taken/),
    );
  });
});
