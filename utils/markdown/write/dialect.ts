/** What a target makes of the writer's choices: one object, asked everywhere, no `if (target)` elsewhere. */
import type { MarkdownStyle, Target } from '../options';

/** How code that a target would run is written. */
export type CodeProtection = 'none' | 'html' | 'shortcode' | 'raw';

/** The facts about a target and the chosen style. */
export interface Dialect {
  readonly target: Target;
  /** Whether raw HTML reaches the reader; Hugo leaves it out by default. */
  readonly hasHtml: boolean;
  /** Whether `$` is mathematics, so that a price must be escaped. */
  readonly hasMath: boolean;
  /** Delimiter of formulas in a line. */
  readonly mathDelimiter: '$' | '$$';
  /** Whether `Term`, `: definition` is a definition list. */
  readonly hasDefinitions: boolean;
  /** End of a line that breaks. */
  readonly hardBreak: string;
  /** Break inside a table cell or heading. */
  readonly cellBreak: string;
  readonly style: Required<MarkdownStyle>;
}

/**
 * @param target program that reads the file
 * @param hasFormulas whether the article holds mathematics, for targets that leave it to a plug-in
 * @param style the user's spelling
 */
export function createDialect(target: Target, hasFormulas: boolean, style: MarkdownStyle = {}): Dialect {
  return {
    target,
    hasHtml: target !== 'hugo',
    hasMath: hasFormulas || target === 'obsidian',
    mathDelimiter: target === 'jekyll' ? '$$' : '$',
    hasDefinitions: target === 'hugo' || target === 'jekyll',
    hardBreak: target === 'jekyll' ? '  \n' : '\\\n',
    cellBreak: target === 'hugo' ? ' <br>' : '<br>',
    style: { bullet: '-', emphasis: '*', fence: '`', links: 'inline', ...style },
  };
}
