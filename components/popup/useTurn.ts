/** A place in a queue of loads, for one component. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LoadQueue } from '../../utils/images/fallback';

/** So long a load may keep others waiting. */
const PATIENCE_MS = 8000;

/** Whether the component may load now, and how it gives its place to the next. */
export interface Turn {
  readonly hasCome: boolean;
  readonly end: () => void;
}

/** @param queue shared by the components that take turns; a place is also given up by being unmounted */
export function useTurn(queue: LoadQueue): Turn {
  const [hasCome, setHasCome] = useState(false);
  const doneRef = useRef<() => void>(() => undefined);
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    queue.add((done) => {
      if (isGone) return done();
      doneRef.current = done;
      timer = setTimeout(done, PATIENCE_MS);
      setHasCome(true);
    });
    return () => {
      isGone = true;
      clearTimeout(timer);
      doneRef.current();
    };
  }, [queue]);
  return { hasCome, end: () => doneRef.current() };
}
