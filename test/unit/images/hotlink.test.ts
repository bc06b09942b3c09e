import { expect, it } from 'vitest';
import { findReferer, referrerPolicyFor } from '../../../utils/images/hotlink';
import { findRefererNeeds, toOrigins, toRefererRules } from '../../../utils/images/refererRules';

it.each([
  ['https://wx1.sinaimg.cn/large/a.jpg', 'https://weibo.com/'],
  ['https://img9.doubanio.com/a.webp', 'https://www.douban.com/'],
  ['https://cdnfile.sspai.com/a.jpg', 'https://sspai.com/'],
  ['https://attach.52pojie.cn/a.jpg', 'https://www.52pojie.cn/'],
  ['https://mmbiz.qpic.cn/mmbiz_png/a/640', undefined],
  ['https://pictures.example.net/a.jpg', undefined],
  ['https://sinaimg.cn.evil.net/a.jpg', undefined],
])('%s wants the Referer %s', (url, expected) => {
  expect(findReferer(new URL(url))).toBe(expected);
});

it.each(['https://mmbiz.qpic.cn/mmbiz_png/a/640', 'https://wx1.sinaimg.cn/large/a.jpg'])(
  '%s is told nothing by a foreign page',
  (url) => {
    expect(referrerPolicyFor(new URL(url), 'https://www.example.org/')).toBe('no-referrer');
  },
);

it.each([
  ['https://ichef.paper.co.uk/a.jpg', 'https://www.paper.co.uk/news/1', undefined],
  ['https://cdn.other.co.uk/a.jpg', 'https://www.paper.co.uk/news/1', 'no-referrer'],
  ['https://img.paper.com.cn/a.jpg', 'https://news.other.com.cn/1.html', 'no-referrer'],
  ['https://img.paper.de/a.jpg', 'https://paper.de/1', undefined],
])('%s on %s gets the policy %s', (url, page, expected) => {
  expect(referrerPolicyFor(new URL(url), page)).toBe(expected);
});

const ADDRESSES = [
  'https://wx1.sinaimg.cn/a.jpg',
  'https://wx1.sinaimg.cn/b.jpg',
  'https://img9.doubanio.com/c.jpg',
  'https://other.net/d.jpg',
  'bad',
];

it('asks for exactly the hosts that want a Referer, each once', () => {
  expect(toOrigins(findRefererNeeds(ADDRESSES))).toEqual(['*://wx1.sinaimg.cn/*', '*://img9.doubanio.com/*']);
  expect(findReferer(new URL('https://other.net/'))).toBeUndefined();
});

it.each([0, 0.5, 0.999999999])(
  'makes one rule a host, for that host, one tab and pictures alone (%s)',
  (random) => {
    const rules = toRefererRules(findRefererNeeds(ADDRESSES), { tabId: 7, random });
    expect(rules.map(({ condition }) => condition)).toEqual([
      { requestDomains: ['wx1.sinaimg.cn'], resourceTypes: ['image'], tabIds: [7] },
      { requestDomains: ['img9.doubanio.com'], resourceTypes: ['image'], tabIds: [7] },
    ]);
    expect(rules.map(({ action }) => action.requestHeaders[0]?.value)).toEqual([
      'https://weibo.com/',
      'https://www.douban.com/',
    ]);
    const ids = rules.map(({ id }) => id);
    expect(ids.every((id) => Number.isInteger(id) && id >= 1 && id < 2 ** 31)).toBe(true);
    expect(new Set(ids).size).toBe(2);
  },
);
