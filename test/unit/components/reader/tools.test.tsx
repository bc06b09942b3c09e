// @vitest-environment jsdom
/** What can be done with an article beside reading it: notes, editing, keys, footnotes, pictures, memory. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
// loaded by the reader when it is needed; here before, so that no test waits for it
import '../../../../utils/reader/editClip';
import type { Highlight } from '../../../../utils/highlights/highlight';
import { NO_MEMORY, NOTHING_RECALLED, type ReaderMemory } from '../../../../utils/reader/memory';
import { action } from '../mount';
import { createClip } from '../sample';
import { openReader, press } from './openReader';

const HTML = '<p>河边的雾还没有散。</p><p>江面上有一条船。</p><p>广告。</p>';
/** The tools come when a selection has been at rest for a moment, so they are not asked for too often. */
const WAIT = { interval: 400, timeout: 8000 };
let unmount = () => {};

async function open(...given: Parameters<typeof openReader>) {
  const opened = await openReader(...given);
  unmount = opened.unmount;
  return opened;
}

beforeEach(() => {
  globalThis.matchMedia ??= () => ({ matches: true }) as MediaQueryList;
  Range.prototype.getBoundingClientRect = () => new DOMRect(10, 10, 50, 20);
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  unmount();
  getSelection()?.removeAllRanges();
});

function createMemory(changes: Partial<ReaderMemory> = {}): ReaderMemory {
  return {
    recall: vi.fn(async () => NOTHING_RECALLED),
    keepType: vi.fn(async () => undefined),
    keepPlace: vi.fn(async () => undefined),
    keepHighlights: vi.fn(async () => undefined),
    keepVoice: vi.fn(async () => undefined),
    ...changes,
  };
}

function select(node: Node | null | undefined, start: number, end: number): void {
  const range = document.createRange();
  if (!node) throw new Error('nothing to select');
  range.setStart(node, start);
  range.setEnd(node, end);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  document.dispatchEvent(new Event('selectionchange'));
}

function savedClip(actions: { readonly save: unknown }) {
  return vi.mocked(actions.save as (order: { clip: ReturnType<typeof createClip> }) => unknown).mock
    .calls[0]?.[0].clip;
}

describe('highlights and notes', () => {
  it('are made from the selection, kept, and saved at the end of the file', async () => {
    const memory = createMemory();
    const { root, actions } = await open({ html: HTML }, { memory });
    await vi.waitFor(() => {
      select(root.querySelector('.article-body p')?.firstChild, 3, 4);
      expect(root.querySelector('.selection-tools')).not.toBeNull();
    }, WAIT);
    action(root, 'note').click();
    const field = await vi.waitFor(() => {
      const found = root.querySelector<HTMLTextAreaElement>('.note-card textarea');
      if (!found) throw new Error('no card');
      return found;
    });
    field.value = '晨雾';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() =>
      expect(vi.mocked(memory.keepHighlights).mock.lastCall?.[1]).toMatchObject([
        { quote: '雾', note: '晨雾' },
      ]),
    );
    action(root, 'save').click();
    await vi.waitFor(() => expect(savedClip(actions)?.body).toContain('> 雾\n\n晨雾'));
    expect(savedClip(actions)?.body).toContain('河边的雾还没有散。');
  });

  it('come back with the article, can be opened from the list and taken away', async () => {
    const kept: Highlight = { id: 'k', quote: '一条船', before: '', after: '', start: 0 };
    const memory = createMemory({ recall: async () => ({ ...NOTHING_RECALLED, highlights: [kept] }) });
    const { root } = await open({ html: HTML }, { memory });
    root.querySelector<HTMLElement>('[data-highlight="k"]')?.click();
    await vi.waitFor(() => action(root, 'remove-highlight').click());
    await vi.waitFor(() => expect(memory.keepHighlights).toHaveBeenCalledWith(expect.any(String), []));
    expect(root.querySelector('.note-card')).toBeNull();
  });
});

