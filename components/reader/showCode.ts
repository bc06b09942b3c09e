/** Code blocks: a line with the language and a copy button above, colours once they come near. */
import { createElement } from '../../utils/dom/elements';
import type { NearWatch } from './nearWatch';

/** Longer code stays uncoloured: it would cost more time than it is worth. */
const MAX_COLOURED = 60_000;

/** What code blocks need. */
export interface ShowCodeOptions {
  readonly near: NearWatch;
  readonly copy: (text: string) => Promise<void>;
  readonly labels: { readonly code: string; readonly copy: string; readonly copied: string };
}

/** @param root the sanitised article, not yet in a page */
export function showCode(root: ParentNode, options: ShowCodeOptions): void {
  for (const pre of Array.from(root.querySelectorAll('pre'))) {
    if (pre.querySelector('.math-display')) continue;
    const language = readLanguage(pre);
    wrap(pre, language, options);
    if (language) options.near.add(pre, () => void colour(pre, language));
  }
}

/** @returns the language that the page or its highlighter named */
function readLanguage(pre: Element): string | undefined {
  const names = [pre.firstElementChild, pre].flatMap((element) => Array.from(element?.classList ?? []));
  const name = names.find((one) => /^lang(?:uage)?-/.test(one))?.replace(/^lang(?:uage)?-/, '');
  return name && !/^(?:plain|plaintext|text|txt|none)$/i.test(name) ? name.toLowerCase() : undefined;
}

function wrap(pre: Element, language: string | undefined, options: ShowCodeOptions): void {
  const box = createElement(pre, 'div');
  box.className = 'code-box';
  const head = createElement(pre, 'div');
  head.className = 'code-head';
  head.dataset.added = '';
  head.dir = 'ltr';
  const name = createElement(pre, 'span');
  name.textContent = language ?? '';
  head.append(name, createCopyButton(pre, options));
  pre.before(box);
  box.append(head, pre);
}

function createCopyButton(pre: Element, { copy, labels }: ShowCodeOptions): HTMLElement {
  const button = createElement(pre, 'button');
  button.className = 'button button-text';
  button.setAttribute('type', 'button');
  button.dataset.action = 'copy-code';
  button.setAttribute('aria-live', 'polite');
  button.textContent = labels.copy;
  button.addEventListener('click', () => {
    copy(pre.textContent ?? '').then(
      () => {
        button.textContent = labels.copied;
        setTimeout(() => (button.textContent = labels.copy), 2000);
      },
      () => getSelection()?.selectAllChildren(pre) /* at least it can be copied by hand */,
    );
  });
  return button;
}

async function colour(pre: Element, language: string): Promise<void> {
  const code = pre.querySelector('code') ?? pre;
  const text = code.textContent ?? '';
  if (text.length > MAX_COLOURED || code.querySelector(':not(span, br)')) return;
  const { colourCode } = await import('./code/colourCode');
  const coloured = colourCode(text, language, code.ownerDocument);
  if (coloured && coloured.textContent === code.textContent) code.replaceChildren(coloured);
}
