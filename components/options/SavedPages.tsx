/** What "saved before" remembers, and how it is forgotten. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../controls/Button';
import { translateCount, useTranslate } from '../text/translate';
import type { PanelProps } from './panels';

/** What the panel needs of the browser. */
export interface SavedPagesActions {
  /** How many pages are remembered. */
  readonly countSaves: () => Promise<number>;
  readonly clearHistory: () => Promise<void>;
}

/** A button that says how much it forgets. */
export function SavedPages({ actions }: PanelProps) {
  const t = useTranslate();
  const [count, setCount] = useState(0);
  const { countSaves, clearHistory } = actions;
  useEffect(() => {
    countSaves().then(setCount, () => undefined /* there is nothing to forget then */);
  }, [countSaves]);
  const clear = () => void clearHistory().then(() => setCount(0));
  return (
    <Button action="clear-history" isDisabled={count === 0} onClick={clear}>
      {translateCount(t, 'forget_pages', count)}
    </Button>
  );
}
