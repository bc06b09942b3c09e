/**
 * Papers that LaTeXML has written, as arXiv shows them: equations laid out in tables, notes within the lines. Books
 * after Tufte's design and others have such notes, too.
 */
import { createElement } from '../../dom/elements';

/** Tables that hold nothing but equations and their numbers. */
export const EQUATIONS = 'table.ltx_eqn_table';
/** Notes in the line that they belong to. */
export const NOTES =
  'span.ltx_role_footnote, span.sidenote, span.marginnote, .modern-footnotes-footnote__note, d-footnote';

const MATHML = 'http://www.w3.org/1998/Math/MathML';
/** Signs of a note, which stand before it once more. */
const NOTE_SIGNS = '.ltx_note_mark,.ltx_tag_note,.ltx_note_type';

/** Puts one formula for each row in a table's place, with its number as a tag. */
export function rewriteEquations(table: Element): void {
  const formulas = Array.from(table.querySelectorAll('tr')).flatMap(readRow);
  if (formulas.length > 0) table.replaceWith(...formulas.map(inParagraph));
}

function inParagraph(formula: Element): Element {
  const paragraph = createElement(formula, 'p');
  paragraph.append(formula);
  return paragraph;
}

function readRow(row: Element): Element[] {
  const parts = Array.from(row.querySelectorAll('math'));
  const [first] = parts;
  if (!first) return [];
  const number = row.querySelector('.ltx_tag_equation')?.textContent?.replace(/[\s()]/g, '');
  const tex = parts.map((part) => (part.getAttribute('alttext') ?? '').replace(/^\\displaystyle\s*/, ''));
  const math = row.ownerDocument.createElementNS(MATHML, 'math');
  math.setAttribute('display', 'block');
  math.setAttribute('alttext', `${tex.join(' ')}${number ? ` \\tag{${number}}` : ''}`);
  for (const part of parts) math.append(...drawnParts(part));
  return [math];
}

/** What a formula draws, without the sources that stand beside it. */
function drawnParts(math: Element): readonly ChildNode[] {
  const semantics = math.firstElementChild?.localName === 'semantics' ? math.firstElementChild : undefined;
  return semantics?.firstElementChild ? [semantics.firstElementChild] : Array.from(math.childNodes);
}

/** Paragraphs of a text, at least. */
const MIN_PARAGRAPHS = 3;

/** Where the notes of an article go: each of them asks. */
const texts = new WeakMap<Element, Element>();

/** The nearest ancestor that holds a text, and of an article most of it. */
function findText(note: Element): Element | null {
  const article = note.closest('article');
  const known = article && texts.get(article);
  if (known?.isConnected && known.contains(note)) return known;
  const most = (article?.querySelectorAll('p').length ?? 0) / 2;
  let at = note.parentElement;
  while (at && at !== article && at.querySelectorAll('p').length < Math.max(MIN_PARAGRAPHS, most))
    at = at.parentElement;
  if (article && at) texts.set(article, at);
  return at;
}

/** Signs and switches of a note in the line. */
const MARKS = 'label,input,sup.modern-footnotes-footnote';

/** Puts a mark in a note's place, and the note at the end of the paper. */
export function rewriteNote(note: Element): void {
  const paper = findText(note);
  if (!paper) return;
  const said = note.querySelector('.ltx_note_content') ?? note;
  for (;;) {
    const before = note.previousElementSibling;
    if (!before?.matches(MARKS)) break;
    before.remove();
  }
  const number = note.querySelector('.ltx_note_mark')?.textContent?.trim() || '*';
  for (const sign of said.querySelectorAll(NOTE_SIGNS)) sign.remove();
  const last = paper.lastElementChild;
  const list = last?.matches('ol.footnotes') ? last : createElement(note, 'ol');
  list.setAttribute('class', 'footnotes');
  const item = createElement(note, 'li');
  item.id = note.id || `footnote-${list.childElementCount + 1}`;
  item.append(...said.childNodes);
  list.append(item);
  // to move it each time would take longer than all the rest
  if (list !== last) paper.append(list);
  const sup = createElement(note, 'sup');
  const link = createElement(note, 'a');
  link.setAttribute('href', `#${item.id}`);
  link.textContent = number;
  sup.append(link);
  note.replaceWith(sup);
}
