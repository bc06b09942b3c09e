/** The three readers under one roof, for one Chromium page. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extract } from './adapter';
import type { Found } from './extractScore';

const LINES = 'p,div,li,br,h1,h2,h3,h4,h5,h6,tr,td,th,dd,dt,pre,blockquote,figcaption,section,article';

/** Text with a space wherever a block begins or ends. */
function toText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const silent of body.querySelectorAll('script,style,noscript')) silent.remove();
  for (const block of body.querySelectorAll(LINES)) {
    block.before(' ');
    block.after(' ');
  }
  return body.textContent ?? '';
}

async function run(reader: string, document: Document, url: string) {
  if (reader === 'unbox') return extract(document, url);
  if (reader === 'readability') {
    const article = new Readability(document).parse();
    return (
      article && {
        html: article.content ?? '',
        title: article.title,
        author: article.byline,
        date: article.publishedTime,
      }
    );
  }
  const article = new Defuddle(document, { url }).parse();
  return { html: article.content, title: article.title, author: article.author, date: article.published };
}

/** @returns what a reader made of a page; time in milliseconds, parsing excluded; empty where it throws */
export async function read(reader: string, html: string, url: string): Promise<Found> {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const started = performance.now();
  const article = await run(reader, document, url).catch(() => null);
  const ms = performance.now() - started;
  const { title, author, date } = article ?? {};
  const known = { title: title ?? undefined, author: author ?? undefined, date: date ?? undefined };
  return { text: toText(article?.html ?? ''), ms, ...known };
}
