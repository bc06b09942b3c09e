// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../../../components/popup/Popup';
import type { PopupActions } from '../../../../components/popup/usePopup';
import { EMPTY_REPORT, type ErrorCode, UnboxError } from '../../../../utils/article';
import type { SaveResult } from '../../../../utils/messaging/protocol';
import { DEFAULT_SETTINGS } from '../../../../utils/settings/schema';
import { action, mount } from '../mount';
import { createClip } from '../sample';
import { createSaveActions, SAVED } from '../saveActions';

const CLIP = createClip();

function createActions(changes: Partial<PopupActions> = {}): PopupActions {
  return {
    findTab: async () => ({ id: 3, isPrivate: false, url: CLIP.article.url }),
    clip: vi.fn(async () => CLIP),
    readCleaner: async () => ({ isActive: false, report: EMPTY_REPORT }),
    clean: vi.fn(async () => ({ isActive: true, report: { ...EMPTY_REPORT, images: 1, clutter: 1 } })),
    undo: vi.fn(async () => ({ isActive: false, report: EMPTY_REPORT })),
    readJob: async () => undefined,
    ...createSaveActions(),
    readUnfinished: async () => [],
    finishUnfinished: vi.fn(async () => []),
    discardUnfinished: vi.fn(async () => undefined),
    findEarlierSave: async () => undefined,
    openReader: vi.fn(async () => undefined),
    openOptions: vi.fn(),
    close: vi.fn(),
    setAlwaysClean: vi.fn(async ({ isOn }) => isOn),
    compose: () => ({ fileName: 'a.md', text: "---\ntitle: 'a'\n---\n\ntext" }),
    ...changes,
  };
}

let unmount = () => {};

async function open(changes: Partial<PopupActions> = {}, state = 'ready') {
  const actions = createActions(changes);
  const mounted = mount(<Popup actions={actions} settings={DEFAULT_SETTINGS} />);
  unmount = mounted.unmount;
  await vi.waitFor(() => expect(mounted.root.querySelector('main')?.dataset.state).toBe(state));
  const status = () => mounted.root.querySelector<HTMLElement>('[role=status]');
  const fact = (name: string) => mounted.root.querySelector(`[data-fact="${name}"]`)?.textContent;
  const waitForStatus = (value: string) => vi.waitFor(() => expect(status()?.dataset.status).toBe(value));
  return { actions, root: mounted.root, status, fact, waitForStatus };
}

const failWith = (code: ErrorCode) => async () => {
  throw new UnboxError(code);
};

afterEach(() => unmount());

