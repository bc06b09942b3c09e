// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../../../components/popup/Popup';
import type { PopupActions } from '../../../../components/popup/usePopup';
import { type Clip, EMPTY_REPORT, type ErrorCode, UnboxError } from '../../../../utils/article';
import type { SaveResult } from '../../../../utils/messaging/protocol';
import { composeDocument } from '../../../../utils/save/document';
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
    compose: (clip) => composeDocument(clip, DEFAULT_SETTINGS),
    greyIcon: vi.fn(async () => undefined),
    takeFailure: async () => undefined,
    repeatAction: vi.fn(async () => undefined),
    more: createMoreActions(),
    ...changes,
  };
}

function createMoreActions(): PopupActions['more'] {
  return {
    copyText: vi.fn(async () => undefined),
    toRichText: (clip) => ({ html: clip.article.html, text: clip.article.text }),
    savePage: vi.fn(async () => SAVED),
    sendToObsidian: vi.fn(async () => undefined),
    print: vi.fn(async () => undefined),
    openSaves: vi.fn(async () => undefined),
    close: vi.fn(),
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

async function openMoreWays(changes: Partial<PopupActions> = {}) {
  const opened = await open(changes);
  const row = opened.root.querySelector('[data-fact=more-ways]')?.closest('details');
  if (row) row.open = true;
  await vi.waitFor(() => action(opened.root, 'copy-rich'));
  return opened;
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

  it('says when a page gave only its text', async () => {
    const plain: Clip = { ...CLIP, article: { ...CLIP.article, isPlainText: true } };
    const { fact } = await open({ clip: async () => plain });
    expect(fact('plain-text')).toContain('too large');
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

  it('offers to clean again once the last group was taken back, whoever still watches the page', async () => {
    const one = { ...EMPTY_REPORT, clutter: 3 };
    const { root, actions } = await open({
      readCleaner: async () => ({ isActive: true, report: one }),
      undo: vi.fn(async () => ({ isActive: true, report: EMPTY_REPORT })),
    });
    root.querySelector<HTMLElement>('[data-fact=removed]')?.click();
    await vi.waitFor(() => action(root, 'undo-group').click());
    expect(actions.undo).toHaveBeenCalledWith(3, 'clutter');
    await vi.waitFor(() => expect(root.querySelector('[data-action=clean]')).not.toBeNull());
    expect(root.querySelector('[data-action=undo]')).toBeNull();
  });

  it('saves what was set by hand: title, fields, folder and preset', async () => {
    const { root, fact, actions } = await open();
    action(root, 'edit-title').click();
    const type = async (selector: string, value: string) => {
      const field = await vi.waitFor(() => {
        const found = root.querySelector<HTMLInputElement>(selector);
        if (!found) throw new Error(`no ${selector}`);
        return found;
      });
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      field.dispatchEvent(new FocusEvent('blur'));
    };
    await type('#title', '  四张\n旧地图 ');
    await vi.waitFor(() => expect(fact('title')).toBe('四张 旧地图'));
    root.querySelector<HTMLElement>('[data-fact=front-matter]')?.click();
    await type('#edit-author', '吴桐');
    await type('#edit-date', '2024-12-24');
    await type('#edit-tags', '地图，河');
    await type('#edit-folder', 'a:b');
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toMatch(/Not kept/));
    await type('#edit-folder', '文章/地图');
    await type('#edit-preset', 'obsidian');
    await vi.waitFor(() => expect(actions.clip).toHaveBeenCalledTimes(2));
    expect(vi.mocked(actions.clip).mock.calls[1]?.[1].settings.preset).toBe('obsidian');
    await vi.waitFor(() => expect(fact('front-matter')).toBe('Front matter · Obsidian'));
    action(root, 'save').click();
    const saved = vi.mocked(actions.save).mock.calls[0]?.[0].clip as Clip;
    const file = composeDocument(saved, DEFAULT_SETTINGS);
    expect([file.folder, file.fileName]).toEqual(['文章/地图', '四张 旧地图.md']);
    expect(file.text).toMatch(/^---\ntitle: '四张 旧地图'\nsource: /);
    expect(file.text).toMatch(/author:\n - 吴桐\n/);
    expect(file.text).toMatch(/published: 2024-12-24\n/);
    expect(file.text).toMatch(/tags:\n - 地图\n - 河\n/);
  });

  it('leaves the title as it is after Escape', async () => {
    const { root, fact } = await open();
    action(root, 'edit-title').click();
    const field = await vi.waitFor(() => {
      const found = root.querySelector<HTMLTextAreaElement>('#title');
      if (!found) throw new Error('no field');
      return found;
    });
    field.value = 'another';
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await vi.waitFor(() => expect(fact('title')).toBe('三张旧地图'));
  });

  it('asks for lost images again, one or all', async () => {
    const { root } = await open();
    root.querySelector<HTMLElement>('[data-fact=images]')?.click();
    await vi.waitFor(() => expect(root.querySelectorAll('img.thumbnail')).toHaveLength(2));
    for (const image of root.querySelectorAll('img.thumbnail')) image.dispatchEvent(new Event('error'));
    await vi.waitFor(() => expect(root.querySelectorAll('[data-action=retry-image]')).toHaveLength(2));
    await vi.waitFor(() =>
      expect(action(root, 'retry-images').textContent).toMatch(/^2 images did not load/),
    );
    action(root, 'retry-image').click();
    await vi.waitFor(() => expect(action(root, 'retry-images').textContent).toMatch(/^1 image did not load/));
    action(root, 'retry-images').click();
    await vi.waitFor(() => expect(root.querySelectorAll('img.thumbnail')).toHaveLength(2));
    expect(root.querySelector('[data-action=retry-images]')).toBeNull();
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

  it('says so when the page had nothing to be cleaned', async () => {
    const { root, status, waitForStatus } = await open({
      clean: async () => ({ isActive: true, report: EMPTY_REPORT }),
    });
    action(root, 'clean').click();
    await waitForStatus('unchanged');
    expect(status()?.textContent).toBe('Nothing to clean on this page');
    expect(action(root, 'clean')).not.toBeNull();
    unmount();
    const second = await open();
    action(second.root, 'clean').click();
    await vi.waitFor(() => expect(action(second.root, 'undo')).not.toBeNull());
    expect(second.status()?.dataset.status).toBe('idle');
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

  it('greys the button of a page where nothing can be done, and of no other', async () => {
    const { actions } = await open(
      { findTab: async () => ({ id: 3, isPrivate: false, url: 'about:blank' }) },
      'forbidden',
    );
    await vi.waitFor(() => expect(actions.greyIcon).toHaveBeenCalledWith(3));
    unmount();
    expect((await open()).actions.greyIcon).not.toHaveBeenCalled();
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

describe('more ways', () => {
  it('copy rich and plain text', async () => {
    const { root, actions, waitForStatus } = await openMoreWays();
    action(root, 'copy-rich').click();
    await waitForStatus('copied');
    action(root, 'copy-plain').click();
    const { html, text } = CLIP.article;
    await vi.waitFor(() => expect(actions.more.copyText).toHaveBeenLastCalledWith(text));
    expect(actions.more.copyText).toHaveBeenCalledWith({ html, text });
  });

  it('save one HTML file', async () => {
    const { root, actions, waitForStatus } = await openMoreWays();
    action(root, 'save-page').click();
    await waitForStatus('saved');
    expect(actions.more.savePage).toHaveBeenCalledWith({ jobId: expect.any(String), clip: CLIP, tabId: 3 });
  });

  it('send to Obsidian what was written for it, and leave', async () => {
    const { root, actions } = await openMoreWays();
    action(root, 'obsidian').click();
    await vi.waitFor(() => expect(actions.more.close).toHaveBeenCalled());
    const settings = expect.objectContaining({ preset: 'obsidian', body: 'markdown' });
    expect(actions.clip).toHaveBeenLastCalledWith(3, { scope: 'article', settings });
    expect(actions.more.sendToObsidian).toHaveBeenCalledWith(expect.objectContaining({ body: CLIP.body }), 3);
  });

  it('print, and save several pages', async () => {
    const { root, actions } = await openMoreWays();
    action(root, 'print').click();
    await vi.waitFor(() => expect(actions.more.print).toHaveBeenCalledWith(CLIP, 3));
    action(root, 'saves').click();
    await vi.waitFor(() => expect(actions.more.openSaves).toHaveBeenCalled());
  });
});

describe('a text that could not be copied', () => {
  it.each([
    ['by the popup', { copy: failWith('clipboard') }],
    [
      'by a menu before',
      { takeFailure: async () => ({ code: 'clipboard', isCopy: true, uncopied: '---\ntext' }) as const },
    ],
  ])('%s is offered, selected', async (_, changes) => {
    const { root, waitForStatus } = await open(changes);
    if ('copy' in changes) action(root, 'copy').click();
    await waitForStatus('failed');
    const area = root.querySelector<HTMLTextAreaElement>('#uncopied');
    expect(area?.value).toMatch(/^---\n/);
    await vi.waitFor(() => expect(document.activeElement).toBe(area));
    expect([area?.selectionStart, area?.selectionEnd]).toEqual([0, area?.value.length]);
  });
});

describe('what a menu entry could not do', () => {
  it('is told with its reason, and done once more on request', async () => {
    const repeatAction = vi.fn(async () => undefined);
    const failure = { code: 'picture-uncopied', isCopy: true } as const;
    const { root, actions, status, waitForStatus } = await open({
      takeFailure: async () => failure,
      repeatAction,
    });
    await waitForStatus('failed');
    expect(status()?.textContent).toContain('The picture itself could not be copied.');
    action(root, 'retry').click();
    await waitForStatus('copied');
    expect(repeatAction).toHaveBeenCalledExactlyOnceWith(3);
    expect(actions.close, 'the page must have the focus').toHaveBeenCalled();
  });

  it('asks for the hosts of its pictures first, and does nothing where they are refused', async () => {
    const repeatAction = vi.fn(async () => undefined);
    const allowHosts = vi.fn(async () => false);
    const findBarredHosts = vi.fn(async () => ['*://img.example.org/*']);
    const failure = {
      code: 'picture-uncopied',
      isCopy: true,
      sources: ['https://img.example.org/a.png'],
    } as const;
    const { root, waitForStatus } = await open({
      takeFailure: async () => failure,
      repeatAction,
      allowHosts,
      findBarredHosts,
    });
    await waitForStatus('failed');
    expect(action(root, 'retry').textContent).toMatch(/^Allow/);
    action(root, 'retry').click();
    await vi.waitFor(() => expect(allowHosts).toHaveBeenCalledWith(['*://img.example.org/*']));
    await waitForStatus('failed');
    expect(repeatAction).not.toHaveBeenCalled();
  });
});
