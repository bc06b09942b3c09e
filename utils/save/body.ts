/** The text of a saved file below its front matter: the article as Markdown or HTML, as the settings ask. */
import type { Article, Clip } from '../article';
import { type Target, toMarkdown } from '../markdown';
import { toHtmlBody } from '../markdown/htmlBody';
import { MARKDOWN_SIGNS, type Preset, type Settings } from '../settings/defaults';
import type { SiteRule } from '../sites/types';
import { createAddressMarks } from './places';
import { addSourceLine } from './sourceLine';
import { toWrittenAddress } from './writtenAddress';

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

/** What a body depends on beside its article. */
export interface BodyOptions {
  readonly settings: Settings;
  /** Rules whose pictures go through the proxy. */
  readonly rules: readonly SiteRule[];
  readonly isPrivate: boolean;
}

/**
 * @param content the sanitised article; a line about its source is added to it if the settings say so
 * @param article the same article's address and metadata
 * @returns Markdown or cleaned HTML without front matter, and where its pictures' addresses stand
 */
export function writeBody(
  content: DocumentFragment,
  article: Pick<Article, 'url' | 'metadata'>,
  options: BodyOptions,
): Pick<Clip, 'body' | 'places'> {
  const { settings, rules, isPrivate } = options;
  const marks = createAddressMarks();
  const { bullet, emphasis, fence, links } = settings;
  const write = settings.body === 'html' ? toHtmlBody : toMarkdown;
  if (settings.sourceLine) addSourceLine(content, article.url, article.metadata);
  const marked = write(content, {
    url: article.url,
    target: TARGETS[settings.preset],
    title: article.metadata.title,
    style: {
      bullet: MARKDOWN_SIGNS.bullet[bullet],
      emphasis: MARKDOWN_SIGNS.emphasis[emphasis],
      fence: MARKDOWN_SIGNS.fence[fence],
      links,
    },
    imageAddress: (src) => {
      const address = toWrittenAddress(src, { pageUrl: article.url, settings, rules, isPrivate });
      return address === undefined || src.startsWith('data:') ? address : marks.wrap(src, address);
    },
  });
  return marks.read(marked);
}
