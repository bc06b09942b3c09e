// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { SITE_RULES } from '../../../utils/sites';
import { matchesHost, matchesPattern, matchSiteRule, matchSystem } from '../../../utils/sites/match';

it.each([
  ['https://www.myzaker.com/article/1', 'zaker'],
  ['http://app.myzaker.com/news/article.php?pk=1', 'zaker'],
  ['https://mp.weixin.qq.com/s?__biz=1', 'weixin'],
  ['https://mp.weixin.qq.com/s/AbC', 'weixin'],
  ['https://new.qq.com/rain/a/1', 'tencent'],
  ['https://blog.sina.com.cn/s/blog_1.html', 'sina'],
  ['https://myzaker.com.evil.net/article/1', undefined],
  ['https://evil.net/?https://www.myzaker.com/', undefined],
  ['file:///www.myzaker.com/x', undefined],
  ['not an address', undefined],
])('%s → %s', (url, id) => {
  expect(matchSiteRule(url, SITE_RULES)?.id).toBe(id);
});

it('matches hosts by pattern', () => {
  expect(matchesHost('a.b.net', '*.b.net')).toBe(true);
  expect(matchesHost('b.net', '*.b.net')).toBe(true);
  expect(matchesHost('ab.net', '*.b.net')).toBe(false);
  expect(matchesHost('img12.b.net', 'img*.b.net')).toBe(true);
  expect(matchesHost('img.c.b.net', 'img*.b.net')).toBe(true);
  expect(matchesHost('b.net', 'B.NET')).toBe(true);
});

it('has patterns of the known form and unique ids', () => {
  for (const rule of SITE_RULES) {
    for (const pattern of rule.matches) {
      const url = new URL(pattern.replace('*:', 'https:').replaceAll('*', 'x'));
      expect(matchesPattern(url, pattern), pattern).toBe(true);
    }
  }
  expect(new Set(SITE_RULES.map((rule) => rule.id)).size).toBe(SITE_RULES.length);
  expect(SITE_RULES.filter((rule) => rule.automatic).map((rule) => rule.id)).toEqual(['zaker']);
});

it.each([
  ['<meta name="generator" content="MediaWiki 1.44.0">', 'mediawiki'],
  ['<meta name="Generator" content="vBulletin 4.2.5">', 'vbulletin'],
  ['<meta name="generator" content="Built with MediaWiki">', undefined],
  ['<div id="forumposts"></div>', 'smf'],
  ['<p class="forumposts">', undefined],
])('knows a system on any host: %s → %s', (html, id) => {
  const document = new DOMParser().parseFromString(html, 'text/html');
  expect(matchSystem(document, SITE_RULES)?.id).toBe(id);
});