describe('the popup of an article', () => {
  it('shows what the article is and what was done', async () => {
    const { fact } = await open();
    expect(fact('title')).toBe('三张旧地图');
    expect([fact('site'), fact('author'), fact('date')]).toEqual(['河岸周刊', '周明', 'Nov 3, 2024']);
    expect(fact('length')).toBe('3,688 characters · 9 min read');
    expect(fact('images')).toBe('2 images · 2 revived');
    expect(fact('removed')).toBe('14 things removed');
  });

  it('shows the counts of the live page while it is cleaned, with an undo for each group', async () => {
    const report = { ...EMPTY_REPORT, images: 8, trackers: 1 };
    const { root, fact, actions } = await open({ readCleaner: async () => ({ isActive: true, report }) });
    expect(fact('images')).toBe('2 images · 8 revived');
    expect(fact('removed')).toBe('1 thing removed');
    const row = root.querySelector('[data-fact=removed]')?.closest('details');
    if (row) row.open = true;
    await vi.waitFor(() => expect(root.querySelectorAll('[data-action=undo-group]')).toHaveLength(2));
    root.querySelector<HTMLElement>('[data-change=trackers] button')?.click();
    await vi.waitFor(() => expect(actions.undo).toHaveBeenCalledWith(3, 'trackers'));
  });

  it('cleans the page and takes it back, reading the page anew', async () => {
    const { root, actions } = await open();
    action(root, 'clean').click();
    await vi.waitFor(() => action(root, 'undo').click());
    await vi.waitFor(() => action(root, 'clean'));
    expect(actions.undo).toHaveBeenCalledWith(3, undefined);
    expect(actions.clip).toHaveBeenCalledTimes(2);
  });

  it('saves and shows the file', async () => {
    const { root, actions, status, waitForStatus } = await open();
    action(root, 'save').click();
    await waitForStatus('saved');
    expect(actions.save).toHaveBeenCalledWith(expect.objectContaining({ clip: CLIP, tabId: 3 }));
    expect(status()?.textContent).toContain('三张旧地图.md');
    action(root, 'show').click();
    expect(actions.show).toHaveBeenCalledWith(7);
  });

  it('retries a failed job under its id', async () => {
    const save = async (): Promise<SaveResult> => ({ state: 'failed', jobId: 'j9', reason: 'disk-full' });
    const { root, actions, status, waitForStatus } = await open({ save });
    action(root, 'save').click();
    await waitForStatus('failed');
    expect(status()?.textContent).toContain('no space left');
    action(root, 'retry').click();
    await waitForStatus('saved');
    expect(actions.retry).toHaveBeenCalledWith('j9');
  });

  it('does not save twice at once, by key or button', async () => {
    const { root, actions, waitForStatus } = await open({ save: vi.fn(() => new Promise<never>(() => {})) });
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 's' }));
    await waitForStatus('working');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 's' }));
    expect((action(root, 'save') as HTMLButtonElement).disabled).toBe(true);
    expect(actions.save).toHaveBeenCalledTimes(1);
  });

  it('leaves keys with modifiers to the browser', async () => {
    const { actions } = await open();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', ctrlKey: true }));
    expect(actions.copy).not.toHaveBeenCalled();
  });

  it('says what was copied, and why not', async () => {
    const { root, waitForStatus } = await open();
    action(root, 'copy').click();
    await waitForStatus('copied');
    unmount();
    const second = await open({ copy: failWith('clipboard') });
    action(second.root, 'copy').click();
    await second.waitForStatus('failed');
    expect(second.status()?.textContent).toContain('did not allow copying');
  });

  it('opens the reader and closes itself', async () => {
    const { root, actions } = await open();
    action(root, 'reader').click();
    await vi.waitFor(() => expect(actions.close).toHaveBeenCalled());
    expect(actions.openReader).toHaveBeenCalledWith(CLIP, 3);
  });

  it('asks for a site once, cleans it, and follows a refusal', async () => {
    const { root, actions } = await open();
    root.querySelector<HTMLInputElement>('#always-clean')?.click();
    expect(actions.setAlwaysClean).toHaveBeenCalledWith({
      host: 'www.example.org',
      isOurs: false,
      isOn: true,
    });
    await vi.waitFor(() => expect(actions.clean).toHaveBeenCalledTimes(1));
    unmount();
    const second = await open({ setAlwaysClean: async () => false });
    const box = second.root.querySelector<HTMLInputElement>('#always-clean');
    box?.click();
    await vi.waitFor(() => expect(box?.checked).toBe(false));
    expect(second.actions.clean).not.toHaveBeenCalled();
  });

  it('remembers no site of a private window', async () => {
    const { root } = await open({ clip: async () => ({ ...CLIP, isPrivate: true }) });
    expect(root.querySelector('#always-clean')).toBeNull();
  });

  it('tells how the last save of the tab ended', async () => {
    const { waitForStatus } = await open({ readJob: async () => SAVED });
    await waitForStatus('saved');
  });
});

describe('the popup of other pages', () => {
  it('offers the whole page or the selection where there is no article', async () => {
    const clip = vi.fn(async (_: number, { scope }: { scope: string }) => {
      if (scope === 'article') throw new UnboxError('no-article');
      return CLIP;
    });
    const { root, waitForStatus } = await open({ clip }, 'no-article');
    action(root, 'save-anyway').click();
    await waitForStatus('saved');
    action(root, 'save-selection').click();
    await vi.waitFor(() => expect(clip).toHaveBeenCalledTimes(3));
    expect(clip.mock.calls.map(([, { scope }]) => scope)).toEqual(['article', 'page', 'selection']);
  });

  it('says why a page of the browser cannot be read, without trying', async () => {
    const findTab = async () => ({ id: 3, isPrivate: false, url: 'chrome://settings/' });
    const { root, actions } = await open({ findTab }, 'forbidden');
    expect(root.textContent).toContain('belongs to the browser');
    expect(actions.clip).not.toHaveBeenCalled();
  });

  it.each<[ErrorCode, string, string]>([
    ['forbidden', 'forbidden', 'does not let extensions read'],
    ['not-a-page', 'forbidden', 'a file and not a web page'],
    ['tab-not-answering', 'error', 'does not answer'],
  ])('%s', async (code, state, sentence) => {
    const { root } = await open({ clip: failWith(code) }, state);
    expect(root.textContent).toContain(sentence);
  });

  it('tries again after an error', async () => {
    let calls = 0;
    const clip = async () => {
      calls += 1;
      if (calls === 1) throw new UnboxError('tab-not-answering');
      return CLIP;
    };
    const { root } = await open({ clip }, 'error');
    action(root, 'retry').click();
    await vi.waitFor(() => expect(root.querySelector('main')?.dataset.state).toBe('ready'));
  });
});
