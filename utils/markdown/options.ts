/** What the caller of the Markdown writer can choose, and what each target means for the text. */

/** Programs that read the saved file. Each runs or hides other things that a page's text may hold. */
export const TARGETS = ['hexo', 'hugo', 'jekyll', 'obsidian', 'plain'] as const;

/** One of TARGETS. */
export type Target = (typeof TARGETS)[number];

/** Options of `toMarkdown` and `toHtmlBody`. */
export interface MarkdownOptions {
  /** Address of the page, absolute: relative addresses are resolved against it. */
  readonly url: string;
  /** The program that reads the file; 'plain' when absent. */
  readonly target?: Target;
  /**
   * @param src absolute original address of a picture
   * @returns the address to write, or undefined to leave the picture out (its alt text stays)
   */
  readonly imageAddress?: (src: string) => string | undefined;
  /** The article's title: a first heading that says the same is left out. */
  readonly title?: string;
  /** How Markdown is spelled where there is a choice. */
  readonly style?: MarkdownStyle;
}

/** Spellings that mean the same; absent ones take the first of the values named. */
export interface MarkdownStyle {
  /** Marker of unordered lists. */
  readonly bullet?: '-' | '*' | '+';
  /** Preferred delimiter of emphasis; the other one is used where this cannot stand. */
  readonly emphasis?: '*' | '_';
  /** Character that fences code blocks. */
  readonly fence?: '`' | '~';
  /** Link addresses beside the text, or numbered at the end of the file. */
  readonly links?: 'inline' | 'reference';
}
