/** Scrolling along the text, whichever way its lines run: down the page, or from right to left in vertical writing. */

/** What the parts of the reader ask of scrolling. */
export interface Scroller {
  /** @returns how much of the article has gone by, 0 to 1 */
  readProgress(): number;
  /** @returns CSS pixels from the reading edge to the start of the element; negative when gone by */
  readDistance(element: Element): number;
  /** @returns length of the element along the text in CSS pixels */
  readLength(element: Element): number;
  /** Brings the element to the reading edge. @param beyond so many CSS pixels of it have gone by */
  show(element: Element, options?: { readonly beyond?: number; readonly isSmooth?: boolean }): void;
  /** Calls the listener after scrolling and resizing, at most once a frame. @returns how to stop */
  watch(listener: () => void): () => void;
}

/** Height of the bar and a little air. */
const EDGE_PX = 72;

/**
 * @param main the box that scrolls in vertical writing; else the page does
 * @param isVertical whether lines run from top to bottom
 */
export function createScroller(main: HTMLElement, isVertical: boolean): Scroller {
  const page = document.scrollingElement ?? document.documentElement;
  const box = isVertical ? main : page;
  const readDistance = (element: Element) => {
    const place = element.getBoundingClientRect();
    return isVertical ? innerWidth - EDGE_PX - place.right : place.top - EDGE_PX;
  };
  return {
    readProgress() {
      const length = isVertical ? box.scrollWidth - box.clientWidth : box.scrollHeight - box.clientHeight;
      const gone = isVertical ? Math.abs(box.scrollLeft) : box.scrollTop;
      return length > 0 ? Math.min(gone / length, 1) : 0;
    },
    readDistance,
    readLength: (element) => element.getBoundingClientRect()[isVertical ? 'width' : 'height'],
    show(element, { beyond = 0, isSmooth = false } = {}) {
      const by = readDistance(element) + beyond;
      const behavior =
        isSmooth && !matchMedia('(prefers-reduced-motion: reduce)').matches ? 'smooth' : 'instant';
      box.scrollBy?.({ [isVertical ? 'left' : 'top']: isVertical ? -by : by, behavior });
    },
    watch: (listener) => watchScrolling(isVertical ? main : document, listener),
  };
}

function watchScrolling(target: EventTarget, listener: () => void): () => void {
  let frame = 0;
  const schedule = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      listener();
    });
  };
  target.addEventListener('scroll', schedule, { passive: true });
  addEventListener('resize', schedule);
  return () => {
    cancelAnimationFrame(frame);
    target.removeEventListener('scroll', schedule);
    removeEventListener('resize', schedule);
  };
}

/** In vertical writing the wheel turns the page sideways. @returns how to stop */
export function turnWheel(main: HTMLElement): () => void {
  const onWheel = (event: WheelEvent) => {
    if (event.ctrlKey || Math.abs(event.deltaX) >= Math.abs(event.deltaY)) return;
    event.preventDefault();
    main.scrollBy({ left: -event.deltaY, behavior: 'instant' });
  };
  main.addEventListener('wheel', onWheel, { passive: false });
  return () => main.removeEventListener('wheel', onWheel);
}
