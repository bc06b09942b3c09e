/** The text of a saved file below its front matter: the article as Markdown or HTML, as the settings ask. */
import type { Article } from '../article';
import { type Target, toMarkdown } from '../markdown';
import { toHtmlBody } from '../markdown/htmlBody';
import { MARKDOWN_SIGNS, type Preset, type Settings } from '../settings/defaults';
import { toWrittenAddress } from './document';
import { addSourceLine } from './sourceLine';

/** Which writer target a front-matter preset goes with. */
const TARGETS: Readonly<Record<Preset, Target>> = {
  hexo: 'hexo',
  hugo: 'hugo',
  'hugo-toml': 'hugo',
  jekyll: 'jekyll',
  obsidian: 'obsidian',
  zola: 'plain',
  plain: 'plain',
};

/**
 * @param content the sanitised article; a line about its source is added to it if the settings say so
 * @param article the same article's address and metadata
 * @returns Markdown or cleaned HTML, without front matter
 */
export function writeBody(
  content: DocumentFragment,
  article: Pick<Article, 'url' | 'metadata'>,
  options: { readonly settings: Settings; readonly isPrivate: boolean },
): string {
  const { settings, isPrivate } = options;
  const { bullet, emphasis, fence, links } = settings;
  const write = settings.body === 'html' ? toHtmlBody : toMarkdown;
  if (settings.sourceLine) addSourceLine(content, article.url, article.metadata);
  return write(content, {
    url: article.url,
    target: TARGETS[settings.preset],
    title: article.metadata.title,
    style: {
      bullet: MARKDOWN_SIGNS.bullet[bullet],
      emphasis: MARKDOWN_SIGNS.emphasis[emphasis],
      fence: MARKDOWN_SIGNS.fence[fence],
      links,
    },
    imageAddress: (src) => toWrittenAddress(src, { pageUrl: article.url, settings, isPrivate }),
  });
}
