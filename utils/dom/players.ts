/** Frames that are players or embedded posts, and the page each of them belongs to. Data only. */

/** One kind of frame: what its address looks like, and the page to link to; `$1`, `$2` are what was found. */
type Player = readonly [address: RegExp, page: string];

const at = (pattern: string): RegExp => new RegExp(`^(?:https?:)?//(?:www\\.)?${pattern}`, 'i');

/** The first that matches counts. */
export const PLAYERS: readonly Player[] = [
  [
    at('youtube(?:-nocookie)?\\.com/embed/(?:videoseries)?\\?(?:.*&)?list=([\\w-]+)'),
    'https://www.youtube.com/playlist?list=$1',
  ],
  [
    at('(?:m\\.)?youtube(?:-nocookie)?\\.com/(?:embed|v|shorts)/([\\w-]+)'),
    'https://www.youtube.com/watch?v=$1',
  ],
  [at('youtu\\.be/([\\w-]+)'), 'https://www.youtube.com/watch?v=$1'],
  [at('player\\.vimeo\\.com/video/(\\d+)'), 'https://vimeo.com/$1'],
  [at('vimeo\\.com/moogaloop\\.swf\\?(?:.*&)?clip_id=(\\d+)'), 'https://vimeo.com/$1'],
  [
    at('(?:geo\\.)?dailymotion\\.com/(?:(?:embed|swf)/(?:video/)?|player.*[?&]video=)(\\w+)'),
    'https://www.dailymotion.com/video/$1',
  ],
  [at('player\\.twitch\\.tv/\\?(?:.*&)?video=v?(\\d+)'), 'https://www.twitch.tv/videos/$1'],
  [at('player\\.twitch\\.tv/\\?(?:.*&)?channel=(\\w+)'), 'https://www.twitch.tv/$1'],
  [at('embed\\.ted\\.com/(talks/\\w+)'), 'https://www.ted.com/$1'],
  [at('archive\\.org/embed/([\\w.-]+)'), 'https://archive.org/details/$1'],
  [at('(?:player\\.)?bilibili\\.com/.*[?&]bvid=(\\w+)'), 'https://www.bilibili.com/video/$1'],
  [at('(?:player\\.)?bilibili\\.com/.*[?&]aid=(\\d+)'), 'https://www.bilibili.com/video/av$1'],
  [at('player\\.youku\\.com/embed/([\\w=]+)'), 'https://v.youku.com/v_show/id_$1.html'],
  [
    at('player\\.youku\\.com/player\\.php/(?:.*/)?sid/([\\w=]+)/v\\.swf'),
    'https://v.youku.com/v_show/id_$1.html',
  ],
  [at('static\\.hdslb\\.com/miniloader\\.swf\\?(?:.*&)?aid=(\\d+)'), 'https://www.bilibili.com/video/av$1'],
  [at('v\\.qq\\.com/(?:txp/)?iframe/.*[?&]vid=(\\w+)'), 'https://v.qq.com/x/page/$1.html'],
  [at('ixigua\\.com/iframe/(\\d+)'), 'https://www.ixigua.com/$1'],
  [
    at('music\\.163\\.com/(?:#/)?outchain/player\\?(?=.*type=2).*[?&]id=(\\d+)'),
    'https://music.163.com/#/song?id=$1',
  ],
  [
    at('music\\.163\\.com/(?:#/)?outchain/player\\?.*[?&]id=(\\d+)'),
    'https://music.163.com/#/playlist?id=$1',
  ],
  [at('open\\.spotify\\.com/embed(?:-podcast)?/(\\w+/\\w+)'), 'https://open.spotify.com/$1'],
  [at('embed\\.(podcasts|music)\\.apple\\.com/([^?#]+)'), 'https://$1.apple.com/$2'],
  [at('platform\\.(?:twitter|x)\\.com/embed/.*[?&]id=(\\d+)'), 'https://x.com/i/status/$1'],
  [at('instagram\\.com/((?:p|reel|tv)/[\\w-]+)/embed'), 'https://www.instagram.com/$1/'],
  [at('tiktok\\.com/embed/(?:v\\d/)?(\\d+)'), 'https://www.tiktok.com/@/video/$1'],
  [at('codepen\\.io/([\\w-]+)/embed/(?:preview/)?(\\w+)'), 'https://codepen.io/$1/pen/$2'],
  [at('jsfiddle\\.net/((?:[\\w-]+/)+)embedded'), 'https://jsfiddle.net/$1'],
  [at('codesandbox\\.io/embed/([\\w-]+)'), 'https://codesandbox.io/s/$1'],
  [at('(?:www\\.)?loom\\.com/embed/(\\w+)'), 'https://www.loom.com/share/$1'],
  [at('streamable\\.com/[eos]/(\\w+)'), 'https://streamable.com/$1'],
  [at('giphy\\.com/embed/(\\w+)'), 'https://giphy.com/gifs/$1'],
  [at('acfun\\.cn/player/(ac\\d+)'), 'https://www.acfun.cn/v/$1'],
  [at('open\\.douyin\\.com/player/video\\?(?:.*&)?vid=(\\d+)'), 'https://www.douyin.com/video/$1'],
  [at('datawrapper\\.dwcdn\\.net/(\\w{5})(?:/|$)'), 'https://datawrapper.dwcdn.net/$1/'],
  [
    at('(?:flo\\.uri\\.sh|public\\.flourish\\.studio)/(visualisation|story)/(\\d+)'),
    'https://public.flourish.studio/$1/$2/',
  ],
  [at('e\\.infogram\\.com/([\\w-]+)'), 'https://infogram.com/$1'],
  [at('sketchfab\\.com/models/(\\w+)/embed'), 'https://sketchfab.com/models/$1'],
  [at('desmos\\.com/calculator/(\\w+)'), 'https://www.desmos.com/calculator/$1'],
];

/** Hosts, some with a path, whose frames are players, charts, maps or papers though nothing is known of their pages. */
const HOSTS =
  'soundcloud.com wikimedia.org youku.com ixigua.com qq.com/txp vimeo.com twitch.tv ted.com mixcloud.com bandcamp.com/EmbeddedPlayer simplecast.com acast.com art19.com buzzsprout.com libsyn.com megaphone.fm transistor.fm anchor.fm ximalaya.com wistia.net wistia.com brightcove.net jwplayer.com/players jwplatform.com/players vidyard.com rumble.com/embed odysee.com/$ iqiyi.com mgtv.com tv.sohu.com google.com/maps maps.google.com docs.google.com openstreetmap.org/export slideshare.net/slideshow speakerdeck.com/player figma.com/embed miro.com/app canva.com/design airtable.com/embed stackblitz.com replit.com observablehq.com/embed jsbin.com ourworldindata.org/grapher public.tableau.com arcgis.com geogebra.org bsky.app/embed embed.reddit.com medium.com/media video.zhihu.com/video zhihu.com/video';
const OTHERS = at(`(?:[\\w-]+\\.)*(?:${HOSTS.replace(/[.$]/g, '\\$&').replaceAll(' ', '|')})(?:[/?]|$)`);

/** @returns the page where the medium can be seen, or undefined */
export function playerPage(address: string): string | undefined {
  for (const [pattern, page] of PLAYERS) {
    const found = pattern.exec(address);
    if (found) return page.replace(/\$(\d)/g, (_, index: string) => found[Number(index)] ?? '');
  }
  return undefined;
}

/** @returns whether an address is that of a frame to be kept, as itself or as a link */
export function isPlayer(address: string): boolean {
  return OTHERS.test(address) || playerPage(address) !== undefined;
}
