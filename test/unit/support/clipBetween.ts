/** A part of an article through the whole pipeline, between paragraphs. */
import { clipHtml } from './clipHtml';

const PROSE =
  '<p>The keeper counted boats in the morning, and wrote their names down in the green book, as he had done for years.</p>';

/**
 * @param inside markup of the part
 * @param box the tag that opens the box of the text
 * @returns the Markdown of what stands between the paragraphs, its lines joined by a bar
 */
export async function clipBetween(inside: string, box: string): Promise<string> {
  const html = `<!DOCTYPE html><html lang="en"><title>The green book</title><body><header><a href="/">Home</a></header><main><h1>The green book</h1>${box}${PROSE.repeat(4)}${inside}${PROSE.repeat(5)}</div></main></body></html>`;
  const body = await clipHtml(html, 'https://harbour.example/2024/the-green-book.html');
  const lines = body.split('\n').filter((line) => line !== '' && !line.startsWith('The keeper counted'));
  return lines.join(' | ');
}

/** Boxes of a text: one that the page names so, and one that it does not. */
export const BOXES = ['<div class="entry-content">', '<div>'] as const;
