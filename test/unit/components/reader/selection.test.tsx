// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { openReader } from './openReader';

it('offers what can be done with text that was selected while the reader opened', async () => {
  Range.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 10, 10);
  const { root, unmount } = await openReader();
  const text = root.querySelector('.article-body p')?.firstChild as Text;
  // as if the selection had been there before anything listened
  const stop = (event: Event) => event.stopImmediatePropagation();
  window.addEventListener('selectionchange', stop, { capture: true });
  getSelection()?.setBaseAndExtent(text, 0, text, 5);
  await vi.waitFor(() => expect(root.querySelector('.selection-tools')).not.toBeNull());
  window.removeEventListener('selectionchange', stop, { capture: true });
  unmount();
});
