import { describe, expect, it } from 'vitest';
import { isPrivateHost } from '../../../utils/images/privateHost';
import { type RouteOptions, routeImage, unproxyUrl } from '../../../utils/images/route';
import { DEFAULT_PROXY_TEMPLATE } from '../../../utils/settings/schema';
import { SITE_RULES } from '../../../utils/sites';

const PROXY = 'https://cors.zfour.workers.dev/?';
const OPTIONS: RouteOptions = {
  pageUrl: 'https://www.myzaker.com/article/1/',
  proxy: true,
  proxyTemplate: DEFAULT_PROXY_TEMPLATE,
  proxyHosts: ['*'],
  rules: [],
};
const route = (url: string, options: Partial<RouteOptions> = {}) =>
  routeImage(url, { ...OPTIONS, ...options });

describe('proxied', () => {
  it.each([
    ['http://zkres1.myzaker.com/202111/a_1024.jpg', `${PROXY}http://zkres1.myzaker.com/202111/a_1024.jpg`],
    ['https://zkres2.myzaker.com/a.jpg?x=1&y=%20#f', `${PROXY}https://zkres2.myzaker.com/a.jpg?x=1&y=%20#f`],
  ])('%s by the ZAKER rule, raw', (url, src) => {
    const expected = { kind: 'proxy', src, referrerPolicy: 'no-referrer' };
    expect(route(url, { proxyHosts: [], rules: SITE_RULES })).toEqual(expected);
  });

  it('on a page of any public name', () => {
    const options = { proxyHosts: [], rules: SITE_RULES, pageUrl: 'https://news.example/2021/a.html' };
    expect(route('http://zkres1.myzaker.com/a.jpg', options).kind).toBe('proxy');
  });

  it('percent-encodes for a template that asks for it', () => {
    const proxyTemplate = 'https://p.example.org/get?u={encodedUrl}&w=1';
    expect(route('http://a.example.net/b.jpg?c=1&d=$&', { proxyTemplate }).src).toBe(
      'https://p.example.org/get?u=http%3A%2F%2Fa.example.net%2Fb.jpg%3Fc%3D1%26d%3D%24%26&w=1',
    );
  });

  it('only hosts that the rules or the user name', () => {
    const proxyHosts = ['*.picture.net', 'img*.photo.org'];
    expect(route('https://a.picture.net/1.jpg', { proxyHosts }).kind).toBe('proxy');
    expect(route('https://picture.net/1.jpg', { proxyHosts }).kind).toBe('proxy');
    expect(route('https://img7.photo.org/1.jpg', { proxyHosts }).kind).toBe('proxy');
    expect(route('https://notpicture.net/1.jpg', { proxyHosts }).kind).toBe('direct');
    expect(route('https://photo.org/1.jpg', { proxyHosts }).kind).toBe('direct');
    expect(
      route('https://zkres1.myzaker.com.evil.net/1.jpg', { proxyHosts: [], rules: SITE_RULES }).kind,
    ).toBe('direct');
  });
});

describe('direct, never proxied', () => {
  it.each([
    'http://localhost/a.jpg',
    'http://LOCALHOST:8080/a.jpg',
    'http://a.localhost/a.jpg',
    'http://intranet/a.jpg',
    'http://nas.local/a.jpg',
    'http://nas.local./a.jpg',
    'http://a.internal/a.jpg',
    'http://a.lan/a.jpg',
    'http://a.home.arpa/a.jpg',
    'http://a.corp/a.jpg',
    'http://a.test/a.jpg',
    'http://abc.onion/a.jpg',
    'http://10.1.2.3/a.jpg',
    'http://172.16.0.1/a.jpg',
    'http://172.31.255.255/a.jpg',
    'http://192.168.1.1/a.jpg',
    'http://127.0.0.1/a.jpg',
    'http://127.1/a.jpg',
    'http://2130706433/a.jpg',
    'http://0x7f000001/a.jpg',
    'http://0177.0.0.1/a.jpg',
    'http://0x7f.1/a.jpg',
    'http://①②⑦.0.0.1/a.jpg',
    'http://169.254.169.254/a.jpg',
    'http://100.64.0.1/a.jpg',
    'http://100.127.255.255/a.jpg',
    'http://198.18.0.1/a.jpg',
    'http://198.19.255.255/a.jpg',
    'http://0.0.0.0/a.jpg',
    'http://224.0.0.1/a.jpg',
    'http://255.255.255.255/a.jpg',
    'http://[::1]/a.jpg',
    'http://[::]/a.jpg',
    'http://[fc00::1]/a.jpg',
    'http://[fdab::1]/a.jpg',
    'http://[fe80::1]/a.jpg',
    'http://[ff02::1]/a.jpg',
    'http://[::ffff:10.0.0.1]/a.jpg',
    'http://[::ffff:7f00:1]/a.jpg',
    'http://[0:0:0:0:0:0:0:1]/a.jpg',
    'http://[64:ff9b::10.0.0.1]/a.jpg',
    'http://[2002:c0a8:101::]/a.jpg',
  ])('private: %s', (url) => {
    expect(route(url)).toMatchObject({ kind: 'direct', src: new URL(url).href });
  });

  it.each([
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.0.1',
    '100.128.0.1',
    '198.17.0.1',
    '198.20.0.1',
    '192.167.1.1',
    '169.253.0.1',
    '11.0.0.1',
    '223.255.255.255',
    'local.example.org',
    'mylocal.net',
  ])('public: %s', (host) => {
    expect(isPrivateHost(new URL(`http://${host}/`).hostname)).toBe(false);
  });

  it.each([
    'X-Amz-Signature',
    'x-amz-credential',
    'X-Goog-Signature',
    'sig',
    'Signature',
    'Key-Pair-Id',
    'token',
    'access_token',
    'auth_key',
    'session',
    'hdnts',
    'api_key',
    'key',
  ])('with a secret: %s', (name) => {
    const url = `https://pictures.example.net/a.jpg?w=10&${name}=abc`;
    expect(route(url)).toMatchObject({ kind: 'direct', src: url });
  });

  it.each(['signal=1', 'keyword=x', 'design=2', 'tokens_per_page=3'])(
    'with a harmless parameter it is proxied: %s',
    (query) => {
      expect(route(`https://pictures.example.net/a.jpg?${query}`).kind).toBe('proxy');
    },
  );

  it('with a user name', () => {
    expect(route('https://me:secret@pictures.example.net/a.jpg').kind).toBe('direct');
    expect(route('https://me@pictures.example.net/a.jpg').kind).toBe('direct');
  });

  it('in a private window, on a file: or private page, with the proxy off or without encryption', () => {
    const url = 'https://pictures.example.net/a.jpg';
    expect(route(url, { isPrivate: true }).kind).toBe('direct');
    expect(route(url, { pageUrl: 'file:///home/me/page.html' }).kind).toBe('direct');
    expect(route(url, { pageUrl: 'http://wiki.corp/page' }).kind).toBe('direct');
    expect(route(url, { proxy: false }).kind).toBe('direct');
    expect(route(url, { proxyTemplate: 'http://p.example.org/?{url}' }).kind).toBe('direct');
  });
});

