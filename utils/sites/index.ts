/** All site rules, in the order in which they are tried. */
import { baijiahao } from './baijiahao';
import { bilibili } from './bilibili';
import { caixin } from './caixin';
import { cnblogs } from './cnblogs';
import { csdn } from './csdn';
import { discuz } from './discuz';
import { douban } from './douban';
import { flarum } from './flarum';
import { github } from './github';
import { guancha } from './guancha';
import { hackernews } from './hackernews';
import { huxiu } from './huxiu';
import { ifeng } from './ifeng';
import { infoq } from './infoq';
import { invision } from './invision';
import { ithome } from './ithome';
import { jianshu } from './jianshu';
import { jiemian } from './jiemian';
import { juejin } from './juejin';
import { kr36 } from './kr36';
import { kunena } from './kunena';
import { mediawiki } from './mediawiki';
import { mybb } from './mybb';
import { netease } from './netease';
import { nodebb } from './nodebb';
import { oschina } from './oschina';
import { phpbb } from './phpbb';
import { quora } from './quora';
import { reddit } from './reddit';
import { segmentfault } from './segmentfault';
import { sina } from './sina';
import { smf } from './smf';
import { sohu } from './sohu';
import { sspai } from './sspai';
import { tencent } from './tencent';
import { thepaper } from './thepaper';
import { toutiao } from './toutiao';
import { twitter } from './twitter';
import type { SiteRule } from './types';
import { v2ex } from './v2ex';
import { vbulletin } from './vbulletin';
import { weibo } from './weibo';
import { weixin } from './weixin';
import { wikihow } from './wikihow';
import { xenforo } from './xenforo';
import { xiaohongshu } from './xiaohongshu';
import { zaker } from './zaker';
import { zhihu } from './zhihu';

/** Every rule that Unbox knows. */
export const SITE_RULES: readonly SiteRule[] = [
  zaker,
  weixin,
  zhihu,
  jianshu,
  weibo,
  sina,
  toutiao,
  kr36,
  csdn,
  juejin,
  cnblogs,
  douban,
  baijiahao,
  netease,
  sohu,
  ifeng,
  ithome,
  huxiu,
  thepaper,
  sspai,
  bilibili,
  tencent,
  guancha,
  caixin,
  segmentfault,
  oschina,
  infoq,
  discuz,
  jiemian,
  v2ex,
  hackernews,
  wikihow,
  mediawiki,
  flarum,
  github,
  invision,
  kunena,
  mybb,
  nodebb,
  phpbb,
  quora,
  reddit,
  smf,
  twitter,
  vbulletin,
  xenforo,
  xiaohongshu,
];
