/**
 * Redirect pages whose address carries the target: decoded offline, never asked over the network.
 * Opaque ones (baidu.com/link, t.co, sogou) are left alone.
 */

/** One redirect form. */
export interface RedirectForm {
  /** Host pattern. */
  readonly host: string;
  /** Start of the path. */
  readonly path: string;
  /** Parameters that hold the target, in order of preference. */
  readonly parameters: readonly string[];
}

/** Known forms: host, path, parameters. */
export const REDIRECTS: readonly RedirectForm[] = (
  [
    ['*.myzaker.com', '/zaker/link.php', 'url'],
    ['link.zhihu.com', '/', 'target'],
    ['link.juejin.cn', '/', 'target'],
    ['link.juejin.im', '/', 'target'],
    ['link.jianshu.com', '/', 't to url'],
    ['links.jianshu.com', '/go', 'to url'],
    ['*.jianshu.com', '/go-wild', 'url'],
    ['sspai.com', '/link', 'target'],
    ['*.infoq.cn', '/link', 'target'],
    ['*.gitee.com', '/link', 'target'],
    ['*.afdian.com', '/link', 'target'],
    ['*.afdian.net', '/link', 'target'],
    ['*.oschina.net', '/action/GoToLink', 'url'],
    ['*.douban.com', '/link2', 'url'],
    ['link.csdn.net', '/', 'target'],
    ['*.weibo.cn', '/sinaurl', 'u toasturl'],
    ['*.weibo.com', '/sinaurl', 'u toasturl'],
    ['*.steamcommunity.com', '/linkfilter', 'url u'],
    ['www.google.*', '/url', 'q url'],
    ['*.youtube.com', '/redirect', 'q'],
    ['getpocket.com', '/redirect', 'url'],
    ['*.logonews.cn', '/link', 'url'],
    ['*.bilibili.com', '/linkfilter', 'url'],
    ['l.facebook.com', '/l.php', 'u'],
  ] as const
).map(([host, path, parameters]) => ({ host, path, parameters: parameters.split(' ') }));

/** Short links that show their target beside the address: in the link's `title`, or as its text. */
export const LABELLED_HOSTS: Readonly<Record<string, 'title' | 'text'>> = {
  't.cn': 'title',
  'jump.bdimg.com': 'text',
  'jump2.bdimg.com': 'text',
};
