// @vitest-environment jsdom
/** Every site's page through the whole pipeline: with its rule, with a rule that matches nothing any more, and with none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_DEADLINE } from '../../../utils/dom/deadline';
import { clipPage } from '../../../utils/pipeline';
import { DEFAULT_SETTINGS } from '../../../utils/settings/schema';
import { SITE_RULES } from '../../../utils/sites';
import type { SiteRule } from '../../../utils/sites/types';

interface Expected {
  readonly url: string;
  readonly kept: readonly string[];
  readonly keptByRule?: readonly string[];
  readonly gone: readonly string[];
  readonly images: readonly string[];
  readonly needsRuleForImages?: true;
}

const GONE = '.name-of-last-year';

/** The same rule after the site has changed all its names. */
function breakRule(rule: SiteRule): SiteRule {
  const broken = (selectors: readonly string[] | undefined) => selectors?.map(() => GONE);
  return {
    ...rule,
    content: broken(rule.content),
    remove: [...(broken(rule.remove) ?? []), ':::no selector'],
    unwrap: broken(rule.unwrap),
    unhide: broken(rule.unhide),
    looseTextAfter: broken(rule.looseTextAfter),
    rename: { [GONE]: 'p' },
    imageSources: ['data-of-last-year'],
    scriptContent: rule.scriptContent && { find: GONE, path: [] },
    metadata: { title: GONE, author: GONE, date: GONE },
  };
}

async function clip(id: string, rules: readonly SiteRule[]) {
  const read = (file: string) =>
    readFileSync(join(import.meta.dirname, '../../fixtures/sites', id, file), 'utf8');
  const expected = JSON.parse(read('expected.json')) as Expected;
  const document = new DOMParser().parseFromString(read('page.html'), 'text/html');
  const page = { document, url: expected.url, capturedAt: Date.UTC(2024, 4, 7) };
  const options = {
    settings: DEFAULT_SETTINGS,
    scope: 'article',
    deadline: NO_DEADLINE,
    isPrivate: false,
    rules,
  } as const;
  const { article } = await clipPage(page, options);
  const holder = document.createElement('div');
  holder.innerHTML = article.html;
  return { expected, article, text: holder.textContent ?? '', images: article.images.map(({ src }) => src) };
}

describe.each(SITE_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('is clipped by its rule', async () => {
    const { expected, article, text, images } = await clip(id, SITE_RULES);
    expect(article.ruleId).toBe(id);
    for (const part of [...expected.kept, ...(expected.keptByRule ?? [])]) expect(text).toContain(part);
    for (const part of expected.gone) expect(text).not.toContain(part);
    expect(images).toEqual(expected.images);
  });

  it('is clipped all the same when the rule no longer matches', async () => {
    const { expected, article, text, images } = await clip(id, [breakRule(rule)]);
    expect(article.ruleId).toBe(id);
    for (const part of expected.kept) expect(text).toContain(part);
    if (!expected.needsRuleForImages) expect(images).toEqual(expect.arrayContaining([...expected.images]));
  });

  it('is found by the generic steps alone', async () => {
    const { expected, article, text } = await clip(id, []);
    expect(article.ruleId).toBeUndefined();
    for (const part of expected.kept) expect(text).toContain(part);
  });
});
