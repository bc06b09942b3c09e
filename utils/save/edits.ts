/** What the user set by hand for one file. Pure. Every value is checked again: a clip has crossed processes. */
import type { Clip, ClipEdits } from '../article';
import type { FrontMatterFacts } from '../frontmatter/types';
import { pickValidSettings, type Settings } from '../settings/schema';

/** Longest edited text, in UTF-16 units. */
const MAX_LENGTH = 500;

/**
 * @param clip what a tab's capture returned
 * @param edits what was set by hand; a later edit goes before an earlier one
 * @returns the clip with the edits, which the reader shows and every file of it has
 */
export function applyEdits(clip: Clip, edits: ClipEdits): Clip {
  const { title, author, date, tags } = edits;
  const words = Object.entries({ title, author, date, tags }).filter(([, value]) => value !== undefined);
  const metadata = { ...clip.article.metadata, ...Object.fromEntries(words) };
  return { ...clip, edits: { ...clip.edits, ...edits }, article: { ...clip.article, metadata } };
}

/** @returns the settings that were chosen for this file alone */
export function readChoices({ edits }: Clip): Partial<Pick<Settings, 'folder' | 'preset'>> {
  const { folder, preset } = pickValidSettings(edits);
  return { ...(folder !== undefined && { folder }), ...(preset !== undefined && { preset }) };
}

/** @returns the facts that were set by hand */
export function readEditedFacts({ edits = {} }: Clip): Partial<FrontMatterFacts> {
  const { title, author, date } = edits;
  const { categories, tags } = pickValidSettings(edits);
  const texts = Object.entries({ title, author, date }).filter(
    ([, value]) => typeof value === 'string' && value.length <= MAX_LENGTH,
  );
  return { ...Object.fromEntries(texts), ...(categories && { categories }), ...(tags && { tags }) };
}
