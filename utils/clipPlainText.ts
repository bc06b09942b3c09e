/**
 * What is left of a page that is too large, or takes too long, to be taken apart: its title and the lines that it
 * shows. One linear pass of the engine; nothing is copied, chosen or cleaned.
 */
import type { Article, Clip, ClipScope } from './article';
import { EMPTY_REPORT } from './article';
import { getter } from './dom/native';
import { measureText } from './extract/length';
import { type BodyOptions, writeBody } from './save/body';

/** Most text that is taken, in UTF-16 units; what comes after it is left out. */
const MAX_TEXT = 4_000_000;

/** What a plain clip depends on beside the page. */
export interface PlainClipOptions extends BodyOptions {
  readonly url: string;
  readonly scope: ClipScope;
  /** Milliseconds since 1970. */
  readonly capturedAt: number;
}

/**
 * @param live the tab's document; it is not changed
 * @returns a clip whose article says that it is plain text, or undefined when the page shows none
 */
export function clipPlainText(live: Document, options: PlainClipOptions): Clip | undefined {
  const { url, scope, capturedAt, isPrivate } = options;
  const lines = readLines(live, scope);
  if (lines.length === 0) return undefined;
  const inert = new DOMParser().parseFromString('', 'text/html');
  for (const line of lines) {
    const paragraph = inert.createElement('p');
    paragraph.textContent = line;
    inert.body.append(paragraph);
  }
  const text = lines.join('\n\n');
  const title = getter<string | null>(Document.prototype, 'title').call(live)?.trim() || lines[0] || '';
  const article: Article = {
    url,
    metadata: { title },
    html: inert.body.innerHTML,
    text,
    images: [],
    length: measureText(text),
    report: EMPTY_REPORT,
    isPlainText: true,
  };
  const content = inert.createDocumentFragment();
  while (inert.body.firstChild) content.append(inert.body.firstChild);
  return { article, ...writeBody(content, article, options), scope, capturedAt, isPrivate };
}

/** `innerText` is what the page shows, a line for each block. */
function readLines(live: Document, scope: ClipScope): string[] {
  const body = getter<HTMLElement | null>(Document.prototype, 'body').call(live);
  const shown =
    scope === 'selection'
      ? Document.prototype.getSelection.call(live)?.toString()
      : body && getter<string | null>(HTMLElement.prototype, 'innerText').call(body);
  const text = (shown ?? '').slice(0, MAX_TEXT);
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
