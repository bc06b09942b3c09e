/** Selections that only a real engine can have: inside shadow roots, across their edges, in frames. */
import { afterEach, describe, expect, it } from 'vitest';
import { snapshotSelection } from '../../utils/capture/selection';

const OPTIONS = { url: 'https://bay.example.org/', capturedAt: 0 };
const holder = () => document.body.appendChild(document.createElement('section'));

afterEach(() => {
  getSelection()?.removeAllRanges();
  for (const section of document.body.querySelectorAll(':scope > section')) section.remove();
});

/** A host whose shadow tree shows a list and its own children below. */
function addCard(section: Element): ShadowRoot {
  const card = document.createElement('bay-card');
  card.innerHTML = '<b>slotted words</b>';
  section.append(card);
  const root = card.attachShadow({ mode: 'open' });
  root.innerHTML = '<style>p {}</style><ol><li>one</li><li>two</li><li>three</li></ol><p><slot></slot></p>';
  return root;
}

const select = (from: Node, fromOffset: number, to: Node, toOffset: number) =>
  getSelection()?.setBaseAndExtent(from, fromOffset, to, toOffset);
const textIn = (root: ParentNode, selector: string, index = 0) =>
  root.querySelectorAll(selector)[index]?.firstChild as Text;
const taken = () => snapshotSelection(document, OPTIONS)?.document.body;

describe('snapshotSelection in Chromium', () => {
  it('reads inside a shadow root, lists with their numbers', () => {
    const root = addCard(holder());
    select(textIn(root, 'li', 1), 0, textIn(root, 'li', 2), 5);
    expect(taken()?.querySelector('ol')?.outerHTML).toBe('<ol start="2"><li>two</li><li>three</li></ol>');
  });

  it('reads a part of one text in a shadow root', () => {
    const root = addCard(holder());
    select(textIn(root, 'li', 2), 2, textIn(root, 'li', 2), 5);
    expect(taken()?.textContent).toBe('ree');
  });

  it('reads from the page into a shadow root and out of it again', () => {
    const section = holder();
    section.innerHTML = '<p>before the card</p>';
    const root = addCard(section);
    section.insertAdjacentHTML('beforeend', '<p>after the card</p>');
    select(textIn(section, 'p', 0), 7, textIn(root, 'li', 0), 3);
    expect(taken()?.textContent).toBe('the cardone');
    select(textIn(section, 'p', 0), 7, textIn(section, 'p', 1), 5);
    expect(taken()?.textContent).toBe('the cardonetwothreeslotted wordsafter');
  });

  it('reads a frame of the same origin when the page has no selection', async () => {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.srcdoc = '<p>one</p><ul><li>in the frame</li></ul>';
    holder().append(frame);
    await loaded;
    const inner = frame.contentDocument as Document;
    const text = textIn(inner, 'li');
    inner.getSelection()?.setBaseAndExtent(textIn(inner, 'p'), 0, text, 6);
    expect(taken()?.innerHTML).toBe('<p>one</p><ul><li>in the</li></ul>');
  });

  it('takes a frame that lies inside the selection', async () => {
    const section = holder();
    section.innerHTML = '<p>above</p><iframe></iframe><p>below</p>';
    const frame = section.querySelector('iframe') as HTMLIFrameElement;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.srcdoc = '<p>in the frame</p>';
    await loaded;
    select(textIn(section, 'p', 0), 0, textIn(section, 'p', 1), 5);
    expect(taken()?.textContent).toBe('abovein the framebelow');
  });

  it('leaves out what is not shown', () => {
    const section = holder();
    section.innerHTML =
      '<style>.away { display: none }</style><p>shown</p><p class="away">away</p><p>too</p>';
    select(textIn(section, 'p', 0), 0, textIn(section, 'p', 2), 3);
    const marked = taken()?.querySelectorAll('[data-unbox-hidden]') ?? [];
    expect(Array.from(marked, (element) => element.textContent)).toEqual(['away']);
  });

  it('leaves the page and its selection as they were', () => {
    const section = holder();
    section.innerHTML = '<p>one <b>two</b></p>';
    select(textIn(section, 'p'), 0, textIn(section, 'b'), 2);
    const before = section.outerHTML;
    taken();
    expect(section.outerHTML).toBe(before);
    expect(getSelection()?.toString()).toBe('one tw');
  });
});
