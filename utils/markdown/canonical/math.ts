/**
 * Formulas: one `math` element where the page has MathML, `code.math` where it has nothing but TeX. What
 * KaTeX and MathJax draw from spans says the same once more and goes.
 */
import { createElement } from '../../dom/elements';
import { mathmlToTex } from './mathml';

/** What MathJax 2 leaves beside its drawings: the source, in a script. */
export const MATH_SCRIPTS = 'script[type^="math/"]';
/** Formulas drawn by KaTeX, MathJax and MediaWiki; their MathML is inside. */
export const DRAWN_MATH = '.katex-display, .katex, .mwe-math-element, mjx-container, .MathJax';
/** Pictures of formulas with their TeX as alternative text. */
export const MATH_IMAGES = 'img[eeimg], img[src*="/equation?tex="], .mwe-math-element img, img.latex';
/** MathML without its TeX. */
export const BARE_MATH = 'math:not([alttext])';
/** TeX between its delimiters that no library has drawn. */
export const RAW_MATH = 'span.math, math-renderer, div.math, d-math, .arithmatex, .mathjax-tex, embed-katex';

const DRAWING = /(?:^|\s)(?:MathJax|mjx-)/;
const DISPLAY =
  '.katex-display, [display="true"], .MathJax_Display, .MathJax_SVG_Display, .display, [block], [display-mode]';

/** Replaces a script by its formula, and what was drawn from it before the script. */
export function rewriteMathScript(script: Element): void {
  const type = script.getAttribute('type') ?? '';
  const source = script.textContent ?? '';
  const isTex = type.startsWith('math/tex');
  let math = isTex ? undefined : parseMath(source);
  for (;;) {
    const drawing = script.previousElementSibling;
    if (!drawing || !DRAWING.test(drawing.getAttribute('class') ?? '')) break;
    math ??= mathOf(drawing);
    drawing.remove();
  }
  const copy = script.nextElementSibling;
  if (isTex && copy?.textContent?.trim() === source.trim()) copy.remove();
  const isDisplay = /mode\s*=\s*display/.test(type);
  if (math) script.replaceWith(finished(math, isDisplay, isTex ? source : undefined));
  else if (isTex) script.replaceWith(texElement(script, source, isDisplay));
}

/** Replaces a drawing by the MathML in it; without any it is left as it is. */
export function rewriteDrawnMath(drawing: Element): void {
  const math = mathOf(drawing);
  if (!math) return;
  const code = drawing.closest('code.math');
  (code ?? drawing).replaceWith(finished(math, drawing.closest(DISPLAY) !== null));
}

/** Marks a picture of a formula; its alternative text is the TeX. */
export function rewriteMathImage(image: Element): void {
  if (image.getAttribute('alt')) image.setAttribute('class', 'math math-inline');
}

/** Replaces TeX that stands as text; the number before it becomes its tag. */
export function rewriteRawMath(element: Element): void {
  const number = element.querySelector('.eqno');
  let tex = (number ? number.nextSibling : element)?.textContent ?? '';
  const isTex = /^(?:d-math|embed-katex)$/.test(element.localName) || /^\s*(?:\\[([]|\$)/.test(tex);
  if (element.firstElementChild !== number || !isTex) return;
  if (number) {
    const tag = `\\tag{${number.textContent?.replace(/[^\w.]/g, '')}}`;
    tex = tex.replace(/(?:\\\]|\$\$)?\s*$/, (end) => tag + end);
  }
  const code = texCode(element, tex, element.matches(DISPLAY) || undefined);
  element.replaceWith(code.matches('.math-display') ? inPre(code) : code);
}

/** Writes a formula's TeX beside its MathML. */
export function annotateMath(math: Element): void {
  if (math.querySelector('annotation[encoding$="tex" i]')) return;
  const tex = mathmlToTex(math);
  if (tex) math.setAttribute('alttext', tex);
}

function mathOf(drawing: Element): Element | undefined {
  return drawing.querySelector('math') ?? parseMath(drawing.getAttribute('data-mathml') ?? '');
}

function parseMath(markup: string): Element | undefined {
  if (!markup.includes('<math')) return undefined;
  return new DOMParser().parseFromString(markup, 'text/html').querySelector('math') ?? undefined;
}

function finished(math: Element, isDisplay: boolean, tex?: string): Element {
  if (isDisplay) math.setAttribute('display', 'block');
  if (tex && !math.querySelector('annotation')) math.setAttribute('alttext', tex);
  return math;
}

function texElement(near: Element, tex: string, isDisplay: boolean): Element {
  const code = texCode(near, tex, isDisplay);
  return isDisplay ? inPre(code) : code;
}

/**
 * @param tex a formula, perhaps between its delimiters
 * @param isDisplay whether it has a line of its own; its delimiters say it otherwise
 * @returns the element that marks it
 */
export function texCode(near: Node, tex: string, isDisplay = /^\s*(?:\$\$|\\[[b])/.test(tex)): Element {
  const code = createElement(near, 'code');
  code.setAttribute('class', `math math-${isDisplay ? 'display' : 'inline'}`);
  code.textContent = tex;
  return code;
}

function inPre(code: Element): Element {
  const pre = createElement(code, 'pre');
  pre.append(code);
  return pre;
}
