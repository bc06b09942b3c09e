// @vitest-environment jsdom
/** Every site rule on a page of that site's structure: with the rule, and with a rule that no longer matches. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { removeClutter } from '../../../utils/clean/clutter';
import { NO_DEADLINE } from '../../../utils/dom/deadline';
import { createTally } from '../../../utils/dom/journal';
import { extractArticle } from '../../../utils/extract/article';
import { reviveImages } from '../../../utils/images/revive';
import { cleanLinks } from '../../../utils/links/clean';
import { SITE_RULES } from '../../../utils/sites';
import { matchSiteRule } from '../../../utils/sites/match';
import type { SiteRule } from '../../../utils/sites/types';

const ROOT = join(import.meta.dirname, '../../fixtures/sites');

interface Expected {
  readonly url: string;
  /** Text that must be in the article, text that must not. */
  readonly kept: readonly string[];
  readonly keptByRule?: readonly string[];
  readonly gone: readonly string[];
  /** Addresses of all its pictures, in order; of links among others. */
  readonly images: readonly string[];
  /** Whether the generic steps do not find them. */
  readonly needsRuleForImages?: true;
  readonly links?: readonly string[];
  readonly captions?: readonly string[];
  /** Selectors that must match nothing, or something. */
  readonly absent?: readonly string[];
  readonly present?: readonly string[];
}

function open(id: string) {
  const expected = JSON.parse(readFileSync(join(ROOT, id, 'expected.json'), 'utf8')) as Expected;
  const html = readFileSync(join(ROOT, id, 'page.html'), 'utf8');
  return { expected, document: new DOMParser().parseFromString(html, 'text/html') };
}

async function clean(document: Document, url: string, rule: SiteRule | undefined): Promise<Element> {
  const options = { baseUrl: url, rule, journal: createTally(), deadline: NO_DEADLINE };
  reviveImages(document, options);
  cleanLinks(document, options);
  removeClutter(document, { ...options, isLive: false });
  const page = { document, url, capturedAt: Date.UTC(2024, 4, 7) };
  const found = await extractArticle(page, { rule, deadline: NO_DEADLINE });
  if (!found) throw new Error('no article');
  return found.content;
}

/** The same rule after the site has changed all its names. */
function breakRule(rule: SiteRule): SiteRule {
  const broken = (selectors: readonly string[] | undefined) => selectors?.map(() => '.name-of-last-year');
  return {
    ...rule,
    content: broken(rule.content),
    remove: [...(broken(rule.remove) ?? []), ':::no selector'],
    unwrap: broken(rule.unwrap),
    unhide: broken(rule.unhide),
    looseTextAfter: broken(rule.looseTextAfter),
    rename: { '.name-of-last-year': 'p' },
    imageSources: ['data-of-last-year'],
    metadata: { title: '.name-of-last-year', author: '.name-of-last-year', date: '.name-of-last-year' },
  };
}

const imagesOf = (content: Element) =>
  Array.from(content.querySelectorAll('img'), (image) => image.getAttribute('src'));

it('has a fixture for every rule', () => {
  expect(readdirSync(ROOT).sort()).toEqual(SITE_RULES.map((rule) => rule.id).sort());
});

describe.each(SITE_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('is cleaned by its rule', async () => {
    const { document, expected } = open(id);
    expect(matchSiteRule(expected.url, SITE_RULES)).toBe(rule);
    const content = await clean(document, expected.url, rule);
    const text = content.textContent ?? '';
    for (const part of [...expected.kept, ...(expected.keptByRule ?? [])]) expect(text).toContain(part);
    for (const part of expected.gone) expect(text).not.toContain(part);
    expect(imagesOf(content)).toEqual(expected.images);
    const links = Array.from(content.querySelectorAll('a[href]'), (link) => link.getAttribute('href'));
    expect(links).toEqual(expect.arrayContaining([...(expected.links ?? [])]));
    const captions = Array.from(content.querySelectorAll('figcaption'), (caption) => caption.textContent);
    expect(captions).toEqual(expect.arrayContaining([...(expected.captions ?? [])]));
    for (const selector of expected.absent ?? []) expect(document.querySelector(selector)).toBeNull();
    for (const selector of expected.present ?? []) expect(content.querySelector(selector)).not.toBeNull();
  });

  it('is still read when the rule no longer matches', async () => {
    const { document, expected } = open(id);
    const content = await clean(document, expected.url, breakRule(rule));
    const text = content.textContent ?? '';
    for (const part of expected.kept) expect(text).toContain(part);
    if (!expected.needsRuleForImages)
      expect(imagesOf(content)).toEqual(expect.arrayContaining([...expected.images]));
  });

  it('names valid selectors', () => {
    const { document } = open(id);
    const {
      content = [],
      remove = [],
      unwrap = [],
      unhide = [],
      looseTextAfter = [],
      rename = {},
      metadata = {},
    } = rule;
    const { title = '*', author = '*', date = '*' } = metadata;
    for (const selector of [
      ...content,
      ...remove,
      ...unwrap,
      ...unhide,
      ...looseTextAfter,
      ...Object.keys(rename),
      title,
      author,
      date,
    ]) {
      expect(() => document.querySelector(selector), selector).not.toThrow();
    }
  });
});
