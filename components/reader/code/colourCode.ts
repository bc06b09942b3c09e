/** Colours code. Loaded when the first code block comes near: the grammars are larger than all the rest. */
import { common, createLowlight } from 'lowlight';

type HighlightTree = ReturnType<ReturnType<typeof createLowlight>['highlight']>;
type HighlightNode = HighlightTree['children'][number];

const lowlight = createLowlight(common);

/** @returns the code with a span around each token; undefined where the language is unknown */
export function colourCode(text: string, language: string, page: Document): DocumentFragment | undefined {
  if (!lowlight.registered(language)) return undefined;
  const fragment = page.createDocumentFragment();
  append(fragment, lowlight.highlight(language, text).children);
  return fragment;
}

function append(parent: Node, nodes: readonly HighlightNode[]): void {
  const page = parent.ownerDocument as Document;
  for (const node of nodes) {
    if (node.type === 'text') parent.appendChild(page.createTextNode(node.value));
    if (node.type !== 'element') continue;
    const span = page.createElement('span');
    const names = node.properties.className;
    span.className = Array.isArray(names) ? names.join(' ') : '';
    append(span, node.children as readonly HighlightNode[]);
    parent.appendChild(span);
  }
}