describe('editing before saving', () => {
  it('takes blocks out and changes the title, each undone by one step', async () => {
    const { root, actions } = await open({ html: HTML });
    action(root, 'edit').click();
    const blocks = () => Array.from(root.querySelectorAll<HTMLElement>('.article-body p'));
    await vi.waitFor(() => action(root, 'end-edit'));
    for (const index of [2, 0]) {
      await vi.waitFor(() => {
        blocks()[index]?.dispatchEvent(new Event('pointerover', { bubbles: true }));
        expect(blocks()[index]?.hasAttribute('data-current')).toBe(true);
      });
      action(root, 'remove-block').click();
      await vi.waitFor(() => expect(blocks()[index]?.hidden).toBe(true));
    }
    action(root, 'undo-edit').click();
    await vi.waitFor(() => expect(blocks().map((block) => block.hidden)).toEqual([false, false, true]));
    const title = root.querySelector<HTMLTextAreaElement>('.title-field');
    if (title) title.value = '新题目';
    title?.dispatchEvent(new Event('blur'));
    await vi.waitFor(() => expect(document.title).toBe('新题目'));
    action(root, 'save').click();
    await vi.waitFor(() => expect(savedClip(actions)?.body).toBe('河边的雾还没有散。\n\n江面上有一条船。\n'));
    expect(savedClip(actions)?.article.metadata.title).toBe('新题目');
  });

  it('changes words where they stand; Escape and undo take them back, an empty paragraph goes', async () => {
    const { root, actions } = await open({ html: HTML });
    action(root, 'edit').click();
    const blocks = () => Array.from(root.querySelectorAll<HTMLElement>('.article-body p'));
    await vi.waitFor(() => expect(blocks()[0]?.tabIndex).toBe(0));
    const write = async (index: number, text: string, end: string) => {
      const block = blocks()[index] as HTMLElement;
      press('Enter', block);
      expect(block.getAttribute('contenteditable')).toBe('plaintext-only');
      block.textContent = text;
      press('s', block);
      press(end, block);
      expect(block.hasAttribute('contenteditable')).toBe(false);
    };
    await write(0, '河边的雾散了。', 'Enter');
    await write(1, '别的话。', 'Escape');
    await vi.waitFor(() => expect(root.querySelector('.edit-bar p')?.textContent).toBe('1 passage changed'));
    await write(2, ' ', 'Enter');
    await vi.waitFor(() => expect(blocks()[2]?.hidden).toBe(true));
    await write(1, '江面上有两条船。', 'Enter');
    await vi.waitFor(() => expect(root.querySelector('.edit-bar p')?.textContent).toContain('2 passages'));
    action(root, 'undo-edit').click();
    await vi.waitFor(() => expect(blocks()[1]?.textContent).toBe('江面上有一条船。'));
    expect(actions.save).not.toHaveBeenCalled();
    action(root, 'save').click();
    await vi.waitFor(() => expect(savedClip(actions)?.body).toBe('河边的雾散了。\n\n江面上有一条船。\n'));
  });

  it('leaves an article that nobody edited exactly as it came', async () => {
    const { root, actions } = await open({ html: HTML });
    action(root, 'save').click();
    await vi.waitFor(() => expect(savedClip(actions)).toEqual(createClip({ html: HTML })));
  });
});

describe('keys', () => {
  it('press the buttons and move through themes', async () => {
    const { actions } = await open({ html: HTML });
    press('s');
    await vi.waitFor(() => expect(actions.save).toHaveBeenCalledTimes(1));
    press('+');
    await vi.waitFor(() => expect(actions.saveSettings).toHaveBeenCalledWith({ readerFontSize: 20 }));
    press('t');
    expect(actions.applyTheme).toHaveBeenCalledWith('light');
  });

  it('mean nothing with a modifier or while something is typed', async () => {
    const { root, actions } = await open({ html: HTML });
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true }));
    action(root, 'edit').click();
    const field = await vi.waitFor(() => {
      const found = root.querySelector('.title-field');
      if (!found) throw new Error('no field');
      return found;
    });
    press('s', field);
    expect(actions.save).not.toHaveBeenCalled();
  });

  it('are shown in a sheet, where each can be given to another command', async () => {
    const { root, actions } = await open({ html: HTML });
    press('?');
    const key = (command: string) => root.querySelector<HTMLElement>(`[data-key="${command}"]`);
    await vi.waitFor(() => expect(key('save')).not.toBeNull());
    key('save')?.click();
    await vi.waitFor(() => expect(key('save')?.textContent).toBe('…'));
    press('c', key('save') as HTMLElement);
    await vi.waitFor(() =>
      expect(root.querySelector('.help-problem')?.textContent).toContain('Copy as Markdown'),
    );
    press('w', key('save') as HTMLElement);
    await vi.waitFor(() => expect(actions.saveSettings).toHaveBeenCalledWith({ readerKeys: { save: 'w' } }));
    await vi.waitFor(() => expect(key('save')?.textContent).toBe('w'));
    action(root, 'reset-keys').click();
    await vi.waitFor(() => expect(actions.saveSettings).toHaveBeenLastCalledWith({ readerKeys: {} }));
  });
});

