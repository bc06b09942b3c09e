/** "Saved before", with the date: nothing is overwritten, but two files of one article are seldom wanted. */
import { useEffect, useState } from 'preact/hooks';
import type { Clip } from '../../utils/article';
import type { EarlierSave } from '../../utils/browser/history';
import { toMomentText } from '../text/facts';
import { useTranslate } from '../text/translate';
import type { PopupActions } from './usePopup';

/** The clip, and where earlier saves are looked up. */
export interface SavedBeforeProps {
  readonly clip: Clip;
  readonly find: PopupActions['findEarlierSave'];
}

/** Shows nothing for a page that was not saved before, and in private windows. */
export function SavedBefore({ clip, find }: SavedBeforeProps) {
  const t = useTranslate();
  const [earlier, setEarlier] = useState<EarlierSave>();
  const { url } = clip.article;
  useEffect(() => {
    if (clip.isPrivate) return;
    find(url).then(setEarlier, () => undefined /* what is not known is not shown */);
  }, [clip.isPrivate, find, url]);
  if (!earlier) return null;
  return (
    <p class="popup-facts" data-fact="saved-before" title={earlier.fileName}>
      {t('saved_before', [toMomentText(t, earlier.savedAt)])}
    </p>
  );
}
