/** Writing in the article while it is edited: one passage at a time is open for typing, as plain text. */
import { useEffect, useRef } from 'preact/hooks';
import {
  type EditedContent,
  findPassages,
  isEmptyContent,
  isFixed,
  isPassage,
  isSameContent,
  readContent,
  tidyContent,
  writeContent,
} from '../../../utils/reader/editText';
import type { ShownArticle } from '../ArticleBody';
import { toShownBlock } from '../shownBlocks';
import { createPartFinder } from './parts';

/** Words for screen readers, and what to do with what was written. */
export interface TypingOptions {
  readonly label: string;
  readonly onText: (part: number, content: EditedContent) => void;
  /** A block without a word or picture left is taken out. */
  readonly onRemove: (block: number) => void;
}

/** A click in the text, or Enter on a block, opens a passage; Enter or leaving ends it, Escape takes it back. */
export function useTyping(shown: ShownArticle | undefined, options: TypingOptions): void {
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    if (!shown) return;
    const desk = createDesk(shown, latest);
    const { root } = shown;
    root.addEventListener('click', desk.onClick);
    root.addEventListener('keydown', desk.onKeyDown);
    root.addEventListener('beforeinput', onBeforeInput);
    root.addEventListener('focusout', desk.onFocusOut);
    return () => {
      desk.end();
      root.removeEventListener('click', desk.onClick);
      root.removeEventListener('keydown', desk.onKeyDown);
      root.removeEventListener('beforeinput', onBeforeInput);
      root.removeEventListener('focusout', desk.onFocusOut);
    };
  }, [shown]);
}

interface Open {
  readonly passage: HTMLElement;
  readonly before: EditedContent;
}

function createDesk(shown: ShownArticle, latest: { readonly current: TypingOptions }) {
  const finder = createPartFinder(shown);
  let open: Open | undefined;

  const begin = (passage: Element): void => {
    if (open?.passage === passage) return;
    end();
    finder.keepOriginal(passage);
    open = { passage: passage as HTMLElement, before: readContent(passage, finder.partOf) };
    openForTyping(passage as HTMLElement, latest.current.label);
  };
  const end = (isKept = true): void => {
    if (!open) return;
    const { passage, before } = open;
    open = undefined;
    closeForTyping(passage);
    const after = isKept ? tidyContent(before, readContent(passage, finder.partOf)) : before;
    writeContent(passage, after, finder.findPart);
    const part = finder.partOf(passage);
    const block = shown.blocks.indexOf(passage);
    if (part === undefined || isSameContent(before, after)) return;
    if (block >= 0 && isEmptyContent(after)) latest.current.onRemove(block);
    else latest.current.onText(part, after);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const step = open ? toStep(event, open.passage, shown) : toFirstStep(event, shown);
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    if (step.next) {
      begin(step.next);
      putCaret(step.next, 'end');
      return;
    }
    const block = findBlock(open?.passage, shown);
    end(step.isKept);
    (toShownBlock(block) as HTMLElement | undefined)?.focus();
  };
  const onClick = (event: MouseEvent): void => {
    const clicked = event.target as Element;
    if (clicked.closest('a')) event.preventDefault();
    const passage = findPassageAt(clicked, shown.root);
    if (!passage || open?.passage === passage || passage.closest('[contenteditable]')) return;
    const place = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    begin(passage);
    if (getSelection()?.isCollapsed !== false) putCaret(passage, place ?? 'end');
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (open && !open.passage.contains(relatedTarget as Node | null) && document.hasFocus()) end();
  };
  return { onClick, onKeyDown, onFocusOut, end };
}

/** Lists, cells and captions keep their roles: a list of text boxes is no list. */
const NAMELESS = /^(?:caption|dd|dt|figcaption|li|summary|td|th)$/;

function openForTyping(passage: HTMLElement, label: string): void {
  passage.setAttribute('contenteditable', 'plaintext-only');
  if (!NAMELESS.test(passage.localName)) {
    passage.setAttribute('role', 'textbox');
    passage.setAttribute('aria-multiline', 'true');
    passage.setAttribute('aria-label', label);
  }
  for (const element of Array.from(passage.querySelectorAll('*')))
    if (isFixed(element)) element.setAttribute('contenteditable', 'false');
  passage.focus();
}

function closeForTyping(passage: HTMLElement): void {
  for (const name of ['contenteditable', 'role', 'aria-multiline', 'aria-label'])
    passage.removeAttribute(name);
  for (const element of Array.from(passage.querySelectorAll('[contenteditable]')))
    element.removeAttribute('contenteditable');
}

/** A paragraph stays one; nothing but text comes in. */
function onBeforeInput(event: InputEvent): void {
  if (/^(?:insertParagraph|format|insertLink|insertHorizontalRule|insertOrderedList)/.test(event.inputType))
    event.preventDefault();
}

interface Step {
  /** The passage to go on with. */
  readonly next?: Element;
  readonly isKept: boolean;
}

function toStep(event: KeyboardEvent, passage: Element, shown: ShownArticle): Step | undefined {
  if (event.key === 'Escape') return { isKept: false };
  if (event.key === 'Enter' && !event.shiftKey) return { isKept: true };
  if (event.key !== 'Tab') return undefined;
  const block = findBlock(passage, shown);
  const passages = block ? findPassages(block) : [];
  const next = passages[passages.indexOf(passage) + (event.shiftKey ? -1 : 1)];
  return next && { next, isKept: true };
}

function toFirstStep(event: KeyboardEvent, shown: ShownArticle): Step | undefined {
  if ((event.key !== 'Enter' && event.key !== 'F2') || event.ctrlKey || event.metaKey || event.altKey)
    return undefined;
  const focused = event.target as Element;
  const block = shown.blocks.find((one) => toShownBlock(one) === focused);
  const next = block && findPassages(block)[0];
  return next && { next, isKept: true };
}

function findBlock(element: Element | undefined, { blocks, root }: ShownArticle): Element | undefined {
  for (let one = element; one && one !== root; one = one.parentElement ?? undefined)
    if (blocks.includes(one)) return one;
  return undefined;
}

function findPassageAt(element: Element, root: Element): Element | undefined {
  for (let one: Element | null = element; one && one !== root; one = one.parentElement)
    if (isPassage(one)) return one;
    else if (one.matches('button, pre, [data-added]')) return undefined;
  return undefined;
}

function putCaret(
  passage: Element,
  place: 'end' | { readonly offsetNode: Node; readonly offset: number },
): void {
  const selection = getSelection();
  if (place !== 'end' && passage.contains(place.offsetNode))
    selection?.collapse(place.offsetNode, place.offset);
  else {
    selection?.selectAllChildren(passage);
    selection?.collapseToEnd();
  }
}
