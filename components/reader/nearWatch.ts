/** Starts what is near the reader's eyes, and everything before printing. */

/** How far below and above the window counts as near, in CSS pixels. */
const NEAR_PX = 1200;

/** Elements that wait for their turn. */
export interface NearWatch {
  /** Runs once when the element comes near; at once where the page cannot tell. */
  add(element: Element, run: () => void): void;
  /** Starts all that wait. */
  startAll(): void;
  /** Forgets all that still wait. */
  stop(): void;
}

/** @returns a watch on this page's window */
export function createNearWatch(): NearWatch {
  if (typeof IntersectionObserver === 'undefined') {
    return { add: (_, run) => run(), startAll: () => undefined, stop: () => undefined };
  }
  const waiting = new Map<Element, () => void>();
  const start = (element: Element) => {
    const run = waiting.get(element);
    waiting.delete(element);
    observer.unobserve(element);
    run?.();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) start(target);
    },
    { rootMargin: `${NEAR_PX}px 0px` },
  );
  const startAll = () => {
    for (const element of [...waiting.keys()]) start(element);
  };
  addEventListener('beforeprint', startAll);
  return {
    add(element, run) {
      waiting.set(element, run);
      observer.observe(element);
    },
    startAll,
    stop() {
      observer.disconnect();
      waiting.clear();
      removeEventListener('beforeprint', startAll);
    },
  };
}
