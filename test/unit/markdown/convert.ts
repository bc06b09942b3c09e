/** HTML as a page has it to Markdown, the way the pipeline goes: canonical HTML first. */
import { type MarkdownOptions, toMarkdown as write } from '../../../utils/markdown';
import { canonicalize } from '../../../utils/markdown/canonical';

/** @returns Markdown of a page's HTML, or of a node as it is; needs a DOMParser */
export function toMarkdown(source: string | Node, options: MarkdownOptions): string {
  if (typeof source !== 'string') return write(source, options);
  const { body } = new DOMParser().parseFromString(source, 'text/html');
  canonicalize(body, options);
  return write(body, options);
}