describe('the outline', () => {
  it('lists the headings when there are enough of them', async () => {
    const { root } = await open({ html: '<h2>一</h2><p>a</p><h3>二</h3><p>b</p><h2>三</h2><p>c</p>' });
    await vi.waitFor(() =>
      expect(Array.from(root.querySelectorAll('.outline-entry'), (entry) => entry.textContent)).toEqual([
        '一',
        '二',
        '三',
      ]),
    );
    expect(root.querySelector('[data-action="outline"]')).not.toBeNull();
  });

  it('has no button when there are too few', async () => {
    const { root } = await open({ html: '<h2>一</h2><p>a</p>' });
    expect(root.querySelector('[data-action="outline"]')).toBeNull();
  });
});

describe('pictures', () => {
  it('open alone and large, and go on with the arrow keys', async () => {
    const images = ['1', '2'].map((name) => ({ src: `https://img.example.org/${name}.jpg` }));
    const html = images.map(({ src }) => `<p><img src="${src}" alt="${src.at(-5)}"></p>`).join('');
    const { root } = await open({ html, images });
    const pictures = Array.from(root.querySelectorAll<HTMLImageElement>('.article-body img'));
    for (const picture of pictures) {
      Object.defineProperties(picture, { naturalWidth: { value: 900 }, naturalHeight: { value: 600 } });
      picture.dispatchEvent(new Event('load'));
    }
    const large = () => root.querySelector<HTMLImageElement>('.lightbox img');
    await vi.waitFor(() => {
      if (!large()) pictures[0]?.click();
      expect(large()?.alt).toBe('1');
    });
    press('ArrowRight', root.querySelector('.lightbox') as HTMLElement);
    await vi.waitFor(() => expect(large()?.alt).toBe('2'));
    press('+', root.querySelector('.lightbox') as HTMLElement);
    await vi.waitFor(() => expect(large()?.style.getPropertyValue('--zoom')).toBe('1.5'));
    action(root, 'close').click();
    await vi.waitFor(() => expect(large()).toBeNull());
  });
});

describe('the memory', () => {
  it('keeps type for one site when that is asked for, and nothing in the settings then', async () => {
    const memory = createMemory();
    const { root, actions } = await open({ html: HTML }, { memory });
    root.querySelector<HTMLInputElement>('#panel-site')?.click();
    await vi.waitFor(() =>
      expect(memory.keepType).toHaveBeenCalledWith(
        'www.example.org',
        expect.objectContaining({ readerFontSize: 19 }),
      ),
    );
    action(root, 'larger').click();
    await vi.waitFor(() =>
      expect(memory.keepType).toHaveBeenLastCalledWith(
        'www.example.org',
        expect.objectContaining({ readerFontSize: 20 }),
      ),
    );
    expect(actions.saveSettings).not.toHaveBeenCalled();
  });

  it('sets an article as its site is set', async () => {
    const memory = createMemory({
      recall: async () => ({ ...NOTHING_RECALLED, type: { readerVertical: true, readerFontSize: 24 } }),
    });
    const { root } = await open({ html: HTML }, { memory });
    expect(root.querySelector<HTMLElement>('article')?.style.fontSize).toBe('24px');
    expect(root.querySelector('.reader')?.hasAttribute('data-vertical')).toBe(true);
  });

  it('opens an article where it was left, says so, and leads to its beginning', async () => {
    const scrollBy = vi.fn();
    document.documentElement.scrollBy = scrollBy;
    const place = { block: 1, share: 0.5 };
    const memory = createMemory({ recall: async () => ({ ...NOTHING_RECALLED, place }) });
    const { root } = await open({ html: HTML }, { memory });
    await vi.waitFor(() => expect(root.querySelector('.resumed')?.textContent).toContain('Continued'));
    expect(scrollBy).toHaveBeenCalledTimes(1);
    action(root, 'start').click();
    expect(scrollBy).toHaveBeenCalledTimes(2);
    await vi.waitFor(() => expect(root.querySelector('.resumed')?.textContent).toBe(''));
  });

  it('is not asked and not told anything in private windows', async () => {
    const memory = createMemory();
    const readClip = async () => ({ ...createClip({ html: HTML }), isPrivate: true });
    const { root } = await open({}, { memory, readClip });
    await vi.waitFor(() => {
      select(root.querySelector('.article-body p')?.firstChild, 0, 3);
      expect(root.querySelector('.selection-tools')).not.toBeNull();
    }, WAIT);
    action(root, 'highlight').click();
    await vi.waitFor(() => expect(root.querySelectorAll('[data-highlight]')).toHaveLength(1));
    expect(root.querySelector('#panel-site')).toBeNull();
    for (const call of Object.values(memory)) expect(call).not.toHaveBeenCalled();
    expect(NO_MEMORY.recall).not.toBe(memory.recall);
  });
});
