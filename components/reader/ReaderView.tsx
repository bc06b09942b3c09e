/** The reader with an article in it: the bar, the text, and everything that can be done with them. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Clip } from '../../utils/article';
import { NO_MEMORY, type Recalled } from '../../utils/reader/memory';
import { readOutline } from '../../utils/reader/outline';
import type { Settings } from '../../utils/settings/schema';
import { MissingPictures } from '../saving/MissingPictures';
import { useSave } from '../saving/useSave';
import { useTranslate } from '../text/translate';
import type { ShownArticle } from './ArticleBody';
import { useEdits } from './edit/useEdits';
import { readArticleSetting } from './language';
import { useHighlights } from './notes/useHighlights';
import { OutlineColumn } from './outline/OutlineColumn';
import { Progress } from './place/Progress';
import { Resumed } from './place/Resumed';
import { createScroller, turnWheel } from './place/scroller';
import { usePlace } from './place/usePlace';
import type { ReaderActions } from './Reader';
import { ReaderArticle } from './ReaderArticle';
import { ReaderTools } from './ReaderTools';
import { toTypeMarks, toTypeStyle } from './type/typeStyle';
import { useReaderCss } from './type/useReaderCss';
import { useReaderType } from './type/useReaderType';
import { usePrint } from './usePrint';

/** The article, what is remembered of it, and what the reader needs of the browser. */
export interface ReaderViewProps {
  readonly clip: Clip;
  readonly recalled: Recalled;
  readonly actions: ReaderActions;
  readonly settings: Settings;
  readonly onSettings: (patch: Partial<Settings>) => void;
}

/** Root of the reader once the article is there. */
export function ReaderView({ clip, recalled, actions, settings, onSettings }: ReaderViewProps) {
  const t = useTranslate();
  const { url } = clip.article;
  const memory = clip.isPrivate ? NO_MEMORY : actions.memory;
  const host = useMemo(() => new URL(url).host, [url]);
  const setting = useMemo(() => readArticleSetting(clip.article), [clip]);
  const [shown, setShown] = useState<ShownArticle>();
  const keepType = useCallback((type?: Recalled['type']) => void memory.keepType(host, type), [memory, host]);
  const typeState = useReaderType({ settings, onSettings, recalled: recalled.type, keep: keepType });
  const marks = toTypeMarks(typeState.type, setting.script);
  const { mainRef, scroller } = useScroller(marks['data-vertical'] !== undefined);
  const keepPlace = useMemo(
    () =>
      settings.readerPosition ? (place?: Recalled['place']) => void memory.keepPlace(url, place) : undefined,
    [settings.readerPosition, memory, url],
  );
  const isResumed = usePlace({ shown, scroller, recalled: recalled.place, keep: keepPlace });
  const editing = useEdits(clip, shown);
  const highlights = useHighlights(shown, {
    recalled: recalled.highlights,
    keep: (all) => void memory.keepHighlights(url, all),
    texts: editing.edits.texts,
  });
  const entries = useMemo(() => (shown ? readOutline(shown.root) : []), [shown, editing.edits]);
  useReaderCss(settings.readerCss);
  usePrint(shown);
  const saving = useSave(actions);

  return (
    <div class="reader" data-reader-state="ready" {...marks} data-editing={editing.isOn ? '' : undefined}>
      <a class="skip" href="#article">
        {t('skip_to_article')}
      </a>
      <ReaderTools
        {...{ clip, actions, settings, onSettings, memory, recalled, shown, scroller, setting, typeState }}
        {...{
          highlights,
          editing,
          entries,
          saving: useSave(actions),
          host: clip.isPrivate ? undefined : host,
        }}
      />
      <Progress scroller={scroller} />
      <Resumed {...{ isResumed, scroller }} />
      <main ref={mainRef} class="reader-main">
        <MissingPictures status={saving.status} />
        <OutlineColumn entries={entries} scroller={scroller} />
        <ReaderArticle
          {...{ clip, settings, setting }}
          style={toTypeStyle(typeState.type)}
          edits={editing.edits}
          onTitle={editing.isOn ? editing.setTitle : undefined}
          referers={actions.referers}
          copyText={actions.copyText}
          onShown={setShown}
        />
      </main>
    </div>
  );
}

function useScroller(isVertical: boolean) {
  const mainRef = useRef<HTMLElement>(null);
  const [scroller, setScroller] = useState<ReturnType<typeof createScroller>>();
  useEffect(() => {
    const main = mainRef.current;
    if (!main) return;
    setScroller(createScroller(main, isVertical));
    return isVertical ? turnWheel(main) : undefined;
  }, [isVertical]);
  return { mainRef, scroller };
}
