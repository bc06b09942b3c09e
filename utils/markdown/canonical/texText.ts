/** TeX between its delimiters in running text, where a page loads a script to draw it and none has done so. */
import type { Root } from '../../dom/elements';
import { textsIn } from '../../dom/query';
import { texCode } from './math';

const RENDERER = /mathjax|katex/i;
/** A setting that makes single dollar signs delimiters. */
const DOLLARS = /(?:\[|left["']?:)\s*["']\$["']/;
/** What such scripts pass over. */
const PASSED = 'pre,code,textarea,script,style,.tex2jax_ignore,.mathjax_ignore';
/** What is not closed ends at the next opening: so the time is that of one pass. */
const FORMULA =
  String.raw`\$\$(?:[^$\\]|\\[^])+\$\$|\\\[(?:[^\\]|\\[^[\]])+\\\]|\\\((?:[^\\]|\\[^()])+\\\)|\\beginENV(?:[^\\]|\\(?!(?:begin|end)ENV)[^])+\\endENV`.replaceAll(
    'ENV',
    String.raw`\{(?:equation|align|gather|multline)\*?\}`,
  );
/** Beside a dollar sign stands the formula, and no number after the second one. */
const SINGLE = String.raw`|\$(?![\s$])(?:[^$\\]|\\[^])+(?<!\s)\$(?![\d$])`;

/** Puts an element around each formula in the text of a page that loads a script to draw them. */
export function rewriteTexText(root: Root): void {
  const document = root.ownerDocument ?? (root as Document);
  const scripts = Array.from(document.querySelectorAll('script'));
  if (!scripts.some((script) => RENDERER.test(script.getAttribute('src') ?? ''))) return;
  const isSingle = scripts.some((script) => DOLLARS.test(script.textContent ?? ''));
  const formula = new RegExp(`(${FORMULA}${isSingle ? SINGLE : ''})`);
  for (const node of textsIn(root, /[\\$]/)) {
    if (node.parentElement?.closest(PASSED)) continue;
    const parts = node.data.split(formula);
    if (parts.length > 1)
      node.replaceWith(...parts.map((part, index) => (index % 2 === 0 ? part : texCode(node, part))));
  }
}
