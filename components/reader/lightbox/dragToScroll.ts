/** A box that is larger inside than outside is moved by the hand. */

/** @returns how to stop */
export function dragToScroll(box: HTMLElement): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  let isDown = false;
  box.addEventListener('pointerdown', () => (isDown = true), { signal });
  for (const type of ['pointerup', 'pointercancel', 'pointerleave']) {
    box.addEventListener(type, () => (isDown = false), { signal });
  }
  box.addEventListener(
    'pointermove',
    ({ movementX, movementY, pointerType }) => {
      if (isDown && pointerType === 'mouse')
        box.scrollBy({ left: -movementX, top: -movementY, behavior: 'instant' });
    },
    { signal },
  );
  return () => controller.abort();
}
