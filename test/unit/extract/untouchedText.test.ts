// @vitest-environment jsdom
/** Whatever page it is: each piece of text that is kept says, character for character, what the page says. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { removeClobbering } from '../../../utils/dom/clobbering';
import { createDeadline } from '../../../utils/dom/deadline';
import { extractArticle } from '../../../utils/extract/article';
import { finishContent } from '../../../utils/extract/finish';

const CORPUS = join(process.cwd(), '../shared/corpus');
/** Pages of each set, spread evenly, and the longest that is taken, in characters. */
const PAGES_PER_SET = 6;
const MAX_LENGTH = 60_000;

interface Page {
  readonly id: string;
  readonly url: string;
  readonly html: string;
}

function readPages(name: string): Page[] {
  const lines = gunzipSync(readFileSync(join(CORPUS, `${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n');
  const pages = lines
    .filter((line) => line !== '' && line.length < MAX_LENGTH)
    .map((line) => JSON.parse(line) as Page);
  const step = Math.max(1, Math.floor(pages.length / PAGES_PER_SET));
  return pages.filter((_, index) => index % step === 0).slice(0, PAGES_PER_SET);
}

const bare = (value: string | null | undefined): string => (value ?? '').replace(/\s+/gu, '');

/** Everything that the page says; embedded players become links, whose text is their title or address. */
function readSource(document: Document): string {
  for (const script of document.querySelectorAll('script,style,template')) {
    if (script.getAttribute('type') !== 'application/ld+json') script.remove();
  }
  const frames = Array.from(document.querySelectorAll('iframe'), (frame) => {
    const address = frame.getAttribute('src') || frame.getAttribute('data-src') || '';
    return `${frame.getAttribute('title')} https:${address}`;
  });
  return bare(`${document.body.textContent} ${frames.join(' ')}`);
}

function readTexts(content: Element): string[] {
  const walker = content.ownerDocument.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.nodeValue ?? '');
  return texts;
}

const isThere = existsSync(CORPUS);
const title = isThere ? 'pages of the web' : 'pages of the web (skipped: ../shared/corpus is not here)';
describe.skipIf(!isThere)(title, () => {
  const sets = ['scrapinghub', 'wcxb', 'trafilatura', 'magic-article', 'magic-forum', 'cwced'];
  it.each(sets)('keeps the text of %s as it is', { timeout: 60_000 }, async (name) => {
    let texts = 0;
    for (const { id, url, html } of readPages(name)) {
      const document = new DOMParser().parseFromString(html, 'text/html');
      removeClobbering(document);
      const source = readSource(document);
      const page = { document, url, capturedAt: 0 };
      const article = await extractArticle(page, { deadline: createDeadline(30_000) });
      if (!article) continue;
      for (const text of readTexts(finishContent(article.content, page))) {
        expect(source.includes(bare(text)), `${id}: ${text}`).toBe(true);
        texts += 1;
      }
    }
    expect(texts).toBeGreaterThan(20);
  });
});
