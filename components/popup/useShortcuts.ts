/** Single keys in the popup, as shown on its buttons. */
import { useLayoutEffect } from 'preact/hooks';

/** @param handlers by lower-case key; keys typed into fields and with modifiers are left alone */
export function useShortcuts(handlers: Readonly<Record<string, () => void>>): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      const handler = handlers[event.key.toLowerCase()];
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    const page = document;
    page.addEventListener('keydown', onKeyDown);
    return () => page.removeEventListener('keydown', onKeyDown);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}
