/** Keeps template engines out of HTML: they look for braces before the HTML is read. */
import type { Target } from '../options';

/** @returns escaped HTML whose text is the same and in which no template of the target can begin */
export function protectText(html: string, target: Target): string {
  return target === 'plain' || !html.includes('{') ? html : html.replace(/\{/g, '&#123;');
}
