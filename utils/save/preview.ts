/** The file as it would be saved under other settings, from a clip that was made before. */
import type { Clip } from '../article';
import { sanitizeToFragment } from '../sanitize/sanitize';
import type { Settings } from '../settings/schema';
import { SITE_RULES } from '../sites';
import { writeBody } from './body';
import { composeDocument, type SavedDocument } from './document';

/**
 * @param clip a capture under any settings; its article is written anew
 * @param settings those to show
 * @returns the same file that a save under these settings writes; for pages of ours only
 */
export function previewDocument(clip: Clip, settings: Settings): SavedDocument {
  const { article, isPrivate } = clip;
  const content = sanitizeToFragment(article.html);
  return composeDocument(
    { ...clip, ...writeBody(content, article, { settings, rules: SITE_RULES, isPrivate }) },
    settings,
  );
}
