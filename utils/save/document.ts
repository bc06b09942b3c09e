/** Puts the file together: its name, its front matter and its body. Pure; runs wherever a clip is held. */
import type { Clip } from '../article';
import { frontMatter } from '../frontmatter/frontMatter';
import type { FrontMatterFacts } from '../frontmatter/types';
import type { Settings } from '../settings/schema';
import { SITE_RULES } from '../sites';
import type { SiteRule } from '../sites/types';
import { readChoices, readEditedFacts } from './edits';
import { toEmbeds } from './embeds';
import { fillFileName, fillFolder } from './nameTemplate';
import { replaceAddresses } from './places';
import { toWrittenAddress } from './writtenAddress';

/** A file ready to be written. */
export interface SavedDocument {
  /** A safe name with extension, without folder. */
  readonly fileName: string;
  /** Safe path below the download folder, parts joined by `/`; '' is that folder itself. */
  readonly folder: string;
  /** The same kind of path, for the attachments of an Obsidian vault. */
  readonly attachmentsFolder: string;
  readonly text: string;
  readonly mimeType: string;
}

/** The addresses of pictures that are saved with the file. */
export interface LocalPictures {
  /** By original address; pictures without one keep the address of the web. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Whether front matter can use them, too. */
  readonly isForFrontMatter: boolean;
  /** Whether the text names them as Obsidian's embeds. */
  readonly isEmbed: boolean;
}

/**
 * @param clip what a tab's capture returned
 * @param given the user's settings; what was chosen for this file alone goes before them
 * @param local addresses of pictures that are saved with it
 * @returns the file's name and whole text, front matter first
 */
export function composeDocument(clip: Clip, given: Settings, local?: LocalPictures): SavedDocument {
  const settings = { ...given, ...readChoices(clip) };
  const facts = readFacts(clip, settings, local);
  const { disableNunjucks, frontMatterFields: fields } = settings;
  return {
    fileName: fillFileName(settings.fileNameTemplate, facts, 'md'),
    folder: fillFolder(settings.folder, facts),
    attachmentsFolder: fillFolder(settings.attachmentsFolder, facts),
    text: `${frontMatter(facts, settings.preset, { disableNunjucks, fields })}\n${writeBodyOf(clip, local)}`,
    mimeType: 'text/markdown;charset=utf-8',
  };
}

function writeBodyOf({ body, places = [] }: Clip, local: LocalPictures | undefined): string {
  if (!local) return body;
  return (local.isEmbed ? toEmbeds : replaceAddresses)(body, places, local.addresses);
}

/** @returns what the front matter can say: the user's words win over the rule's constants, those over the page's */
export function readFacts(clip: Clip, settings: Settings, local?: LocalPictures): FrontMatterFacts {
  const { metadata, images, url, ruleId } = clip.article;
  const lead = images[0]?.src ?? metadata.leadImage;
  const constants = SITE_RULES.find((rule) => rule.id === ruleId)?.frontMatter;
  return {
    ...toFacts(metadata, url, constants, settings.categories),
    tags: [...new Set([...settings.tags, ...(metadata.tags ?? [])])],
    image:
      lead === undefined
        ? undefined
        : (local?.isForFrontMatter && local.addresses.get(lead)) ||
          toWrittenAddress(lead, { pageUrl: url, settings, rules: SITE_RULES, isPrivate: clip.isPrivate }),
    savedAt: clip.capturedAt,
    ...readEditedFacts(clip),
  };
}

/**
 * @param metadata what is known of the article
 * @param constants the site rule's fixed front matter, if any
 * @param categories the user's default, used where the rule names none
 */
export function toFacts(
  metadata: Clip['article']['metadata'],
  url: string,
  constants: SiteRule['frontMatter'],
  categories: readonly string[],
): FrontMatterFacts {
  return {
    title: metadata.title,
    author: constants?.author ?? metadata.author,
    site: metadata.site,
    date: metadata.date,
    url,
    // the page's own words, before those for search engines
    excerpt: metadata.subtitle ?? metadata.excerpt,
    language: metadata.language,
    categories: constants?.categories ?? categories,
    tags: metadata.tags,
  };
}