describe('proxied already', () => {
  const url = 'http://zkres1.myzaker.com/a.jpg';
  it('is unwrapped, not nested', () => {
    expect(route(`${PROXY}${url}`).src).toBe(`${PROXY}${url}`);
    expect(route(`${PROXY}${PROXY}${url}`).src).toBe(`${PROXY}${url}`);
    expect(route(`${PROXY}${url}`, { proxy: false })).toMatchObject({ kind: 'direct', src: url });
    expect(route(`${PROXY}http://10.0.0.1/a.jpg`)).toMatchObject({
      kind: 'direct',
      src: 'http://10.0.0.1/a.jpg',
    });
  });

  it('gives back the original and leaves everything else', () => {
    expect(unproxyUrl(`${PROXY}${PROXY}${url}`, DEFAULT_PROXY_TEMPLATE)).toBe(url);
    expect(unproxyUrl(url, DEFAULT_PROXY_TEMPLATE)).toBe(url);
    expect(unproxyUrl(`${PROXY}javascript:alert(1)`, DEFAULT_PROXY_TEMPLATE)).toBe(
      `${PROXY}javascript:alert(1)`,
    );
    const encoded = 'https://p.example.org/{encodedUrl}/raw';
    expect(unproxyUrl('https://p.example.org/http%3A%2F%2Fa.net%2Fb.jpg/raw', encoded)).toBe(
      'http://a.net/b.jpg',
    );
    expect(unproxyUrl('https://p.example.org/%E0%A4%A/raw', encoded)).toBe(
      'https://p.example.org/%E0%A4%A/raw',
    );
  });
});

describe('dropped or kept as it is', () => {
  it.each([
    'javascript:alert(1)',
    'ftp://a.example.net/b.jpg',
    'blob:https://a.net/1',
    'http://',
    'data:text/html,x',
    'data:image/svg+xml,<svg/>',
    'DATA:image/svg+xml;base64,AA',
    'about:blank',
    `https://a.example.net/${'x'.repeat(2100)}`,
  ])('dropped: %.40s', (url) => expect(route(url)).toEqual({ kind: 'drop', src: '' }));

  it('keeps other data images', () => {
    expect(route('data:image/png;base64,AAAA')).toEqual({
      kind: 'direct',
      src: 'data:image/png;base64,AAAA',
    });
  });
});

describe('referrer policy of direct pictures', () => {
  const policy = (url: string, pageUrl: string) => route(url, { proxy: false, pageUrl }).referrerPolicy;
  it('sends a Referer only on the own site', () => {
    expect(policy('https://wx1.sinaimg.cn/large/a.jpg', 'https://weibo.com/1')).toBeUndefined();
    expect(policy('https://img9.doubanio.com/a.jpg', 'https://www.douban.com/note/1')).toBeUndefined();
    expect(policy('https://img9.doubanio.com/a.jpg', 'https://blog.example.org/')).toBe('no-referrer');
    expect(policy('https://mmbiz.qpic.cn/a/640', 'https://blog.example.org/')).toBe('no-referrer');
    expect(policy('https://img.example.org/a.jpg', 'https://www.example.org/')).toBeUndefined();
    expect(policy('https://unknown.net/a.jpg', 'https://www.example.org/')).toBe('no-referrer');
  });
});
