/** A page as markup, through the whole pipeline. */
import { NO_DEADLINE } from '../../../utils/dom/deadline';
import { clipPage } from '../../../utils/pipeline';
import { DEFAULT_SETTINGS } from '../../../utils/settings/schema';
import { SITE_RULES } from '../../../utils/sites';

const SETTINGS = { ...DEFAULT_SETTINGS, preset: 'plain' } as const;

/** @returns the Markdown of the article of a page, without front matter */
export async function clipHtml(html: string, url: string): Promise<string> {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const options = {
    settings: SETTINGS,
    scope: 'article',
    deadline: NO_DEADLINE,
    rules: SITE_RULES,
    isPrivate: false,
  } as const;
  return (await clipPage({ document, url, capturedAt: 0 }, options)).body;
}
