// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { showBlocks } from '../../../../components/reader/showBlocks';

const labels = { table: 'Table', code: 'Code', media: 'Open the recording', alerts: { note: 'Note' } };

function show(html: string): HTMLElement {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  showBlocks(body, { pageUrl: 'https://example.org/a/b?c=1', labels });
  return body;
}

describe('showBlocks', () => {
  it('keeps links inside the article inside it', () => {
    const body = show(
      '<a href="https://example.org/a/b?c=1#note">1</a><a href="#unbox-note">2</a><p id="unbox-note">n</p>',
    );
    const links = [...body.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.target]);
    expect(links).toEqual([
      ['#unbox-note', ''],
      ['#unbox-note', ''],
    ]);
  });

  it('opens all other links beside the article, without saying where from', () => {
    const body = show('<a href="https://example.org/other">1</a><a href="#gone">2</a>');
    for (const link of body.querySelectorAll('a')) {
      expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
    }
    expect(body.querySelectorAll('a')[1]?.href).toBe('https://example.org/a/b?c=1#gone');
  });

  it('puts wide tables and code into boxes that scroll by key, nested tables once', () => {
    const body = show('<table><tr><td><table><tr><td>x</td></tr></table></td></tr></table><pre>code</pre>');
    expect(body.querySelectorAll('.table-scroll')).toHaveLength(1);
    expect(body.querySelector('.table-scroll')?.getAttribute('tabindex')).toBe('0');
    expect(body.querySelector('pre')?.getAttribute('aria-label')).toBe('Code');
    expect(body.textContent).toBe('xcode');
  });

  it('turns recordings into links', () => {
    const body = show('<video><source src="/v.mp4"></video><audio src="javascript:alert(1)"></audio>');
    const links = [...body.querySelectorAll('a')].map((link) => link.href);
    expect(links).toEqual(['https://example.org/v.mp4', 'https://example.org/a/b?c=1']);
    expect(body.querySelector('video, audio')).toBeNull();
  });
});
