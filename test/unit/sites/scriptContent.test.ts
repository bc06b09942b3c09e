// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { NO_DEADLINE } from '../../../utils/dom/deadline';
import { createTally } from '../../../utils/dom/journal';
import { parseJsonAfter } from '../../../utils/dom/json';
import { clipPage } from '../../../utils/pipeline';
import { DEFAULT_SETTINGS } from '../../../utils/settings/schema';
import { SITE_RULES } from '../../../utils/sites';
import { ifeng } from '../../../utils/sites/ifeng';
import { fillScriptContent } from '../../../utils/sites/scriptContent';
import { thepaper } from '../../../utils/sites/thepaper';
import type { SiteRule } from '../../../utils/sites/types';

const STORY = `<p>${'磨坊的水轮停了十一年，今年春天又转了起来，邻村的孩子都来看。'.repeat(6)}</p>`;
const HTML = `${STORY}<p><img src="https://img.garden.example.net/mill.jpg"></p><p>"}]</p>`;
const IFENG = `var allData = {"title":"a } b","contentList":[{"type":"text","data":${JSON.stringify(HTML).replaceAll('/', '\\/')}}],"x":{}};`;
const THEPAPER = JSON.stringify({
  props: { pageProps: { detailData: { contentDetail: { content: HTML } } } },
});

const page = (head: string, body = '<h1>水轮</h1>') =>
  new DOMParser().parseFromString(`<title>水轮</title>${head}<body>${body}</body>`, 'text/html');

const fill = (document: Document, rule: SiteRule | undefined) =>
  fillScriptContent(document, { rule, journal: createTally() });

describe('an article that only a script holds', () => {
  it.each([
    ['ifeng', ifeng, `<script>${IFENG}</script>`, 'https://news.ifeng.com/c/8abc'],
    [
      'ThePaper',
      thepaper,
      `<script id="__NEXT_DATA__" type="application/json">${THEPAPER}</script>`,
      'https://m.thepaper.cn/newsDetail_forward_1',
    ],
  ] as const)('is read on %s', async (_, rule, head, url) => {
    const document = page(head);
    expect(fill(document, rule)).toBe(true);
    expect(document.querySelector((rule.content ?? []).join(','))?.innerHTML).toBe(HTML);
    const whole = { document: page(head), url, capturedAt: Date.UTC(2026, 0, 2) };
    const options = {
      settings: DEFAULT_SETTINGS,
      scope: 'article',
      deadline: NO_DEADLINE,
      rules: SITE_RULES,
      isPrivate: false,
    } as const;
    const { article } = await clipPage(whole, options);
    expect(article.html).toContain('磨坊的水轮停了十一年');
    expect(article.images.map(({ src }) => src)).toEqual(['https://img.garden.example.net/mill.jpg']);
  });

  it('goes into the empty place that the page has for it', () => {
    const document = page(`<script>${IFENG}</script>`, '<main><div id="artical_real">…</div></main>');
    expect(fill(document, ifeng)).toBe(true);
    expect(document.querySelector('main > #artical_real')?.innerHTML).toBe(HTML);
  });

  it('stays there where the page shows its own text', () => {
    const own = `<div id="artical_real">${STORY}</div>`;
    const document = page(`<script>${IFENG}</script>`, own);
    expect(fill(document, ifeng)).toBe(false);
    expect(document.body.innerHTML).toBe(own);
  });

  it.each([
    ['no such script', '<script>var other = 1;</script>'],
    ['code instead of JSON', `<script>var a = {"contentList":[{data: alert(1)}]}</script>`],
    ['another shape', '<script>var a = {"contentList":{"0":["data"]}}</script>'],
    ['too little text', '<script>var a = {"contentList":[{"data":"<p>short</p>"}]}</script>'],
    ['a broken end', '<script>var a = {"contentList":[{"data":"<p>never closed</script>'],
  ])('is not made of %s', (_, head) => {
    const document = page(head);
    const before = document.documentElement.outerHTML;
    expect(fill(document, ifeng)).toBe(false);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('is asked for by a rule only', () => {
    expect(fill(page(`<script>${IFENG}</script>`), undefined)).toBe(false);
    expect(fill(page(`<script>${IFENG}</script>`), { ...ifeng, scriptContent: undefined })).toBe(false);
  });
});

describe('parseJsonAfter', () => {
  it.each([
    ['{"a":[1,"]}"]} tail', '', { a: [1, ']}'] }],
    ['x = 5; y = "}"; z = [{"a":"\\"["}]; w = [2]', 'z =', [{ a: '"[' }]],
    ['window.state={"__proto__":{"a":1}}', 'state', JSON.parse('{"__proto__":{"a":1}}')],
    ['nothing', 'here', undefined],
    ['mark {a:1}', 'mark', undefined],
  ])('%s', (code, mark, value) => {
    expect(parseJsonAfter(code, mark)).toEqual(value);
  });
});
