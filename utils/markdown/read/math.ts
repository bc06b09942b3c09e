/**
 * Formulas as TeX: from KaTeX's and Wikipedia's annotations, MathJax's scripts and assistive MathML,
 * `alttext`, and bare MathML.
 */
import type { BlockReader } from './blockReader';
import { mathmlToTex } from './mathml';
import { safeTex } from './tex';

/** Adds a formula in the line; an empty one is nothing. */
export function addInlineMath(source: string, reader: BlockReader): void {
  const tex = safeTex(source).replace(/\s*\n\s*/g, ' ');
  reader.hasFormulas = true;
  if (tex !== '') reader.inline.push({ type: 'math', tex });
}

function addMath(source: string, isDisplay: boolean, reader: BlockReader): void {
  reader.hasFormulas = true;
  const tex = isDisplay ? safeTex(source) : '';
  if (tex !== '' && !reader.isInlineOnly) reader.add({ kind: 'math', tex });
  else addInlineMath(source, reader);
}

/** @returns the TeX of a formula below the element, or undefined when there is no formula */
function texBelow(element: Element): string | undefined {
  const annotation = element.querySelector(
    'annotation[encoding="application/x-tex"], annotation[encoding="TeX"]',
  );
  if (annotation) return annotation.textContent ?? '';
  const math = element.localName === 'math' ? element : element.querySelector('math');
  if (!math) return undefined;
  return math.getAttribute('alttext') ?? mathmlToTex(math);
}

/** Reads KaTeX's output: what is seen is drawn from spans and would be text three times over. */
export function readKatex(element: Element, reader: BlockReader): void {
  const tex = texBelow(element);
  if (tex === undefined) {
    reader.readChildren(element);
    return;
  }
  addMath(tex, element.classList.contains('katex-display'), reader);
}

/** Reads a formula of Wikipedia: the picture beside the MathML says the same. */
export function readWikipediaMath(element: Element, reader: BlockReader): void {
  const tex = texBelow(element) ?? element.querySelector('img')?.getAttribute('alt') ?? undefined;
  if (tex === undefined) {
    reader.readChildren(element);
    return;
  }
  addMath(tex, element.querySelector('math[display="block"]') !== null, reader);
}

/** Reads MathJax's output; version 2 keeps the source in a script beside it, so what is drawn is skipped. */
export function readMathJax(element: Element, reader: BlockReader): void {
  const tex = texBelow(element);
  const isDisplay =
    element.getAttribute('display') === 'true' || element.querySelector('math[display="block"]') !== null;
  if (hasScript(element)) return;
  if (tex === undefined) reader.readChildren(element);
  else addMath(tex, isDisplay, reader);
}

function hasScript(element: Element): boolean {
  const parent = element.parentElement;
  const next = element.nextElementSibling ?? (parent?.localName === 'div' ? parent.nextElementSibling : null);
  return next?.localName === 'script' && /^math\//.test(next.getAttribute('type') ?? '');
}

/** Reads MathJax 2's source; every other script is skipped. */
export function readMathScript(element: Element, reader: BlockReader): void {
  const type = element.getAttribute('type') ?? '';
  if (/^math\/tex/.test(type)) addMath(element.textContent ?? '', /mode\s*=\s*display/.test(type), reader);
}

/** Reads a `math` element that no library wrapped. */
export function readMathElement(element: Element, reader: BlockReader): void {
  const tex = texBelow(element);
  if (tex) addMath(tex, element.getAttribute('display') === 'block', reader);
}
