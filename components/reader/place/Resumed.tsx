/** Says that the article was opened in its midst, and leads to its beginning. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../controls/Button';
import { useTranslate } from '../../text/translate';
import type { Scroller } from './scroller';

/** So long it can be read, unless one reads on before. */
const SHOWN_MS = 9000;

/** Whether it was, and how to go to the beginning. */
export interface ResumedProps {
  readonly isResumed: boolean;
  readonly scroller: Scroller | undefined;
}

/** A live region that is empty but for these seconds; it covers no line of the text for longer. */
export function Resumed({ isResumed, scroller }: ResumedProps) {
  const t = useTranslate();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!isResumed) return;
    const timer = setTimeout(() => setOver(true), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isResumed]);
  const goToStart = () => {
    const article = document.getElementById('article');
    if (article) scroller?.show(article, { beyond: -1000 });
    setOver(true);
  };
  return (
    <div class="resumed" role="status">
      {isResumed && !isOver && (
        <div class="edit-bar">
          <p>{t('place_resumed')}</p>
          <Button action="start" weight="text" onClick={goToStart}>
            {t('place_start')}
          </Button>
        </div>
      )}
    </div>
  );
}
