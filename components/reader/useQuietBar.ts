/** The bar leaves while one reads on and comes back when one looks up: scrolling back, a key, the mouse at the edge. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Small movements mean nothing (CSS pixels). */
const SLACK_PX = 12;
/** Near the top of the article it always stays. */
const TOP_PX = 120;
/** The mouse so near to the upper edge asks for it. */
const EDGE_PX = 64;

/** @returns a ref for the bar, which gets the attribute `data-away` */
export function useQuietBar(): RefObject<HTMLElement | null> {
  const barRef = useRef<HTMLElement>(null);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    let last = scrollY;
    const setAway = (isAway: boolean) => barRef.current?.toggleAttribute('data-away', isAway);
    const onScroll = () => {
      const moved = scrollY - last;
      if (Math.abs(moved) < SLACK_PX) return;
      last = scrollY;
      setAway(moved > 0 && scrollY > TOP_PX);
    };
    addEventListener('scroll', onScroll, { passive: true, signal });
    addEventListener('keydown', (event) => event.key === 'Tab' && setAway(false), { signal });
    addEventListener('pointermove', ({ clientY }) => clientY < EDGE_PX && setAway(false), {
      passive: true,
      signal,
    });
    return () => controller.abort();
  }, []);
  return barRef;
}
