// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { action } from '../mount';
import { NO_REFERERS, openReader } from './openReader';

let unmount = () => {};

async function open(...given: Parameters<typeof openReader>) {
  const opened = await openReader(...given);
  unmount = opened.unmount;
  return opened;
}

afterEach(() => unmount());

describe('the reader', () => {
  it('shows the article by its id, in its language', async () => {
    const { root, actions } = await open();
    expect(actions.readClip).toHaveBeenCalledWith('id-1');
    const article = root.querySelector<HTMLElement>('article[data-article]');
    expect([article?.lang, article?.dataset.script]).toEqual(['zh-CN', 'cjk']);
    expect(article?.textContent).toContain('河边的雾还没有散。');
    await vi.waitFor(() => expect(document.title).toBe('三张旧地图'));
    expect((action(root, 'original') as HTMLAnchorElement).href).toBe(
      'https://www.example.org/maps/1934.html',
    );
  });

  it('lets nothing active through, whatever was kept', async () => {
    const html =
      '<p onclick="x()">text</p><script>x()</script><img src=x onerror=x()><a href="javascript:x()">l</a><iframe src="https://x.example"></iframe><form><input name=q></form>';
    const { root } = await open({ html });
    const body = root.querySelector('.article-body');
    expect(body?.textContent).toContain('text');
    expect(
      body?.querySelector('script, iframe, form, input, [onclick], [onerror], a[href^="javascript"]'),
    ).toBeNull();
  });

  it('asks in place for the hosts whose pictures want their own Referer, and loads them then', async () => {
    const src = 'https://wx1.sinaimg.cn/large/a.jpg';
    const request = vi.fn(async () => true);
    const send = vi.fn(async () => () => undefined);
    const { root } = await open(
      { html: `<p>text</p><img src="${src}">`, images: [{ src }] },
      { referers: { ...NO_REFERERS, request, send } },
    );
    const picture = () => root.querySelector<HTMLImageElement>('.article-body img');
    await vi.waitFor(() => expect(picture()?.src).toBe(src));
    expect(root.querySelector('[data-action="allow-referer"]')).toBeNull();
    picture()?.dispatchEvent(new Event('error'));
    await vi.waitFor(() =>
      expect(root.querySelector('[data-notice]')?.textContent).toContain('wx1.sinaimg.cn'),
    );
    action(root, 'allow-referer').click();
    const need = { host: 'wx1.sinaimg.cn', referer: 'https://weibo.com/' };
    expect(request).toHaveBeenCalledWith([need]);
    await vi.waitFor(() => expect(picture()?.src).toBe(src));
    expect(send).toHaveBeenCalledWith([need]);
    expect(root.querySelector('[data-notice]')?.textContent).toBe('');
  });

  it('saves and copies what it shows', async () => {
    const { root, actions } = await open();
    action(root, 'save').click();
    await vi.waitFor(() => expect(root.querySelector('[data-status=saved]')).not.toBeNull());
    action(root, 'copy').click();
    await vi.waitFor(() => expect(root.querySelector('[data-status=copied]')).not.toBeNull());
    expect(actions.copy).toHaveBeenCalledTimes(1);
  });

  it('changes type and theme at once and keeps them', async () => {
    const { root, actions } = await open();
    action(root, 'larger').click();
    await vi.waitFor(() => expect(root.querySelector('article')?.style.fontSize).toBe('20px'));
    root.querySelector<HTMLInputElement>('input[value=sepia]')?.click();
    root.querySelector<HTMLInputElement>('input[value=sans]')?.click();
    await vi.waitFor(() => expect(root.querySelector<HTMLElement>('.reader')?.dataset.font).toBe('sans'));
    expect(actions.applyTheme).toHaveBeenCalledWith('sepia');
    expect(vi.mocked(actions.saveSettings).mock.calls.map(([patch]) => patch)).toEqual([
      { readerFontSize: 20 },
      { theme: 'sepia' },
      { readerFont: 'sans' },
    ]);
  });

  it('does not build the article anew when only the type changes', async () => {
    const { root } = await open();
    const paragraph = root.querySelector('.article-body p');
    action(root, 'smaller').click();
    await vi.waitFor(() => expect(root.querySelector('article')?.style.fontSize).toBe('18px'));
    expect(root.querySelector('.article-body p')).toBe(paragraph);
  });

  it('says when the article is no longer kept, or could not be read', async () => {
    const { root } = await open({}, { readClip: async () => undefined }, 'missing');
    expect(root.textContent).toContain('no longer kept');
    unmount();
    const failing = () => Promise.reject(new Error('storage'));
    const second = await open({}, { readClip: failing }, 'error');
    expect(second.root.textContent).toContain('Something went wrong');
  });
});
