/** What templates can say of an article. */
import { parseUrl } from '../dom/url';
import { type TemplateValues, toSlug } from './template';
import type { FrontMatterFacts } from './types';

/** @returns the facts by the names that templates use (`TEMPLATE_NAMES`) */
export function readTemplateValues(facts: FrontMatterFacts): TemplateValues {
  const { savedAt, ...known } = facts;
  return {
    ...known,
    host: parseUrl(facts.url)?.hostname.replace(/^www\./, ''),
    saved: savedAt === undefined ? undefined : new Date(savedAt).toISOString(),
    slug: toSlug(facts.title),
  };
}
