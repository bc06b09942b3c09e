/** Definition lists. */
import type { Block } from '../blocks';
import type { BlockReader } from './blockReader';

/** Reads a definition list as groups of terms with what they mean. */
export function readDefinitions(element: Element, reader: BlockReader): void {
  let terms: Block[][] = [];
  let definitions: Block[][] = [];
  const finish = (): void => {
    if (terms.length + definitions.length > 0) reader.add({ kind: 'definition', terms, definitions });
    terms = [];
    definitions = [];
  };
  for (const child of entries(element)) {
    const isTerm = child.localName === 'dt';
    const blocks = reader.collect(() => reader.readChildren(child), true);
    if (!blocks) {
      reader.readBlock(child);
      continue;
    }
    if (blocks.length === 0) continue;
    if (isTerm && definitions.length > 0) finish();
    (isTerm ? terms : definitions).push(blocks);
  }
  finish();
}

/** Groups may be wrapped in `div`. */
function* entries(element: Element): Generator<Element> {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName !== 'div') yield child;
    else for (let inner = child.firstElementChild; inner; inner = inner.nextElementSibling) yield inner;
  }
}
