/** Keys of the reader: most of them press the button that does the same. */
import { useEffect, useRef } from 'preact/hooks';
import { findReaderCommand, type ReaderCommand, type ReaderKeys } from '../../../utils/settings/readerKeys';

/** Commands that no button does. */
export type KeyHandlers = Readonly<Partial<Record<ReaderCommand, () => void>>>;

const TYPING =
  'input:not([type="radio"], [type="checkbox"], [type="range"]), select, textarea, [contenteditable]';

/**
 * @param keys the user's own keys
 * @param handlers what to do; a command without one presses the button with its name as `data-action`
 */
export function useReaderKeys(keys: ReaderKeys, handlers: KeyHandlers): void {
  const latest = useRef({ keys, handlers });
  latest.current = { keys, handlers };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
        return;
      if (isBusy(event.target)) return;
      const command = findReaderCommand(event.key, latest.current.keys);
      if (!command) return;
      event.preventDefault();
      const handler = latest.current.handlers[command];
      if (handler) handler();
      else document.querySelector<HTMLElement>(`[data-action="${command}"]`)?.click();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** While something is typed, or a dialog is open, keys mean what they say. */
function isBusy(target: EventTarget | null): boolean {
  return (target as Element | null)?.closest?.(`${TYPING}, dialog[open]`) != null;
}
