/** The line that says where an article is from: a link, the author, the day. */
import type { ArticleMetadata } from '../article';
import { createElement } from '../dom/elements';
import { parseUrl } from '../dom/url';

/**
 * Puts the line before the article, as a quotation.
 * @param content the sanitised article; it is changed
 */
export function addSourceLine(content: DocumentFragment, url: string, metadata: ArticleMetadata): void {
  const quote = createElement(content, 'blockquote');
  const line = createElement(content, 'p');
  const link = createElement(content, 'a');
  link.setAttribute('href', url);
  link.textContent = metadata.site ?? parseUrl(url)?.hostname ?? url;
  const rest = [metadata.author, metadata.date?.slice(0, 10)].filter(
    (part) => part && part !== metadata.site,
  );
  line.append(link, ...rest.map((part) => ` · ${part}`));
  quote.append(line);
  content.prepend(quote);
}
