// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { DocumentPreview } from '../../../../components/preview/DocumentPreview';
import { mount } from '../mount';

let unmount = () => {};

function open(text: string, options: { folder?: string; hasBody?: boolean } = {}) {
  const { folder = '', hasBody } = options;
  const mounted = mount(<DocumentPreview file={{ fileName: 'a.md', folder, text }} hasBody={hasBody} />);
  unmount = mounted.unmount;
  return (part: string) =>
    mounted.root.querySelector(`[data-preview-part="${part}"]`)?.textContent ?? undefined;
}

afterEach(() => unmount());

describe('the preview of a file', () => {
  it('shows path, front matter and text apart', () => {
    const part = open("---\ntitle: 'a --- b'\n---\n\n# A\n\n---\n\nb\n", { folder: 'clips/2026' });
    expect(part('name')).toBe('a.md');
    expect(part('folder')).toBe('clips / 2026 / ');
    expect(part('head')).toBe("title: 'a --- b'");
    expect(part('body')).toBe('# A\n\n---\n\nb');
  });

  it('shows markup of the article as text', () => {
    const part = open('---\na: "<img src=x onerror=alert(1)>"\n---\n<script>alert(1)</script>\n');
    expect(part('head')).toContain('<img src=x');
    expect(part('body')).toBe('<script>alert(1)</script>');
    expect(document.querySelector('script, img')).toBeNull();
  });

  it('shows a file without front matter as text', () => {
    const part = open('only text');
    expect(part('head')).toBeUndefined();
    expect(part('body')).toBe('only text');
    expect(part('folder')).toBeUndefined();
  });

  it('says that a long text goes on', () => {
    const part = open(`---\na: b\n---\n${'word '.repeat(20_000)}`);
    expect(part('body')?.length).toBeLessThan(20_000);
    expect(document.body.textContent).toContain('the whole text is saved');
  });

  it('leaves the text out where only the head is wanted', () => {
    const part = open('---\na: b\n---\ntext', { hasBody: false });
    expect(part('head')).toBe('a: b');
    expect(part('body')).toBeUndefined();
  });
});
