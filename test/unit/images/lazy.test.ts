// @vitest-environment jsdom
/** The conformance set: every known pattern of deferred images, in an inert copy and on a live page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { removeClutter } from '../../../utils/clean/clutter';
import { cleanLivePage } from '../../../utils/cleanLivePage';
import { NO_DEADLINE } from '../../../utils/dom/deadline';
import { createTally } from '../../../utils/dom/journal';
import { reviveImages } from '../../../utils/images/revive';
import { DEFAULT_SETTINGS } from '../../../utils/settings/schema';
import { SITE_RULES } from '../../../utils/sites';
import { matchSiteRule } from '../../../utils/sites/match';

const ROOT = join(import.meta.dirname, '../../fixtures/lazy');
const NAMES = readdirSync(ROOT).sort();

interface Expected {
  readonly url: string;
  /** Absolute original addresses of the article's pictures, in order. */
  readonly images: readonly string[];
  /** Placeholders without any usable address stay where they are. */
  readonly kept?: true;
}

function open(name: string) {
  const expected = JSON.parse(readFileSync(join(ROOT, name, 'expected.json'), 'utf8')) as Expected;
  const html = readFileSync(join(ROOT, name, 'page.html'), 'utf8');
  return { expected, document: new DOMParser().parseFromString(html, 'text/html') };
}

/** Addresses of the article's pictures; no address may be left anywhere else that a browser prefers. */
function readSources(document: Document, expected: Expected): string[] {
  const images = Array.from(document.querySelectorAll('article img'));
  expect(document.querySelector('article picture source[srcset], article img[srcset]')).toBeNull();
  const sources = images.map((image) => image.getAttribute('src') ?? '');
  return expected.kept ? sources.filter((src) => !src.startsWith('data:')) : sources;
}

/** What a reader sees: with scripting, the content of a noscript is none of it. */
function readText(document: Document): string {
  const body = document.body.cloneNode(true) as HTMLElement;
  for (const noscript of body.querySelectorAll('noscript')) noscript.remove();
  return body.textContent ?? '';
}

it('holds at least the 35 known patterns', () => {
  expect(NAMES.length).toBeGreaterThanOrEqual(35);
});

describe.each(NAMES)('%s', (name) => {
  it('has its picture in an inert copy', () => {
    const { document, expected } = open(name);
    const rule = matchSiteRule(expected.url, SITE_RULES);
    const options = { baseUrl: expected.url, rule, journal: createTally(), deadline: NO_DEADLINE };
    reviveImages(document, options);
    removeClutter(document, { ...options, isLive: false });
    expect(readSources(document, expected)).toEqual(expected.images);
  });

  it('has its picture on the live page, and none after undo', () => {
    const { document, expected } = open(name);
    // with scripting, a browser keeps the content of a noscript as text
    for (const noscript of document.querySelectorAll('noscript')) noscript.textContent = noscript.innerHTML;
    const base = document.head.appendChild(document.createElement('base'));
    base.href = expected.url;
    const before = document.documentElement.outerHTML;
    const text = readText(document);
    const settings = { ...DEFAULT_SETTINGS, proxy: false };
    const cleaner = cleanLivePage(document, { url: expected.url, settings, observe: false });
    expect(readSources(document, expected)).toEqual(expected.images);
    expect(readText(document)).toBe(text);
    cleaner.undo();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
