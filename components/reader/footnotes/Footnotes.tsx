/** Footnotes beside their sign: a click shows the note where the eye is, and leaves the place as it is. */
import { useEffect, useRef } from 'preact/hooks';
import { useTranslate } from '../../text/translate';
import type { ShownArticle } from '../ArticleBody';
import { placeCard } from '../placeCard';

/** One card for all notes of the article. */
export function Footnotes({ shown }: { readonly shown: ShownArticle | undefined }) {
  const t = useTranslate();
  const cardRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const card = cardRef.current;
    if (!shown || !card) return;
    const onClick = (event: MouseEvent) => {
      const link = (event.target as Element).closest('a');
      const note = link && !event.ctrlKey && !event.metaKey ? findNote(shown.root, link) : undefined;
      if (!link || !note) return;
      event.preventDefault();
      card.replaceChildren(...copyNote(note));
      card.showPopover();
      placeCard(card, link.getBoundingClientRect(), 'below');
    };
    const close = () => card.hidePopover?.();
    shown.root.addEventListener('click', onClick);
    document.addEventListener('scroll', close, { passive: true, capture: true });
    return () => {
      shown.root.removeEventListener('click', onClick);
      document.removeEventListener('scroll', close, { capture: true });
    };
  }, [shown]);
  return (
    <div
      ref={cardRef}
      class="card footnote-card"
      popover="auto"
      role="note"
      aria-label={t('footnote')}
      aria-live="polite"
    />
  );
}

/** @returns the note that a link in the text leads to */
export function findNote(root: ParentNode, link: Element): Element | undefined {
  if (!link.matches('.footnote-ref, .footnote-ref *, sup > a')) return undefined;
  const id = decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '');
  const isInside = link.getAttribute('href')?.startsWith('#') && id !== '';
  const note = isInside ? root.querySelector(`#${CSS.escape(id)}`) : null;
  return note?.closest('li, .footnotes > *') ?? note ?? undefined;
}

/** @returns the note's content without its links back */
function copyNote(note: Element): Node[] {
  const copy = note.cloneNode(true) as Element;
  for (const back of Array.from(copy.querySelectorAll('.footnote-backref'))) back.remove();
  for (const named of Array.from(copy.querySelectorAll('[id]'))) named.removeAttribute('id');
  return Array.from(copy.childNodes);
}
