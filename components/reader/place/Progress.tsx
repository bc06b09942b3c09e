/** A hairline at the top edge: how much of the article has gone by. */
import { useEffect, useRef } from 'preact/hooks';
import type { Scroller } from './scroller';

/** Drawn by transform alone, so that scrolling stays smooth; decoration, the scroll bar says the same. */
export function Progress({ scroller }: { readonly scroller: Scroller | undefined }) {
  const lineRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!scroller) return;
    const update = () => lineRef.current?.style.setProperty('--progress', String(scroller.readProgress()));
    update();
    return scroller.watch(update);
  }, [scroller]);
  return <div class="progress" ref={lineRef} aria-hidden="true" />;
}
