/** A dialog over the page: takes the focus, keeps it, and gives it back. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useTranslate } from '../text/translate';
import { Button } from './Button';

/** What a dialog is called, holds, and does when it is closed. */
export interface DialogProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** Extra class, for dialogs with a look of their own. */
  readonly look?: string;
  /** Whether the name stands at the top; yes when absent. */
  readonly hasTitle?: boolean;
}

/** Escape, the button or a click beside it closes it. */
export function Dialog(props: DialogProps) {
  const { label, onClose, children, onKeyDown, look = '', hasTitle = true } = props;
  const t = useTranslate();
  const dialogRef = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    dialogRef.current?.showModal?.();
    return () => before?.focus?.();
  }, []);
  return (
    <dialog
      ref={dialogRef}
      class={`dialog ${look}`}
      aria-label={label}
      onClose={onClose}
      onKeyDown={onKeyDown}
      onClick={(event) => event.target === dialogRef.current && onClose()}
    >
      <div class="dialog-sheet">
        <header class="dialog-head">
          {hasTitle && <h2>{label}</h2>}
          <Button action="close" weight="quiet" icon="close" label={t('close')} onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
