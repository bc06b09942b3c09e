// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { NO_DEADLINE } from '../../../utils/dom/deadline';
import { createJournal } from '../../../utils/dom/journal';
import { cleanLinks } from '../../../utils/links/clean';
import { toCleanUrl } from '../../../utils/links/linkSteps';
import { SITE_PARAMETERS } from '../../../utils/links/tracking';

const cleanUrl = (href: string) => toCleanUrl(href, SITE_PARAMETERS);

describe('redirects', () => {
  it.each([
    [
      'http://iphone.myzaker.com/zaker/link.php?pk=1&url=http%3A%2F%2Fwww.myzaker.com%2Farticle%2F1%2F',
      'http://www.myzaker.com/article/1/',
    ],
    [
      'https://link.zhihu.com/?target=https%3A//river.net/a%3Fb%3D1%26utm_medium%3Dx',
      'https://river.net/a?b=1',
    ],
    ['http://link.zhihu.com/?target=https://river.net/', 'https://river.net/'],
    ['https://link.juejin.cn?target=https%3A%2F%2Friver.net%2F', 'https://river.net/'],
    ['https://link.juejin.im/?target=https%253A%252F%252Friver.net%252F', 'https://river.net/'],
    ['https://links.jianshu.com/go?to=https%3A%2F%2Friver.net', 'https://river.net/'],
    ['https://link.jianshu.com/?t=http://river.net/x', 'http://river.net/x'],
    ['https://www.jianshu.com/go-wild?ac=2&url=https%3A%2F%2Friver.net%2F', 'https://river.net/'],
    ['https://sspai.com/link?target=https%3A%2F%2Friver.net%2F%3Fid%3D2', 'https://river.net/?id=2'],
    ['https://www.infoq.cn/link?target=https%3A%2F%2Friver.net%2F', 'https://river.net/'],
    ['https://gitee.com/link?target=https%3A%2F%2Friver.net%2F', 'https://river.net/'],
    ['https://afdian.com/link?target=https%3A%2F%2Friver.net%2F', 'https://river.net/'],
    ['https://www.oschina.net/action/GoToLink?url=https%3A%2F%2Friver.net%2F', 'https://river.net/'],
    ['https://www.douban.com/link2/?url=https%3A%2F%2Friver.net%2F', 'https://river.net/'],
    ['https://weibo.cn/sinaurl?f=w&u=https%3A%2F%2Friver.net%2F', 'https://river.net/'],
    ['https://steamcommunity.com/linkfilter/?url=https://river.net/', 'https://river.net/'],
    ['https://www.google.com/url?sa=t&q=https://river.net/&ved=1', 'https://river.net/'],
    ['https://www.google.com.hk/url?url=https://river.net/', 'https://river.net/'],
    ['https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Friver.net%2F', 'https://river.net/'],
    ['https://getpocket.com/redirect?url=https%3A%2F%2Friver.net%2F', 'https://river.net/'],
    ['https://link.csdn.net/?target=https%3A%2F%2Friver.net%2F', 'https://river.net/'],
    ['https://link.zhihu.com/?target=https%3A//river.net/%23part', 'https://river.net/#part'],
  ])('%s', (href, expected) => {
    expect(cleanUrl(href)).toBe(expected);
  });

  it.each([
    'https://link.zhihu.com/?target=javascript%3Aalert(1)',
    'https://link.zhihu.com/?target=https%3A%2F%2Flink.zhihu.com%2F%3Ftarget%3Dx',
    'https://link.zhihu.com/?target=https%3A%2F%2Fu%3Ap%40river.net%2F',
    'https://link.zhihu.com/?other=1',
    'https://www.baidu.com/link?url=AbCdEf',
    'https://t.co/abc',
    'https://www.google.com/search?q=https://river.net/',
  ])('left as it is: %s', (href) => {
    expect(cleanUrl(href)).toBe(href);
  });
});

describe('tracking parameters', () => {
  it.each([
    ['https://a.net/p?utm_source=x&id=3&utm_medium=y#top', 'https://a.net/p?id=3#top'],
    ['https://a.net/p?fbclid=1', 'https://a.net/p'],
    ['https://a.net/p?spm=1.2.3&q=%E6%B8%A1+%20', 'https://a.net/p?q=%E6%B8%A1+%20'],
    [
      'https://www.bilibili.com/video/BV1/?spm_id_from=333&vd_source=x&p=2&t=30',
      'https://www.bilibili.com/video/BV1/?p=2&t=30',
    ],
    [
      'https://mp.weixin.qq.com/s?__biz=M&mid=2&idx=1&sn=a&chksm=c&scene=21#wechat_redirect',
      'https://mp.weixin.qq.com/s?__biz=M&mid=2&idx=1&sn=a&chksm=c#wechat_redirect',
    ],
    ['https://www.youtube.com/watch?v=abc&si=1&t=5s', 'https://www.youtube.com/watch?v=abc&t=5s'],
  ])('%s', (href, expected) => expect(cleanUrl(href)).toBe(expected));

  it.each([
    'https://mp.weixin.qq.com/s?__biz=M&mid=2&idx=1&sn=a',
    'https://a.net/?from=x&type=y&mid=1&id=2&s=3',
    'https://www.xiaohongshu.com/explore/1?xsec_token=AB',
    'https://a.net/?a=1&&b=%zz',
    'mailto:a@b.net?utm_source=x',
  ])('identity stays: %s', (href) => expect(cleanUrl(href)).toBe(href));
});

it('cleans, counts and undoes links of a page', () => {
  document.body.innerHTML =
    '<a id="1" href="/x?utm_source=a" ping="https://count.net/">x</a><a id="2" href="#note">2</a>' +
    '<a id="3" href="y.html">y</a><a id="4" href="javascript:void 0">z</a>' +
    '<a id="5" href="http://t.cn/a" title="https://river.net/">t</a><a id="6" href="http://t.cn/b">t</a>';
  const before = document.body.innerHTML;
  const href = (id: string) => document.getElementById(id)?.getAttribute('href');
  const journal = createJournal();
  const options = { baseUrl: 'https://a.net/dir/', journal, deadline: NO_DEADLINE };
  cleanLinks(document, { ...options, isLive: true });
  expect(['1', '2', '3', '4', '5', '6'].map(href)).toEqual([
    'https://a.net/x',
    '#note',
    'y.html',
    'javascript:void 0',
    'https://river.net/',
    'http://t.cn/b',
  ]);
  expect(document.querySelector('[ping]')).toBeNull();
  expect(journal.report()).toMatchObject({ links: 2, trackers: 1 });
  cleanLinks(document, options);
  expect(href('3')).toBe('https://a.net/dir/y.html');
  expect(journal.report().links).toBe(2);
  journal.undo('links');
  expect(href('1')).toBe('/x?utm_source=a');
  expect(document.querySelector('[ping]')).toBeNull();
  journal.undo();
  expect(document.body.innerHTML).toBe(before);
});
