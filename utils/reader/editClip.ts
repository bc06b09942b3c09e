/** A clip as the user made it in the reader: edited, and with the highlights and notes at its end. */
import type { Clip } from '../article';
import { createElement } from '../dom/elements';
import type { Highlight } from '../highlights/highlight';
import { sanitizeToFragment } from '../sanitize/sanitize';
import { writeBody } from '../save/body';
import type { Settings } from '../settings/schema';
import { SITE_RULES } from '../sites';
import { findBlocks, removeBlocks } from './blocks';
import type { Edits } from './edits';
import { listParts, writeContent } from './editText';

/** What the user did in the reader. */
export interface ClipChanges {
  readonly edits: Edits;
  /** In the order of the text. */
  readonly highlights: readonly Highlight[];
  /** Words of the heading above the highlights, in the language of the interface. */
  readonly heading: string;
}

/** @returns the changed clip, its body written anew; the given one is left as it is */
export function editClip(clip: Clip, changes: ClipChanges, settings: Settings): Clip {
  const { edits, highlights, heading } = changes;
  const content = sanitizeToFragment(clip.article.html);
  applyEdits(content, edits);
  const metadata = { ...clip.article.metadata, ...(edits.title !== undefined && { title: edits.title }) };
  const addresses = new Set(
    Array.from(content.querySelectorAll('img'), (image) => image.getAttribute('src')),
  );
  const article = {
    ...clip.article,
    metadata,
    html: toHtml(content),
    images: clip.article.images.filter(({ src }) => addresses.has(src)),
  };
  appendHighlights(content, highlights, heading);
  return {
    ...clip,
    article,
    ...writeBody(content, article, { settings, rules: SITE_RULES, isPrivate: clip.isPrivate }),
  };
}

/** Numbers mean the article as it came: all are looked up before anything is changed. */
function applyEdits(content: DocumentFragment, { removed, texts }: Edits): void {
  const blocks = findBlocks(content);
  const parts = listParts(content);
  for (const [part, text] of Object.entries(texts)) {
    const passage = parts[Number(part)];
    if (passage) writeContent(passage, text, (number) => parts[number]);
  }
  removeBlocks(blocks, removed);
}

/** Quotations with the notes below them: every Markdown program shows that. */
function appendHighlights(
  content: DocumentFragment,
  highlights: readonly Highlight[],
  heading: string,
): void {
  if (highlights.length === 0) return;
  const title = createElement(content, 'h2');
  title.textContent = heading;
  content.append(title);
  for (const { quote, note } of highlights) {
    const box = createElement(content, 'blockquote');
    box.append(createParagraph(content, quote));
    content.append(box);
    for (const line of note?.split(/\n+/u) ?? []) content.append(createParagraph(content, line));
  }
}

function createParagraph(near: DocumentFragment, text: string): Element {
  const paragraph = createElement(near, 'p');
  paragraph.textContent = text;
  return paragraph;
}

function toHtml(content: DocumentFragment): string {
  const holder = createElement(content, 'div');
  holder.append(content.cloneNode(true));
  return holder.innerHTML;
}
