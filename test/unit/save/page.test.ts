// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { composePage, PAGE_STYLE, PAGE_STYLE_HASH } from '../../../utils/save/page';
import { DEFAULT_SETTINGS } from '../../../utils/settings/schema';
import { createClip } from '../components/sample';

const DATA = 'data:image/png;base64,AAAA';

function compose(changes: Parameters<typeof createClip>[0] = {}) {
  const clip = createClip({
    html: '<p>河边 <img src="https://img.example.org/1.jpg" alt="a"><img src="https://img.example.org/2.jpg"></p>',
    ...changes,
  });
  const file = composePage(clip, DEFAULT_SETTINGS, new Map([['https://img.example.org/1.jpg', DATA]]));
  return { file, page: new DOMParser().parseFromString(file.text, 'text/html') };
}

describe('an article as one HTML file', () => {
  it('holds the pictures it has, and links to the others', () => {
    const { file, page } = compose();
    expect(file.fileName).toBe('三张旧地图.html');
    expect(Array.from(page.images, (image) => image.getAttribute('src'))).toEqual([DATA]);
    expect(page.querySelector('p a[href="https://img.example.org/2.jpg"]')).not.toBeNull();
    expect(page.documentElement.lang).toBe('zh-CN');
    expect(page.querySelector('header')?.textContent).toContain('周明 · 2024-11-03 · 河岸周刊');
  });

  it('lets nothing load and nothing run: its policy comes first and knows its style alone', () => {
    const { page } = compose();
    const metas = page.head.children;
    expect(metas[0]?.getAttribute('charset')).toBe('utf-8');
    const policy = metas[1]?.getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'; img-src data:; style-src 'sha256-[^']+';/);
    const style = page.querySelector('style')?.textContent ?? '';
    expect(style).toBe(PAGE_STYLE);
    expect(`sha256-${createHash('sha256').update(style).digest('base64')}`).toBe(PAGE_STYLE_HASH);
    expect(page.querySelector('script, link, iframe, base')).toBeNull();
  });

  it('writes titles as text', () => {
    const { page } = compose({ metadata: { title: '</title><script>alert(1)</script>"<b>' } });
    expect(page.title).toBe('</title><script>alert(1)</script>"<b>');
    expect(page.querySelector('h1')?.textContent).toBe(page.title);
    expect(page.querySelector('script, b')).toBeNull();
  });
});
