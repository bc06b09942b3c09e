/** A clip with invented content. */
import type { Article, Clip } from '../../../utils/article';

/** @param changes parts of the article that the test is about */
export function createClip(changes: Partial<Article> = {}): Clip {
  return {
    article: {
      url: 'https://www.example.org/maps/1934.html',
      metadata: {
        title: '三张旧地图',
        site: '河岸周刊',
        author: '周明',
        date: '2024-11-03T23:30:00+08:00',
        language: 'zh-CN',
      },
      html: '<p>河边的雾还没有散。</p>',
      text: '河边的雾还没有散。',
      images: [{ src: 'https://img.example.org/1.jpg' }, { src: 'https://img.example.org/2.jpg' }],
      length: { cjkCharacters: 3652, words: 36, minutes: 9 },
      report: { images: 2, trackers: 3, links: 1, clutter: 11, text: 0 },
      ...changes,
    },
    body: '河边的雾还没有散。\n',
    scope: 'article',
    capturedAt: 0,
    isPrivate: false,
  };
}
