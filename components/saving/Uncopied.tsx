/** A text that the browser did not let us copy, selected, so that the user's own keys can. */
import { useEffect, useRef } from 'preact/hooks';
import { useTranslate } from '../text/translate';

/** Shown below the sentence that says why. */
export function Uncopied({ text }: { readonly text: string }) {
  const t = useTranslate();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, [text]);
  return (
    <div class="uncopied">
      <label for="uncopied">{t('uncopied')}</label>
      <textarea class="field" id="uncopied" ref={area} rows={4} readOnly value={text} />
    </div>
  );
}
