/// <reference types="vite/client" />
/** The pipeline in the engine it runs in: the sample article, hostile pages, and pages of unkind size. */
import { describe, expect, it } from 'vitest';
import type { Clip } from '../../utils/article';
import { clipDocument } from '../../utils/clipDocument';
import { NO_DEADLINE } from '../../utils/dom/deadline';
import { readPresence } from '../../utils/dom/presence';
import { DEFAULT_SETTINGS } from '../../utils/settings/schema';
import { SITE_RULES } from '../../utils/sites';
import samplePage from '../fixtures/sample/page.html?raw';
import sampleUrl from '../fixtures/sample/url?raw';

const PARAGRAPH = `<p>${'The mill by the weir grinds rye on Mondays and wheat for the rest of the week. '.repeat(6)}</p>`;

/** The pipeline gives up after five seconds of its own; a busy machine may need some more. */
const PATIENCE_MS = 30_000;

async function clip(html: string, url = 'https://www.example.org/mill/'): Promise<Clip> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const answer = await clipDocument(page, {
    url,
    scope: 'article',
    settings: DEFAULT_SETTINGS,
    rules: SITE_RULES,
    isPrivate: false,
  });
  if ('error' in answer) throw new Error(answer.error);
  return answer.clip;
}

function article(inside: string): string {
  return `<!doctype html><html lang="en"><title>The mill</title><body><article><h1>The mill</h1>${PARAGRAPH}${inside}${PARAGRAPH.repeat(4)}</article></body></html>`;
}

describe('the pipeline in Chromium', () => {
  it('reads the sample article', async () => {
    const { article: read, body } = await clip(samplePage, sampleUrl.trim());
    expect(read.metadata).toMatchObject({
      title: '老街修表铺的第四十个春天',
      author: '柳荫晚报',
      site: 'ZAKER',
    });
    expect(new Date(read.metadata.date ?? '').toUTCString()).toBe('Tue, 17 Mar 2026 16:00:00 GMT');
    expect(read.images.map(({ width, height }) => [width, height])).toEqual([
      [1080, 720],
      [738, 524],
      [640, 900],
      [1080, 608],
    ]);
    expect(read.images.every(({ src }) => src.startsWith('http://zkres'))).toBe(true);
    expect(body).toContain('柳荫街的梧桐刚冒出第一层绿');
    expect(body).not.toMatch(/相关阅读|扫码关注|打开 ZAKER|ggs\.myzaker/);
  });

  it.each(['parentNode', 'nextElementSibling', 'firstElementChild', 'attributes', 'textContent', 'remove'])(
    'ends on a form that calls a field "%s"',
    async (name) => {
      const { body } = await clip(article(`<form><input name=${name}><input id=${name}></form>`));
      expect(body).toContain('The mill by the weir grinds rye');
    },
  );

  it('keeps the text of a form that covers what it is asked for, at the deepest level that is kept', () => {
    const fields = ['firstChild', 'textContent', 'append', 'removeChild', 'localName', 'attributes'];
    const inputs = fields.map((name) => `<input name="${name}">`).join('');
    const page = new DOMParser().parseFromString('<p></p>', 'text/html');
    let at: Element = page.body;
    for (let level = 0; level < 250; level += 1) at = at.appendChild(page.createElement('div'));
    // twice the same name: what answers is a list, which is no child
    at.innerHTML = `<form>${inputs}${inputs}deep <i>text</i></form>`;
    readPresence(page, NO_DEADLINE);
    expect([page.body.textContent, page.querySelectorAll('input').length]).toEqual(['deep text', 0]);
  });

  it(
    'takes apart a caption of more parts than a call takes',
    async () => {
      const caption = `<div class="caption">${'<b></b>'.repeat(150_000)}The weir</div>`;
      const { article: read } = await clip(article(`<div><img src="/weir.jpg">${caption}</div>`));
      expect(read.isPlainText).toBeUndefined();
      expect(read.images).toHaveLength(1);
    },
    PATIENCE_MS,
  );

  it.each([
    ['3,000 nested elements', () => `${'<div>'.repeat(3000)}${PARAGRAPH}${'</div>'.repeat(3000)}`],
    ['30,000 elements', () => '<p><b>one</b> and <i>two</i></p>'.repeat(10_000)],
    ['2,000 pictures', () => '<p><img data-src="https://img.example.org/p.jpg"></p>'.repeat(2000)],
  ])(
    'ends on %s, with the article or its plain text',
    async (_name, build) => {
      const { article: read } = await clip(article(build()));
      expect(read.text).toContain('The mill by the weir grinds rye');
    },
    PATIENCE_MS,
  );
});
