/** Formulas as TeX. */
import type { BlockReader } from './blockReader';
import { safeTex } from './tex';

/** Adds a formula, in the line or as a block of its own; an empty one is nothing. */
export function addMath(source: string, isDisplay: boolean, reader: BlockReader): void {
  reader.hasFormulas = true;
  const tex = safeTex(source);
  if (tex === '') return;
  if (isDisplay && !reader.isInlineOnly) reader.add({ kind: 'math', tex });
  else reader.inline.push({ type: 'math', tex: tex.replace(/\s*\n\s*/g, ' ') });
}

/** Reads a `math` element: its TeX is an annotation or `alttext`. */
export function readMathElement(element: Element, reader: BlockReader): void {
  const annotation = element.querySelector('annotation[encoding$="tex" i]');
  const tex = annotation?.textContent ?? element.getAttribute('alttext');
  if (tex) addMath(tex, element.getAttribute('display') === 'block', reader);
  else reader.readChildren(element);
}
